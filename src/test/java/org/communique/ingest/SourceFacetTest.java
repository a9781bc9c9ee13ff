package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.CommuniqueId;
import org.communique.render.HtmlRenderer;
import org.communique.search.Facet;
import org.communique.search.FileEntry;
import org.communique.search.Filters;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where texts come from, compared with the ledger after every change of the files. */
class SourceFacetTest {
  private static final String SAME = "Statement on the Strait\n\nThe strait is open to all ships.";

  @TempDir private Path folder;
  private SearchEngine engine;

  @BeforeEach
  void open() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    write("un/first.txt", "Statement on Ports\n\nThe ports are open.\n\nThe ships are safe.");
    write("un/deep/second.txt", "Statement on Bays\n\nThe bays are open.");
    write("un/same.txt", SAME);
    write("frus/same.txt", SAME);
    write("frus/third.txt", "Statement on Capes\n\nThe capes are open.");
    write("alone.txt", "Statement on Rivers\n\nThe rivers are open.");
    write(
        "wires.jsonl",
        """
        {"_id":"1","title":"Statement on Lakes","text":"The lakes are open."}
        {"_id":"2","title":"Statement on the Strait","text":"The strait is open to all ships."}
        """);
    index();
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private Path file(String path) {
    return folder.resolve("corpus").resolve(path);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(file(path).getParent());
    Files.writeString(file(path), text);
  }

  private void index() throws IOException {
    SampleCollection.ingest(folder.resolve("corpus"), engine);
  }

  private Map<String, Integer> counts(SearchRequest request) throws IOException {
    return engine.search(request).facets().get(Facet.Field.SOURCE.ordinal()).values().stream()
        .collect(
            Collectors.toMap(
                Facet.Value::value, Facet.Value::count, (a, b) -> a + b, TreeMap::new));
  }

  /** What the lines of the ledger say. */
  private Map<String, Integer> read(Unit unit) throws IOException {
    Map<String, Set<CommuniqueId>> held = new TreeMap<>();
    for (FileEntry line : engine.status().files()) {
      if (!line.collection().isEmpty() && !line.ids().isEmpty()) {
        held.computeIfAbsent(line.collection(), name -> new HashSet<>()).addAll(line.ids());
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (Map.Entry<String, Set<CommuniqueId>> source : held.entrySet()) {
      int count = 0;
      for (CommuniqueId id : source.getValue()) {
        int paragraphs = engine.open(id, "").orElseThrow().communique().text().paragraphs().size();
        count += unit == Unit.PARAGRAPH ? paragraphs : 1;
      }
      counts.put(source.getKey(), count);
    }
    return counts;
  }

  private void assertTrueCounts(Map<String, Integer> expected) throws IOException {
    assertEquals(expected, counts(SearchRequest.of("")));
    for (Unit unit : Unit.values()) {
      SearchRequest all = SearchRequest.of("").withUnit(unit);
      Map<String, Integer> counts = counts(all);
      assertEquals(read(unit), counts);
      long total = engine.search(all).total();
      for (Map.Entry<String, Integer> source : counts.entrySet()) {
        List<String> name = List.of(source.getKey());
        Filters from = Filters.NONE.withValues(Facet.Field.SOURCE, name);
        Filters without = Filters.NONE.withExcluded(Facet.Field.SOURCE, name);
        assertEquals(
            source.getValue().longValue(), engine.search(all.withFilters(from)).total(), unit + "");
        assertEquals(
            total - source.getValue(), engine.search(all.withFilters(without)).total(), unit + "");
      }
    }
  }

  @Test
  void countsAreThoseOfTheLedgerHoweverFilesCameAndWent() throws IOException {
    assertTrueCounts(Map.of("un", 3, "frus", 2, "wires.jsonl", 2));

    Files.move(file("un/first.txt"), file("frus/first.txt"));
    index();
    assertTrueCounts(Map.of("un", 2, "frus", 3, "wires.jsonl", 2));

    Files.delete(file("frus/same.txt"));
    index();
    assertTrueCounts(Map.of("un", 2, "frus", 2, "wires.jsonl", 2));

    write("oas/same.txt", SAME);
    index();
    assertTrueCounts(Map.of("un", 2, "frus", 2, "oas", 1, "wires.jsonl", 2));

    Files.move(file("wires.jsonl"), file("oas/wires.jsonl"));
    index();
    assertTrueCounts(Map.of("un", 2, "frus", 2, "oas", 2));
  }

  @Test
  void ofTwoChosenSourcesATextHasBoth() throws IOException {
    Filters both = Filters.NONE.withValues(Facet.Field.SOURCE, List.of("un", "frus"));
    SearchResult result = engine.search(SearchRequest.of("").withFilters(both));

    assertEquals(1, result.total());
    assertEquals(
        List.of("frus/same.txt", "un/same.txt", "wires.jsonl"), result.hits().getFirst().files());
  }

  @Test
  void whatTheFacetNamesTheQueryFindsToo() throws IOException {
    for (Map.Entry<String, Integer> source : counts(SearchRequest.of("")).entrySet()) {
      SearchRequest words = SearchRequest.of("source:\"" + source.getKey() + "\"");
      assertEquals(source.getValue().longValue(), engine.search(words).total());
    }
  }

  @Test
  void thePageListsSourcesWhenThereAreSeveral() throws IOException {
    HtmlRenderer pages = new HtmlRenderer(Vocabulary.standard());
    String several = pages.search(engine.search(SearchRequest.of("")));
    Filters un = Filters.NONE.withValues(Facet.Field.SOURCE, List.of("wires.jsonl"));
    String chosen = pages.search(engine.search(SearchRequest.of("lakes").withFilters(un)));
    String one = pages.search(engine.search(SearchRequest.of("lakes")));

    assertTrue(several.contains("<h3>Source</h3>"), several);
    assertTrue(several.contains("/search?source=wires.jsonl"), several);
    assertTrue(several.contains("/search?not.source=wires.jsonl"), several);
    assertTrue(chosen.contains("<h3>Source</h3>"), chosen);
    assertTrue(chosen.contains("<bdi>From wires.jsonl</bdi>"), chosen);
    assertFalse(one.contains("<h3>Source</h3>"), one);
  }
}
