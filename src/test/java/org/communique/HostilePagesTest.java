package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.json.Json;
import org.communique.json.JsonValue.JsonString;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.Hit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.communique.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The queries, names, titles and texts that broke other search engines, shown by a browser: nothing
 * of them runs, and no page needs scrolling sideways.
 */
@Tag("browser")
class HostilePagesTest {
  private static final Path HOSTILE = Path.of("../shared/hostile");

  /** Files that are about how they are shown; others are about how they are read. */
  private static final Set<String> CLASSES =
      Set.of("xss", "filename", "encoding", "unicode", "metadata", "wrong_ext");

  /** Queries that a browser shows like any other. */
  private static final Pattern ORDINARY = Pattern.compile("[\\p{L}\\p{N} \"():*?~./+-]{0,100}");

  @TempDir private static Path folder;

  private static SearchEngine engine;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.isDirectory(HOSTILE), () -> "skipped: there is no " + HOSTILE);
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    SampleCollection.ingest(unpack(), engine);
    site = Site.over(engine);
    site.resize(360, 800, 1);
  }

  @AfterAll
  static void stop() throws IOException {
    if (site != null) {
      site.close();
      engine.close();
    }
  }

  private static Path unpack() throws IOException, InterruptedException {
    String archive = HOSTILE.resolve("files.tar.gz").toAbsolutePath().toString();
    Process process =
        new ProcessBuilder("tar", "xzf", archive).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, process.waitFor());
    Set<String> wanted = new HashSet<>();
    for (String line : Files.readAllLines(HOSTILE.resolve("manifest.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (CLASSES.contains(columns[1])) {
        wanted.add(((JsonString) Json.parse(columns[0])).value());
      }
    }
    Path files = folder.resolve("files");
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        boolean isNamedOddly = !file.getFileName().toString().matches("[\\w.-]+");
        if (!isNamedOddly && !wanted.contains(files.relativize(file).toString())) {
          Files.delete(file);
        }
      }
    }
    return files;
  }

  private static List<String> wrongWith(String path) {
    List<String> wrong = new ArrayList<>();
    site.complaints(path).forEach(complaint -> wrong.add(path + ": " + complaint));
    site.reachingOut().forEach(element -> wrong.add(path + ": " + element));
    return wrong;
  }

  @Test
  void noTextRunsOrBreaksItsPage() throws IOException {
    SearchRequest all = SearchRequest.of("").withPage(1, SearchRequest.MAX_SIZE);
    List<Hit> hits = engine.search(all).hits();
    assertTrue(hits.size() >= 20, () -> "texts: " + hits.size());
    List<String> wrong = new ArrayList<>(wrongWith("/search?size=100"));
    wrong.addAll(wrongWith("/search?q=marker+OR+text&size=100"));
    wrong.addAll(wrongWith("/status"));
    for (Hit hit : hits) {
      wrong.addAll(wrongWith("/c/" + hit.id().value() + "?q=marker+OR+text&topics=1"));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noQueryRunsOrBreaksThePage() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(HOSTILE.resolve("queries.txt"))) {
      String[] columns = line.split("\t", -1);
      if (line.startsWith("#") || columns[2].contains("414")) {
        continue;
      }
      String query = ((JsonString) Json.parse(columns[3])).value();
      if (!ORDINARY.matcher(query).matches()) {
        wrong.addAll(wrongWith("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
      }
    }
    assertEquals(List.of(), wrong);
  }
}
