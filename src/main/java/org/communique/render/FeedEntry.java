package org.communique.render;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.model.Signatory;
import org.communique.search.Hit;
import org.communique.search.Snippet;
import org.communique.study.Difference;
import org.communique.study.SavedSearch;

/**
 * One thing that a feed tells.
 *
 * @param id stays the same for good, so that readers know it again
 * @param language of the title and summary
 * @param updated a time as RFC 3339 writes it
 * @param url relative to the server
 * @param authors names of those who issued the text
 * @param kind label of the kind of text; empty when it is not known
 * @param kindTitle the same for people
 * @param summary lines; may be empty
 */
public record FeedEntry(
    String id,
    String title,
    String language,
    String updated,
    String url,
    List<String> authors,
    String kind,
    String kindTitle,
    String summary) {
  /** Of texts without a date; Atom asks for one. */
  static final String NO_DATE = "1970-01-01T00:00:00Z";

  /** Authors of an entry that are named; a treaty may have two hundred. */
  private static final int MAX_AUTHORS = 20;

  /** Sentences of a hit that an entry of an alert has. */
  private static final int MAX_SENTENCES = 5;

  private static final String UNKNOWN_LANGUAGE = "und";

  public FeedEntry {
    authors = List.copyOf(authors);
  }

  /**
   * A hit of a search; its time is the beginning of its day of issue.
   *
   * @param query whose matches are marked in the text
   */
  static FeedEntry of(Hit hit, String query) {
    return of(
        "urn:communique:" + place(hit),
        title(hit),
        hit,
        hit.date().map(Xml::instant).orElse(NO_DATE),
        HitView.url(hit, query),
        sentences(hit.snippets()));
  }

  private static FeedEntry of(
      String id, String title, Hit hit, String updated, String url, String summary) {
    return new FeedEntry(
        id,
        DisplayText.line(title),
        hit.language().isEmpty() ? UNKNOWN_LANGUAGE : hit.language(),
        updated,
        url,
        hit.signatories().stream()
            .map(Signatory::name)
            .map(DisplayText::line)
            .limit(MAX_AUTHORS)
            .toList(),
        hit.kind().label(),
        hit.kind().title(),
        summary);
  }

  /** A hit that was there when a saved search was looked at first; it may be issued tomorrow. */
  public static FeedEntry ofFirst(SavedSearch search, Hit hit, Instant now) {
    String issued = hit.date().map(Xml::instant).orElse(NO_DATE);
    String updated = Instant.parse(issued).isAfter(now) ? now.toString() : issued;
    return of(
        id(search, place(hit)),
        title(hit),
        hit,
        updated,
        HitView.url(hit, search.request().text()),
        why("Matches", search) + "\n" + sentences(hit.snippets()));
  }

  /** What is otherwise about a saved search. */
  public static FeedEntry of(SavedSearch search, Difference<CitedHit> difference, Instant now) {
    return switch (difference) {
      case Difference.New<CitedHit> added ->
          ofHit(search, added.hit(), "", why("New", search), added.hit().sentences(), now);
      case Difference.Changed<CitedHit> changed -> {
        List<Snippet> fresh =
            changed.newSentences().stream()
                .map(place -> changed.hit().sentences().get(place))
                .toList();
        String why = why("Changed", search) + " – " + DifferenceWording.change(changed) + ".";
        List<Snippet> shown = fresh.isEmpty() ? changed.hit().sentences() : fresh;
        yield ofHit(search, changed.hit(), "Changed: ", why, shown, now);
      }
      case Difference.Gone<CitedHit> gone -> ofGone(search, gone, now);
    };
  }

  private static FeedEntry ofHit(
      SavedSearch search,
      CitedHit cited,
      String lead,
      String why,
      List<Snippet> shown,
      Instant now) {
    Hit hit = cited.hit();
    String summary =
        why
            + "\n"
            + sentences(shown.stream().limit(MAX_SENTENCES).toList())
            + "\n"
            + cited.citation().text();
    return of(
        id(search, place(hit)),
        lead + title(hit),
        hit,
        now.toString(),
        HitView.url(hit, search.request().text()),
        summary);
  }

  private static FeedEntry ofGone(SavedSearch search, Difference.Gone<CitedHit> gone, Instant now) {
    String place = gone.id() + (gone.paragraph() > 0 ? ":p" + gone.paragraph() : "");
    String title = gone.title().isEmpty() ? gone.id().value() : DisplayText.line(gone.title());
    return new FeedEntry(
        id(search, place + ":gone"),
        "Gone: " + title + (gone.paragraph() > 0 ? ", paragraph " + gone.paragraph() : ""),
        UNKNOWN_LANGUAGE,
        now.toString(),
        gone.title().isEmpty()
            ? PageUrls.search(search.request())
            : PageUrls.communique(gone.successor().orElse(gone.id()), ""),
        List.of(),
        "",
        "",
        why("Gone", search) + " – " + DifferenceWording.reason(gone) + ".");
  }

  private static String why(String what, SavedSearch search) {
    return "%s: %s (%s)".formatted(what, search.name(), SearchWording.topic(search.request()));
  }

  private static String id(SavedSearch search, String place) {
    return "urn:communique:alert:" + search.name() + ":" + place;
  }

  private static String place(Hit hit) {
    return hit.paragraph().isPresent()
        ? hit.id() + ":p" + hit.paragraph().getAsInt()
        : hit.id().value();
  }

  private static String title(Hit hit) {
    return hit.paragraph().isPresent()
        ? hit.title() + ", paragraph " + hit.paragraph().getAsInt()
        : hit.title();
  }

  private static String sentences(List<Snippet> sentences) {
    return sentences.stream()
        .map(sentence -> "¶ %d: %s".formatted(sentence.paragraph(), sentence.text()))
        .collect(Collectors.joining("\n"));
  }

  /** The entry as it is kept. */
  public JsonObject json() {
    return JsonValue.object()
        .put("id", id)
        .put("title", title)
        .put("language", language)
        .put("updated", updated)
        .put("url", url)
        .put("authors", JsonValue.arrayOfStrings(authors))
        .put("kind", kind)
        .put("kindTitle", kindTitle)
        .put("summary", summary)
        .build();
  }

  /** An entry that was kept; empty when it is none. */
  public static Optional<FeedEntry> of(JsonValue kept) {
    FeedEntry entry =
        new FeedEntry(
            kept.field("id").text(),
            kept.field("title").text(),
            kept.field("language").text(),
            kept.field("updated").text(),
            kept.field("url").text(),
            kept.field("authors").texts(),
            kept.field("kind").text(),
            kept.field("kindTitle").text(),
            kept.field("summary").text());
    return entry.id.isEmpty() || entry.updated.isEmpty() ? Optional.empty() : Optional.of(entry);
  }
}
