package org.communique.render;

import java.util.List;
import org.communique.search.IndexStatus;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;

/**
 * The first page.
 *
 * @param collection what the collection holds, one sentence
 * @param newestUrl of the answer that lists everything, newest first
 */
public record StartPage(
    PageFrame frame,
    String collection,
    List<ExampleQuery> examples,
    List<HitView> newest,
    String newestUrl) {

  static StartPage of(
      IndexStatus status, SearchResult newest, List<ExampleQuery> examples, Vocabulary vocabulary) {
    SearchRequest everything = SearchRequest.of("").withSort(SearchRequest.Sort.DATE);
    return new StartPage(
        PageFrame.ofStart(),
        collection(status),
        List.copyOf(examples),
        newest.hits().stream().map(hit -> HitView.of(hit, "", vocabulary)).toList(),
        PageUrls.search(everything));
  }

  private static String collection(IndexStatus status) {
    if (status.communiques() == 0) {
      return "The collection is empty.";
    }
    return "The collection holds %s in %s."
        .formatted(
            Wording.count(status.communiques(), "communiqué", "communiqués"),
            Wording.count(status.paragraphs(), "paragraph", "paragraphs"));
  }
}
