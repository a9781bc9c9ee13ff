package org.communique.render;

import java.util.List;
import java.util.Optional;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.study.SavedSearch;

/**
 * An answer as an Atom feed (RFC 4287), newest first. The id of an entry is made of that of the
 * communiqué, so that a reader knows it again; its time is the beginning of the day of issue, or of
 * 1970 when that is not known. Links are relative to the feed's address.
 */
public final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

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
    List<FeedEntry> entries =
        result.hits().stream().map(hit -> FeedEntry.of(hit, request.text())).toList();
    return feed(
        PageUrls.feed(request), SearchWording.topic(request), PageUrls.search(request), entries);
  }

  /**
   * What was told about saved searches, as a feed.
   *
   * @param search whose feed it is; empty for that of all
   * @param entries newest first
   */
  public static String ofAlerts(Optional<SavedSearch> search, List<FeedEntry> entries) {
    return feed(
        PageUrls.alerts(search.map(SavedSearch::name).orElse("")),
        search.map(SavedSearch::name).orElse("Saved searches"),
        search.map(one -> PageUrls.search(one.request())).orElse("/"),
        entries);
  }

  private static String feed(String self, String title, String page, List<FeedEntry> entries) {
    Xml xml = new Xml().open("feed", "xmlns", NAMESPACE, "xml:lang", "en");
    xml.text("id", "urn:communique:feed:" + self);
    xml.text("title", title + " – " + PageFrame.SITE);
    xml.text("updated", entries.isEmpty() ? FeedEntry.NO_DATE : entries.getFirst().updated());
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
    xml.open("author").text("name", PageFrame.SITE).close("author");
    entries.forEach(entry -> add(xml, entry));
    return xml.close("feed").toString();
  }

  private static void add(Xml xml, FeedEntry entry) {
    xml.open("entry");
    xml.text("id", entry.id());
    xml.text("title", entry.title(), "xml:lang", entry.language());
    xml.text("updated", entry.updated());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
    for (String author : entry.authors()) {
      xml.open("author").text("name", author).close("author");
    }
    if (!entry.kind().isEmpty()) {
      xml.empty("category", "term", entry.kind(), "label", entry.kindTitle());
    }
    if (!entry.summary().isEmpty()) {
      xml.text("summary", entry.summary(), "type", "text", "xml:lang", entry.language());
    }
    xml.close("entry");
  }
}
