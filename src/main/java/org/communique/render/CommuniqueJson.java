package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.json.JsonValue.ObjectBuilder;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Paragraph;
import org.communique.model.Reference;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Source;
import org.communique.model.SourcedCommunique;
import org.communique.model.TextSpan;
import org.communique.search.LanguageVersion;
import org.communique.search.NearDuplicate;
import org.communique.search.OpenedCommunique;

/**
 * One communiqué as JSON: a line of {@code annotate --json}, and the answer of {@code GET
 * /api/communiques/{id}}, which has the same fields and more.
 *
 * <p>Every {@code span} is a half-open pair [start, end) in UTF-16 units of {@code text}. {@code
 * heading} is the one directly above a paragraph, {@code headings} all of them, outermost first.
 * {@code instruments} are the known instruments the text itself is, by the ids with which others
 * cite them; {@code citedBy} counts the communiqués that do, and {@code citedTexts} names those
 * that are what the text cites. {@code found} lists what proves the topics, acts and references of
 * a sentence.
 */
public final class CommuniqueJson {
  private CommuniqueJson() {}

  /** The line of {@code annotate --json}. */
  public static JsonObject annotated(SourcedCommunique read) {
    return fields(read.source(), read.communique()).build();
  }

  /**
   * The answer of {@code GET /api/communiques/{id}}.
   *
   * @param query whose matches {@code marks} gives; empty for none
   */
  public static JsonObject opened(OpenedCommunique opened, String query) {
    Communique communique = opened.communique();
    return fields(opened.sources().getFirst(), communique)
        .put("generation", opened.generation())
        .put("url", PageUrls.communique(communique.id(), query))
        .put("source", source(opened.sources().getFirst()))
        .put("sources", opened.sources().stream().map(CommuniqueJson::source).toList())
        .put(
            "nearDuplicates",
            opened.nearDuplicates().stream().map(CommuniqueJson::nearDuplicate).toList())
        .put(
            "languageVersions",
            opened.languageVersions().stream().map(CommuniqueJson::languageVersion).toList())
        .put(
            "citedBy",
            opened.citations().citedBy().entrySet().stream().map(CommuniqueJson::citedBy).toList())
        .put(
            "citedTexts",
            opened.citations().held().entrySet().stream().map(CommuniqueJson::held).toList())
        .put("query", JsonParts.orNull(query))
        .put("titleSpan", JsonParts.span(communique.text().titleSpan()))
        .put("text", communique.text().text())
        .put("marks", JsonParts.spans(opened.matches()))
        .build();
  }

  private static ObjectBuilder fields(Source source, Communique communique) {
    var found = communique.annotations();
    return JsonValue.object()
        .put("file", source.path())
        .put("entry", JsonParts.orNull(source.entry()))
        .put("id", communique.id().value())
        .put("title", communique.title())
        .put("date", JsonParts.annotatedDate(found.date()))
        .put("kind", found.kind().label())
        .put("language", communique.text().language())
        .put("signatories", found.signatories().stream().map(JsonParts::party).toList())
        .put("participants", found.participants().stream().map(JsonParts::party).toList())
        .put("instruments", found.instruments().stream().map(JsonParts::instrument).toList())
        .put("metadata", strings(communique.text().metadata()))
        .put("paragraphs", paragraphs(communique));
  }

  private static JsonObject strings(Map<String, String> values) {
    ObjectBuilder object = JsonValue.object();
    values.forEach(object::put);
    return object.build();
  }

  private static JsonObject nearDuplicate(NearDuplicate near) {
    return JsonValue.object()
        .put("id", near.id().value())
        .put("title", near.title())
        .put("date", JsonParts.date(near.date()))
        .put("similarity", JsonParts.share(near.similarity()))
        .put("url", PageUrls.communique(near.id(), ""))
        .build();
  }

  private static JsonObject languageVersion(LanguageVersion version) {
    return JsonValue.object()
        .put("id", version.id().value())
        .put("title", version.title())
        .put("language", version.language())
        .put("url", PageUrls.communique(version.id(), ""))
        .build();
  }

  private static JsonObject citedBy(Map.Entry<String, Integer> instrument) {
    return JsonValue.object()
        .put("id", instrument.getKey())
        .put("count", instrument.getValue())
        .put("url", CitedLabel.citing(instrument.getKey()))
        .build();
  }

