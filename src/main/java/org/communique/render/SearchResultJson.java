package org.communique.render;

import java.util.List;
import java.util.stream.Stream;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;
import org.communique.search.Alias;
import org.communique.search.CountedClause;
import org.communique.search.Facet;
import org.communique.search.Hit;
import org.communique.search.Repair;
import org.communique.search.SearchResult;
import org.communique.search.Snippet;

/**
 * The answer to a search as JSON: what {@code search --json} prints and {@code GET /api/search}
 * answers.
 *
 * <p>{@code marks} and {@code titleMarks} are half-open pairs [start, end) in UTF-16 units of the
 * {@code text} or {@code title} beside them. A hit has {@code paragraph} when paragraphs were asked
 * for. A value of the facets {@code domain} and {@code topic} has {@code sentences}, the number of
 * sentences of all hits that have it. {@code files} are the paths of all files with the text of a
 * hit. {@code nearDuplicateOf} names the better hit of the page, by its id and rank, whose text is
 * nearly the same ({@code similarity}, above 0 and at most 1); pages and the terminal show such a
 * hit below that one. It is a hit like others in {@code hits}, {@code rank}, {@code total} and the
 * facets; null where there is no such other, and when paragraphs were asked for.
 */
public final class SearchResultJson {
  private SearchResultJson() {}

  public static JsonObject of(SearchResult result) {
    return JsonValue.object()
        .put("query", query(result))
        .put("generation", result.generation())
        .put("total", total(result))
        .put("tookMillis", result.tookMillis())
        .put("page", result.request().page())
        .put("size", result.request().size())
        .put("hits", result.hits().stream().map(SearchResultJson::hit).toList())
        .put("facets", facets(result.facets()))
        .build();
  }

  /** The hits alone, as they stand in the answer. */
  public static Stream<JsonObject> hits(SearchResult result) {
    return result.hits().stream().map(SearchResultJson::hit);
  }

  private static JsonObject query(SearchResult result) {
    return JsonValue.object()
        .put("text", result.request().text())
        .put("understood", result.understood())
        .put("notes", JsonValue.arrayOfStrings(result.notes()))
        .put("aliases", result.aliases().stream().map(SearchResultJson::alias).toList())
        .put("tree", tree(result.tree()))
        .put("repairs", result.repairs().stream().map(SearchResultJson::repair).toList())
        .put("unit", result.request().unit().label())
        .put("match", result.request().match().label())
        .put("sort", result.request().sort().label())
        .put("signed", result.request().filters().signed().label())
        .build();
  }

  private static JsonObject total(SearchResult result) {
    return JsonValue.object()
        .put("value", result.total())
        .put("exact", result.isComplete())
        .build();
  }

  /** A part of the query; its count is null when it was not counted. */
  static JsonObject tree(CountedClause clause) {
    JsonValue.ObjectBuilder object =
        JsonValue.object().put("says", clause.says()).put("query", clause.query());
    return object
        .put("count", JsonParts.orNull(clause.count()))
        .put("parts", clause.parts().stream().map(SearchResultJson::tree).toList())
        .build();
  }

  private static JsonObject repair(Repair repair) {
    return JsonValue.object()
        .put("kind", repair.kind().label())
        .put("does", repair.does())
        .put("query", repair.request().text())
        .put("count", repair.count())
        .put("url", PageUrls.search(repair.request()))
        .build();
  }

  static JsonObject alias(Alias alias) {
    return JsonValue.object()
        .put("word", alias.word())
        .put("code", alias.code())
        .put("added", JsonValue.arrayOfStrings(alias.added()))
        .build();
  }

  /** One hit: also a line of {@code search --jsonl}. */
  public static JsonObject hit(Hit hit) {
    JsonValue.ObjectBuilder object =
        JsonValue.object()
            .put("rank", hit.rank())
            .put("score", hit.score())
            .put("id", hit.id().value())
            .put("title", hit.title())
            .put("titleMarks", JsonParts.spans(hit.titleMarks()))
            .put("date", JsonParts.date(hit.date()))
            .put("kind", hit.kind().label())
            .put("language", hit.language())
            .put("signatories", hit.signatories().stream().map(SearchResultJson::party).toList());
    hit.paragraph().ifPresent(number -> object.put("paragraph", number));
    return object
        .put("matches", hit.matches())
        .put("snippets", hit.snippets().stream().map(SearchResultJson::snippet).toList())
        .put("url", url(hit))
        .put("files", JsonValue.arrayOfStrings(hit.files()))
        .put(
            "nearDuplicateOf",
            hit.nearDuplicateOf().map(SearchResultJson::near).orElse(JsonValue.JsonNull.NULL))
        .build();
  }

  private static JsonValue near(Hit.NearHit near) {
    return JsonValue.object()
        .put("id", near.id().value())
        .put("rank", near.rank())
        .put("similarity", JsonParts.share(near.similarity()))
        .build();
  }

  private static JsonObject party(Signatory signatory) {
    return JsonValue.object()
        .put("type", signatory.type().label())
        .put("code", JsonParts.orNull(signatory.code()))
        .put("name", signatory.name())
        .build();
  }

  static JsonObject snippet(Snippet snippet) {
    List<TextSpan> marks = snippet.marks();
    return JsonValue.object()
        .put("paragraph", snippet.paragraph())
        .put("text", snippet.text())
        .put("marks", JsonParts.spans(marks))
        .put("topics", JsonValue.arrayOfStrings(snippet.topics()))
        .build();
  }

  private static String url(Hit hit) {
    if (hit.paragraph().isPresent()) {
      return PageUrls.paragraph(hit.id(), "", hit.paragraph().getAsInt());
    }
    if (hit.snippets().isEmpty()) {
      return PageUrls.communique(hit.id(), "");
    }
    return PageUrls.paragraph(hit.id(), "", hit.snippets().getFirst().paragraph());
  }

  private static JsonObject facets(List<Facet> facets) {
    JsonValue.ObjectBuilder object = JsonValue.object();
    for (Facet facet : facets) {
      object.put(
          facet.field().label(), facet.values().stream().map(SearchResultJson::value).toList());
    }
    return object.build();
  }

  private static JsonObject value(Facet.Value value) {
    JsonValue.ObjectBuilder object =
        JsonValue.object()
            .put("value", value.value())
            .put("label", value.label())
            .put("count", value.count())
            .put("selected", value.selected());
    value.sentences().ifPresent(number -> object.put("sentences", number));
    return object.build();
  }
}
