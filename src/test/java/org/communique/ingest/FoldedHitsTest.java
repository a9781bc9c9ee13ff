package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.json.JsonValue;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.render.HtmlRenderer;
import org.communique.render.SearchResultJson;
import org.communique.render.TerminalRenderer;
import org.communique.render.TerminalStyle;
import org.communique.search.Hit;
import org.communique.search.NearDuplicate;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hits that are nearly the same as others, and the files that hits come from. */
class FoldedHitsTest {
  private static final long SEED = 20240117;

  private static final List<String> WORDS =
      List.of(
          "peace trade with for order and the of sea law between states under their open region"
              .split(" "));

  @TempDir private Path folder;
  private SearchEngine engine;

  @BeforeEach
  void open() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("corpus").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void index() throws IOException {
    SampleCollection.ingest(folder.resolve("corpus"), engine);
  }

  private static String words(Random random, int count) {
    return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  /** Three editions of one text, and two other texts; all speak of ships. */
  private void writeEditions() throws IOException {
    Random random = new Random(SEED);
    String common = words(random, 300);
    write("a/first.txt", "Joint Statement on Ships\n\nThe ships are " + common + ".");
    write("a/copy.txt", "Joint Statement on Ships\n\nThe ships are " + common + ".");
    write("b/second.txt", "Joint Statement on Ships\n\nThe ships were " + common + ".");
    write("b/third.txt", "Joint Statement on Ships\n\nThe ships are " + common + ". Agreed.");
    write("c/other.txt", "Statement on Ports\n\nA ship is " + words(random, 300) + ".");
    write("c/another.txt", "Statement on Docks\n\nNo ship is " + words(random, 300) + ".");
    index();
  }

  private SearchResult search(SearchRequest request) throws IOException {
    return engine.search(request);
  }

  @Test
  void nearlyEqualHitsNameTheFirstAndStayHits() throws IOException {
    writeEditions();
    SearchResult result = search(SearchRequest.of("ships"));

    assertEquals(5, result.total());
    assertEquals(List.of(1, 2, 3, 4, 5), result.hits().stream().map(Hit::rank).toList());
    List<Hit> folded =
        result.hits().stream().filter(hit -> hit.nearDuplicateOf().isPresent()).toList();
    assertEquals(2, folded.size());
    for (Hit hit : folded) {
      Hit.NearHit near = hit.nearDuplicateOf().orElseThrow();
      Hit better = result.hits().get(near.rank() - 1);
      assertEquals(better.id(), near.id());
      assertTrue(near.rank() < hit.rank() && better.nearDuplicateOf().isEmpty());
      assertEquals(
          Optional.of(near.similarity()),
          engine.open(hit.id(), "").orElseThrow().nearDuplicates().stream()
              .filter(other -> other.id().equals(near.id()))
              .map(NearDuplicate::similarity)
              .findFirst());
    }
  }

  @Test
  void whereTheBetterHitIsOnAnotherPageNothingIsFolded() throws IOException {
    writeEditions();
    for (int page = 1; page <= 5; page++) {
      SearchResult result = search(SearchRequest.of("ships").withPage(page, 1));
      assertEquals(5, result.total());
      assertEquals(Optional.empty(), result.hits().getFirst().nearDuplicateOf());
    }
    SearchRequest paragraphs = SearchRequest.of("ships").withUnit(SearchRequest.Unit.PARAGRAPH);
    assertTrue(search(paragraphs).hits().stream().allMatch(hit -> hit.nearDuplicateOf().isEmpty()));
  }

  @Test
  void hitsNameEveryFileWithTheirText() throws IOException {
    writeEditions();
    List<List<String>> files =
        search(SearchRequest.of("title:ships")).hits().stream().map(Hit::files).toList();

    assertTrue(files.contains(List.of("a/copy.txt", "a/first.txt")), files.toString());
    assertTrue(files.contains(List.of("b/second.txt")), files.toString());
    Files.delete(folder.resolve("corpus/a/copy.txt"));
    index();
    files = search(SearchRequest.of("title:ships")).hits().stream().map(Hit::files).toList();
    assertTrue(files.contains(List.of("a/first.txt")), files.toString());
  }

  @Test
  void everyDoorShowsEachHitOnce() throws IOException {
    writeEditions();
    SearchResult result = search(SearchRequest.of("ships"));
    String page = new HtmlRenderer(Vocabulary.standard()).search(result);
    List<JsonValue> json = SearchResultJson.of(result).field("hits").elements();
    String terminal =
        new TerminalRenderer(new TerminalStyle(false, 200), Vocabulary.standard()).search(result);
    List<String> alike = new ArrayList<>();
    for (Hit hit : result.hits()) {
      assertTrue(page.contains("<li value=\"" + hit.rank() + "\">"), page);
      assertEquals(2, page.split("\"/c/" + hit.id() + "\\?q=ships\"", -1).length, page);
      assertEquals(2, terminal.split(hit.id().value(), -1).length, terminal);
      hit.nearDuplicateOf()
          .ifPresent(near -> alike.add(Math.round(near.similarity() * 100) + " %"));
    }

    assertEquals(2, alike.size());
    assertTrue(page.contains("<summary>2 nearly the same texts</summary>"), page);
    assertTrue(terminal.contains("    2 nearly the same texts:\n"), terminal);
    for (String share : alike) {
      assertTrue(page.contains(share + " of the wording alike"), page);
      assertTrue(terminal.contains(share + " of the wording alike"), terminal);
    }
    assertTrue(page.contains("from a/copy.txt and 1 more file"), page);
    assertTrue(terminal.contains("from a/copy.txt and 1 more file"), terminal);
    assertEquals(5, json.size());
    assertEquals(
        2,
        json.stream()
            .filter(hit -> !hit.field("nearDuplicateOf").field("id").text().isEmpty())
            .count());
  }
}