  private static JsonObject held(Map.Entry<String, List<CommuniqueId>> instrument) {
    return JsonValue.object()
        .put("id", instrument.getKey())
        .put("texts", instrument.getValue().stream().map(CommuniqueJson::text).toList())
        .build();
  }

  private static JsonObject text(CommuniqueId id) {
    return JsonValue.object().put("id", id.value()).put("url", PageUrls.communique(id, "")).build();
  }

  private static JsonObject source(Source source) {
    return JsonValue.object()
        .put("file", source.path())
        .put("entry", JsonParts.orNull(source.entry()))
        .put("bytes", source.sizeBytes())
        .put("sha256", source.sha256())
        .build();
  }

  private static List<JsonObject> paragraphs(Communique communique) {
    List<JsonObject> paragraphs = new ArrayList<>();
    int firstSentence = 0;
    for (Paragraph paragraph : communique.text().paragraphs()) {
      int end = firstSentence + paragraph.sentences().size();
      List<SentenceAnnotations> found =
          communique.annotations().sentences().subList(firstSentence, end);
      paragraphs.add(paragraph(communique.text().text(), paragraph, found));
      firstSentence = end;
    }
    return paragraphs;
  }

  private static JsonObject paragraph(
      String text, Paragraph paragraph, List<SentenceAnnotations> found) {
    List<String> headings = paragraph.headings().stream().map(span -> span.in(text)).toList();
    List<JsonObject> sentences = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      sentences.add(sentence(text, paragraph.sentences().get(i), found.get(i)));
    }
    return JsonValue.object()
        .put("number", paragraph.number())
        .put("heading", headings.isEmpty() ? JsonValue.of(null) : JsonValue.of(headings.getLast()))
        .put("headings", JsonValue.arrayOfStrings(headings))
        .put("printedNumber", JsonParts.orNull(paragraph.printedNumber()))
        .put("kind", kind(paragraph.kind()))
        .put("language", paragraph.language())
        .put("span", JsonParts.span(paragraph.span()))
        .put("sentences", sentences)
        .build();
  }

  private static String kind(Paragraph.Kind kind) {
    return switch (kind) {
      case PROSE -> "prose";
      case LIST_ITEM -> "list-item";
      case TABLE_ROW -> "table-row";
      case NOTE -> "note";
    };
  }

  private static JsonObject sentence(String text, Sentence sentence, SentenceAnnotations found) {
    TextSpan span = sentence.span();
    return JsonValue.object()
        .put("text", span.in(text))
        .put("span", JsonParts.span(span))
        .put("topics", JsonValue.arrayOfStrings(values(found.topics())))
        .put("domains", JsonValue.arrayOfStrings(values(found.domains())))
        .put("acts", JsonValue.arrayOfStrings(values(found.acts())))
        .put("references", JsonValue.arrayOfStrings(references(found)))
        .put("unresolvedReferences", JsonValue.arrayOfStrings(unresolved(found)))
        .put("found", proofs(found))
        .build();
  }

  private static List<String> values(List<Annotation<String>> annotations) {
    return annotations.stream().map(Annotation::value).distinct().toList();
  }

  private static List<String> references(SentenceAnnotations found) {
    return found.references().stream()
        .map(Annotation::value)
        .filter(Reference::isResolved)
        .map(Reference::id)
        .distinct()
        .toList();
  }

  /** The printed words of citations of which it is not known what they cite. */
  private static List<String> unresolved(SentenceAnnotations found) {
    return found.references().stream()
        .filter(cited -> !cited.value().isResolved())
        .map(cited -> cited.evidence().quote())
        .distinct()
        .toList();
  }

  private static List<JsonObject> proofs(SentenceAnnotations found) {
    List<JsonObject> proofs = new ArrayList<>();
    addProofs(proofs, "topic", found.topics(), Function.identity());
    addProofs(proofs, "act", found.acts(), Function.identity());
    addProofs(proofs, "reference", found.references(), Reference::id);
    return proofs;
  }

  private static <T> void addProofs(
      List<JsonObject> proofs, String what, List<Annotation<T>> found, Function<T, String> value) {
    for (Annotation<T> annotation : found) {
      ObjectBuilder object =
          JsonValue.object().put("what", what).put("value", value.apply(annotation.value()));
      proofs.add(JsonParts.withProof(object, annotation).build());
    }
  }
}
