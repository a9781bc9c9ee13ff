package org.communique.http;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.communique.render.FeedEntry;
import org.communique.search.SearchEngine;
import org.communique.search.SearchStoppedException;
import org.communique.study.SavedSearch;
import org.communique.study.SavedSearches;
import org.communique.study.StudyFileException;
import org.communique.study.WatchFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feeds of saved searches: what they have told, and what is new since. A search is looked at
 * when its feed is asked for and the index has another state than at the last look. What a feed has
 * told stays as it was. Safe for use by several threads.
 */
public final class AlertFeeds {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFeeds.class);

  /** Entries of one answer; feed readers ask often enough. */
  private static final int MAX_ENTRIES = 100;

  private static final Comparator<FeedEntry> NEWEST_FIRST =
      Comparator.comparing(FeedEntry::updated).reversed();

  private final Optional<SavedSearches> searches;
  private final WatchFolder memories;
  private final InstantSource clock;
  private final Map<SavedSearch, AlertFeed> feeds = new ConcurrentHashMap<>();

  private AlertFeeds(Optional<SavedSearches> searches, WatchFolder memories, InstantSource clock) {
    this.searches = searches;
    this.memories = memories;
    this.clock = clock;
  }

  /** Without any search. */
  public static AlertFeeds none() {
    return new AlertFeeds(Optional.empty(), WatchFolder.in(Path.of("")), InstantSource.system());
  }

  /**
   * Those of a file, which is read anew each time.
   *
   * @param index folder of the index, where it is remembered what was told
   */
  public static AlertFeeds of(Path file, Path index, InstantSource clock) {
    SavedSearches searches = new SavedSearches(file, SearchAddress::read);
    return new AlertFeeds(Optional.of(searches), WatchFolder.in(index), clock);
  }

  /**
   * The saved searches; none when there is no file.
   *
   * @throws StudyFileException when the file cannot be read
   */
  List<SavedSearch> searches() throws IOException {
    return searches.isPresent() ? searches.get().read().orElse(List.of()) : List.of();
  }

  /**
   * The same for a page that can do without: none when they cannot be read. Their feed says why.
   */
  List<SavedSearch> readable() throws IOException {
    try {
      return searches();
    } catch (StudyFileException e) {
      return List.of();
    }
  }

  /** What there is to tell about some of the searches, newest first. */
  List<FeedEntry> entries(SearchEngine engine, List<SavedSearch> all, List<SavedSearch> wanted)
      throws IOException {
    feeds.keySet().retainAll(all);
    List<FeedEntry> entries = new ArrayList<>();
    for (SavedSearch search : wanted) {
      entries.addAll(entries(engine, search));
    }
    return entries.stream().sorted(NEWEST_FIRST).limit(MAX_ENTRIES).toList();
  }

  /** One that takes too long does not take the others with it. */
  private List<FeedEntry> entries(SearchEngine engine, SavedSearch search) throws IOException {
    AlertFeed feed = feeds.computeIfAbsent(search, added -> new AlertFeed(added, memories, clock));
    try {
      return feed.entries(engine);
    } catch (SearchStoppedException e) {
      LOG.warn("The saved search {} takes too long: {}", search.name(), e.getMessage());
      return feed.told();
    }
  }
}
