package org.communique.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;

/**
 * The port to a search engine. Safe for use by several threads at once; every call sees the newest
 * committed generation.
 */
public interface SearchEngine extends AutoCloseable {
  /** After which a search is stopped unless another time is set. */
  Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(5);

  /**
   * Has searches from now on stopped after a time, with what was found until then.
   *
   * @param limit more than zero
   * @return this engine
   */
  SearchEngine withTimeLimit(Duration limit);

  /**
   * The hits for a request. Any query text has an answer; one that takes too long is stopped, and
   * the answer says that it is not complete.
   */
  SearchResult search(SearchRequest request) throws IOException;

  /**
   * How the hits for a request would divide over the years without its bounds of the date of issue;
   * newest first.
   */
  default List<Facet.Value> yearsOfAnyDate(SearchRequest request) throws IOException {
    Filters unbounded = request.filters().within(Optional.empty(), Optional.empty());
    return search(request.withFilters(unbounded).withPage(1, 1)).years();
  }

  /**
   * Gives every hit for a request, from the first to the last and in the order of the list; all are
   * of the one state of the index that is the newest when this begins. The page and size of the
   * request are not looked at. What is needed of memory does not grow with the number of hits.
   *
   * @param sink takes them; what it throws ends the export
   * @throws SearchStoppedException when the time for finding them is up, before the sink is told
   *     anything or, rarely, between two hits
   */
  void export(SearchRequest request, ExportSink sink) throws IOException;

  /**
   * One communiqué.
   *
   * @param queryText marks its matches in the text; empty for none
   */
  Optional<OpenedCommunique> open(CommuniqueId id, String queryText) throws IOException;

  /**
   * The communiqué that an address leads to which no communiqué has any more: the text that took
   * its place in its file; else the one with the same words, or the only one with that title. Empty
   * when there is none or several.
   */
  default Optional<CommuniqueId> successor(CommuniqueId former) throws IOException {
    return Optional.empty();
  }

  /**
   * Why a communiqué does, or does not, match a query; empty when there is no such communiqué.
   *
   * @param queryText read as in {@link #open}: all words are asked for
   */
  Optional<Explanation> explain(CommuniqueId id, String queryText) throws IOException;

  /**
   * How to go on typing a query, the best first, each with the hits it has; empty when nothing fits
   * the last words. The first call on a generation may take seconds.
   */
  List<Suggestion> suggest(String typed) throws IOException;

  /**
   * Looks at every communiqué whose text may hold some wording; case, accents and punctuation are
   * for the caller to compare.
   *
   * @param pieces the wording, or several stretches of it that need not follow each other; each has
   *     a word
   * @param each takes every communiqué that has the words of all pieces, mostly side by side, also
   *     over the ends of sentences and paragraphs; in no order
   */
  WordingScan scanWording(List<String> pieces, Consumer<Communique> each) throws IOException;

  /**
   * Paragraphs and titles that share the most and the rarest words with some wording, the nearest
   * first of each.
   *
   * @param pieces as in {@link #scanWording}
   * @param most paragraphs at most
   */
  List<NearPassage> nearWording(List<String> pieces, int most) throws IOException;

  /** The name of the state that is read now; another one after each change. */
  default String generation() throws IOException {
    return status().generation();
  }

  /** What the index holds. */
  IndexStatus status() throws IOException;

  /** The same without the files, whose ledger may be long. */
  default IndexStatus overview() throws IOException {
    IndexStatus status = status();
    return new IndexStatus(
        status.generation(),
        status.communiques(),
        status.paragraphs(),
        List.of(),
        status.annotator());
  }

  /**
   * Begins a change.
   *
   * @throws IndexLockedException when another process or thread is changing the index
   */
  IndexUpdate update() throws IOException;

  /**
   * Begins a change that starts from an empty index; searches see the old one until it is
   * committed.
   *
   * @throws IndexLockedException when another process or thread is changing the index
   */
  IndexUpdate rebuild() throws IOException;

  @Override
  void close() throws IOException;
}
