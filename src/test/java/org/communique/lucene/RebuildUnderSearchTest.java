package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.communique.model.CommuniqueId;
import org.communique.search.Facet;
import org.communique.search.Hit;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUpdate;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is rebuilt and changed while threads search it. */
class RebuildUnderSearchTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final int REBUILDS = 20;
  private static final int THREADS = 8;
  private static final List<String> QUERIES = List.of("", "agreed", "guests OR met", "round*");

  @TempDir private Path folder;

  /** What an engine answered, as far as it tells one generation from another. */
  private record Answer(String query, long total, List<Hit> hits, List<Facet> facets) {
    static Answer of(SearchResult result) {
      return new Answer(result.request().text(), result.total(), result.hits(), result.facets());
    }
  }

  /** Everything that was answered, by the name of the generation that answered. */
  private final Map<String, Set<Object>> seen = new ConcurrentHashMap<>();

  private volatile boolean isDone;

  @Test
  void everyAnswerIsThatOfOneGeneration()
      throws IOException, InterruptedException, ExecutionException {
    Map<String, Set<Object>> legal = new TreeMap<>();
    try (SearchEngine writing = LuceneSearchEngine.openOrCreate(folder, VOCABULARY);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      write(writing.update(), 1);
      legal.put(writing.status().generation(), answers(writing));
      try (SearchEngine searched = LuceneSearchEngine.open(folder, VOCABULARY)) {
        List<Future<Long>> searches = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          searches.add(threads.submit(searching(searched)));
        }
        for (int state = 2; state <= 2 * REBUILDS + 1; state++) {
          write(state % 2 == 0 ? writing.rebuild() : writing.update(), state);
          legal.put(writing.status().generation(), answers(writing));
        }
        isDone = true;
        for (Future<Long> each : searches) {
          assertTrue(each.get() > 0);
        }
        assertOldBuildsAreClosed(searched);
      }
    }
    assertEquals(2 * REBUILDS + 1, legal.size());
    assertTrue(seen.size() > REBUILDS, "the threads saw only " + seen.keySet());
    seen.forEach(
        (generation, answers) -> assertEquals(Set.of(), extra(answers, legal, generation)));
  }

  private static Set<Object> extra(
      Set<Object> answers, Map<String, Set<Object>> legal, String generation) {
    Set<Object> extra = ConcurrentHashMap.newKeySet();
    extra.addAll(answers);
    extra.removeAll(legal.getOrDefault(generation, Set.of()));
    return extra;
  }

  private static void write(IndexUpdate begun, int state) throws IOException {
    try (IndexUpdate update = begun) {
      IndexState.write(update, state);
      update.commit();
    }
  }

  private Callable<Long> searching(SearchEngine engine) {
    return () -> {
      long searches = 0;
      while (!isDone) {
        for (String query : QUERIES) {
          SearchResult result = engine.search(SearchRequest.of(query));
          note(result.generation(), Answer.of(result));
        }
        IndexStatus status = engine.status();
        note(status.generation(), status);
        OpenedCommunique opened = opened(engine);
        note(opened.generation(), opened);
        searches++;
      }
      return searches;
    };
  }

  private void note(String generation, Object answer) {
    seen.computeIfAbsent(generation, any -> ConcurrentHashMap.newKeySet()).add(answer);
  }

  private static OpenedCommunique opened(SearchEngine engine) throws IOException {
    return engine.open(new CommuniqueId("statement-1"), "agreed").orElseThrow();
  }

  /** What an engine answers while nothing is written. */
  private static Set<Object> answers(SearchEngine engine) throws IOException {
    Set<Object> answers = ConcurrentHashMap.newKeySet();
    for (String query : QUERIES) {
      answers.add(Answer.of(engine.search(SearchRequest.of(query))));
    }
    answers.add(engine.status());
    answers.add(opened(engine));
    return answers;
  }

  /** Files of old builds would stay open, or mapped into memory, if their searchers did. */
  private void assertOldBuildsAreClosed(SearchEngine engine) throws IOException {
    IndexState.of(engine);
    Path maps = Path.of("/proc/self/maps");
    assumeTrue(Files.isReadable(maps), "only Linux tells which files are open");
    String current = "/builds/" + Files.readString(folder.resolve("current")).strip() + "/";
    List<String> open = new ArrayList<>(Files.readAllLines(maps));
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      for (Path descriptor : descriptors.toList()) {
        if (Files.isSymbolicLink(descriptor)) {
          open.add(Files.readSymbolicLink(descriptor).toString());
        }
      }
    }
    assertEquals(
        List.of(),
        open.stream()
            .filter(file -> file.contains(folder + "/builds/") && !file.contains(current))
            .toList());
  }
}
