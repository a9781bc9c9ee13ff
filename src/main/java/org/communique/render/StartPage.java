package org.communique.render;

import java.util.List;
import org.communique.search.IndexStatus;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.communique.study.SavedSearch;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param collection what the collection holds, one sentence
 * @param saved the searches of the file of saved searches
 * @param newestUrl of the answer that lists everything, newest first
 * @param statusUrl of the page that tells what became of every file
 * @param years all texts by year; null when none has a date
 * @param overview all texts by the other facets
 * @param missing how many files are not in the collection, one sentence; empty when none is
 */
public record StartPage(
    PageFrame frame,
    String collection,
    List<ExampleQuery> examples,
    List<SavedView> saved,
    List<HitView> newest,
    String newestUrl,
    String statusUrl,
    String missing,
    @Nullable YearsView years,
    List<FacetView> overview) {

  /**
   * A saved search.
   *
   * @param url of the page that answers it
   * @param feedUrl of what is new about it
   */
  public record SavedView(String name, String query, String url, String feedUrl) {
    private static SavedView of(SavedSearch search) {
      return new SavedView(
          search.name(),
          SearchWording.topic(search.request()),
          PageUrls.search(search.request()),
          PageUrls.alerts(search.name()));
    }
  }

  static StartPage of(
      IndexStatus status,
      SearchResult newest,
      List<ExampleQuery> examples,
      List<SavedSearch> saved,
      Vocabulary vocabulary) {
    SearchRequest everything = SearchRequest.of("").withSort(SearchRequest.Sort.DATE);
    return new StartPage(
        saved.isEmpty()
            ? PageFrame.ofStart()
            : PageFrame.ofStart().withFeed(PageUrls.alerts(""), "Saved searches"),
        collection(status),
        List.copyOf(examples),
        saved.stream().map(SavedView::of).toList(),
        HitGroup.of(newest.hits()).stream().map(hit -> HitView.of(hit, "", vocabulary)).toList(),
        PageUrls.search(everything),
        PageUrls.status(LedgerView.ALL, 1),
        missing(status),
        YearsView.of(asPlainSearch(newest), newest.years()),
        FacetView.of(asPlainSearch(newest), vocabulary));
  }

  /** The answer as if everything had been asked for plainly: so that its links lead to all. */
  private static SearchResult asPlainSearch(SearchResult answer) {
    return answer.withRequest(SearchRequest.of(""));
  }

  private static String missing(IndexStatus status) {
    long missing = status.files().stream().filter(file -> !file.isRead()).count();
    return missing == 0 ? "" : Wording.count(missing, "file gave no text.", "files gave no text.");
  }

  static String collection(IndexStatus status) {
    if (status.communiques() == 0) {
      return "The collection is empty.";
    }
    return "The collection holds %s in %s."
        .formatted(
            Wording.count(status.communiques(), "communiqué", "communiqués"),
            Wording.count(status.paragraphs(), "paragraph", "paragraphs"));
  }
}
