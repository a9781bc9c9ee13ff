package org.communique.render;

import java.util.List;
import java.util.stream.Collectors;
import org.communique.search.Hit;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;

/**
 * An answer as an Atom feed (RFC 4287), newest first. The id of an entry is made of that of the
 * communiqué, so that a reader knows it again; its time is the beginning of the day of issue, or of
 * 1970 when that is not known. Links are relative to the feed's address.
 */
public final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** Of texts without a date; Atom asks for one. */
  private static final String NO_DATE = "1970-01-01T00:00:00Z";

  /** Authors of an entry that are named; a treaty may have two hundred. */
  private static final int MAX_AUTHORS = 20;

  private AtomFeed() {}

  /** The request whose answer is the feed of another: the same hits, newest first. */
  public static SearchRequest request(SearchRequest request) {
    return request.withSort(SearchRequest.Sort.DATE);
  }

  /**
   * The feed.
   *
   * @param result newest first
   */
  public static String of(SearchResult result) {
    SearchRequest request = result.request();
    String self = PageUrls.feed(request);
    Xml xml = new Xml().open("feed", "xmlns", NAMESPACE, "xml:lang", "en");
    xml.text("id", "urn:communique:feed:" + self);
    xml.text("title", SearchWording.topic(request) + " – " + PageFrame.SITE);
    xml.text("updated", updated(result));
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", PageUrls.search(request));
    xml.open("author").text("name", PageFrame.SITE).close("author");
    result.hits().forEach(hit -> addEntry(xml, hit, request.text()));
    return xml.close("feed").toString();
  }

  private static String updated(SearchResult result) {
    return result.hits().isEmpty() ? NO_DATE : updated(result.hits().getFirst());
  }

  private static String updated(Hit hit) {
    return hit.date().map(Xml::instant).orElse(NO_DATE);
  }

  private static void addEntry(Xml xml, Hit hit, String query) {
    String language = hit.language().isEmpty() ? "und" : hit.language();
    xml.open("entry");
    xml.text("id", id(hit));
    xml.text("title", DisplayText.line(title(hit)), "xml:lang", language);
    xml.text("updated", updated(hit));
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", HitView.url(hit, query));
    hit.signatories().stream()
        .limit(MAX_AUTHORS)
        .forEach(
            party ->
                xml.open("author").text("name", DisplayText.line(party.name())).close("author"));
    xml.empty("category", "term", hit.kind().label(), "label", hit.kind().title());
    if (!hit.snippets().isEmpty()) {
      xml.text("summary", summary(hit), "type", "text", "xml:lang", language);
    }
    xml.close("entry");
  }

  private static String id(Hit hit) {
    String whole = "urn:communique:" + hit.id();
    return hit.paragraph().isPresent() ? whole + ":p" + hit.paragraph().getAsInt() : whole;
  }

  private static String title(Hit hit) {
    return hit.paragraph().isPresent()
        ? hit.title() + ", paragraph " + hit.paragraph().getAsInt()
        : hit.title();
  }

  private static String summary(Hit hit) {
    List<String> sentences =
        hit.snippets().stream()
            .map(snippet -> "¶ %d: %s".formatted(snippet.paragraph(), snippet.text()))
            .toList();
    return sentences.stream().collect(Collectors.joining("\n"));
  }
}
