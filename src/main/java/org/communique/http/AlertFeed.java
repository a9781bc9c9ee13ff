package org.communique.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.render.AtomFeed;
import org.communique.render.CitedHit;
import org.communique.render.FeedEntry;
import org.communique.render.PageUrls;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.study.Differences;
import org.communique.study.SavedSearch;
import org.communique.study.StudyFileException;
import org.communique.study.Watch;
import org.communique.study.WatchFile;
import org.communique.study.WatchFolder;
import org.communique.study.WatchMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feed of one saved search. What it tells is kept in files, and where that fails, here. */
final class AlertFeed {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFeed.class);

  /** Entries that are kept. */
  private static final int MAX_ENTRIES = 100;

  /** Hits that are told when there was no look before. */
  private static final int FIRST_ENTRIES = 30;

  private final SavedSearch search;
  private final String address;
  private final WatchFile file;
  private final FeedJournal journal;
  private final InstantSource clock;

  private boolean isRead;
  private Optional<WatchMemory> memory = Optional.empty();
  private List<FeedEntry> told = List.of();

  AlertFeed(SavedSearch search, WatchFolder folder, InstantSource clock) {
    this.search = search;
    this.address = PageUrls.search(search.request());
    this.file = folder.ofFeed(search);
    this.journal = new FeedJournal(folder.entriesOf(search), address);
    this.clock = clock;
  }

  /** What was told so far. */
  synchronized List<FeedEntry> told() {
    return told;
  }

  /** What was told, and what is new on the newest state of the index, newest first. */
  synchronized List<FeedEntry> entries(SearchEngine engine) throws IOException {
    if (!isRead) {
      read();
      isRead = true;
    }
    String generation = engine.generation();
    boolean isCurrent = memory.stream().anyMatch(known -> known.generation().equals(generation));
    if (!isCurrent) {
      look(engine);
    }
    return told;
  }

  private void read() throws IOException {
    try {
      Optional<List<FeedEntry>> kept = journal.read();
      memory = kept.isEmpty() ? Optional.empty() : file.read();
      told = kept.orElse(List.of());
    } catch (FileSystemException e) {
      LOG.warn("What the feed of {} told cannot be read: {}", search.name(), e.toString());
    }
  }

  private void look(SearchEngine engine) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Differences<CitedHit> differences =
        new Watch<>(engine, exported -> CitedHit.of(exported, ""))
            .look(search.request(), address, memory, now);
    told = differences.isFirst() ? first(engine, now) : added(differences, now);
    memory = Optional.of(differences.memory());
    keep(differences.memory());
  }

  private List<FeedEntry> first(SearchEngine engine, Instant now) throws IOException {
    SearchRequest newest = AtomFeed.request(search.request()).withPage(1, FIRST_ENTRIES);
    return engine.search(newest).hits().stream()
        .map(hit -> FeedEntry.ofFirst(search, hit, now))
        .toList();
  }

  /** The new ones before those that were told; one that is told again is told once. */
  private List<FeedEntry> added(Differences<CitedHit> differences, Instant now) {
    List<FeedEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    differences.all().stream()
        .map(difference -> FeedEntry.of(search, difference, now))
        .filter(entry -> ids.add(entry.id()))
        .forEach(entries::add);
    told.stream().filter(entry -> ids.add(entry.id())).forEach(entries::add);
    return entries.stream().limit(MAX_ENTRIES).toList();
  }

  /** The entries first: when the hits are not remembered, the same is found, and told, again. */
  private void keep(WatchMemory latest) {
    try {
      Closeable lock = file.lock();
      try {
        journal.write(told);
        file.write(latest);
      } finally {
        lock.close();
      }
    } catch (StudyFileException anotherServer) {
      LOG.debug("Another server keeps the feed of {}", search.name());
    } catch (IOException e) {
      LOG.warn("What the feed of {} tells cannot be kept: {}", search.name(), e.toString());
    }
  }
}
