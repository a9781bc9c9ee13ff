package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.corpus.Corpus;
import org.communique.corpus.FingerprintCache;
import org.communique.extract.TextExtractor;
import org.communique.extract.TikaTextExtractor;
import org.communique.ingest.FilePipeline;
import org.communique.ingest.Ingestor;
import org.communique.ingest.Ingestor.Extent;
import org.communique.ingest.Progress;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.structure.CommuniqueAssembler;
import org.communique.testing.Folders;
import org.communique.testing.RecutText;
import org.communique.testing.SampleCollection;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Links that pages print lead to the same text and paragraph after the index was deleted and made
 * anew, after all files got other names and folders, and after texts are cut into paragraphs
 * otherwise. {@code -Dcommunique.permalinks=2000} takes more links than 80, {@code
 * -Dcommunique.permalinks.corpus=DIR} the files of another folder.
 */
class PermalinksTest {
  private static final int LINKS = Integer.getInteger("communique.permalinks", 80);
  private static final Path CORPUS =
      Path.of(
          System.getProperty("communique.permalinks.corpus", SampleCollection.FOLDER.toString()));
  private static final long SEED = Long.getLong("communique.seed", 20_240_611);

  private static final Pattern PERMALINK =
      Pattern.compile("<a class=\"permalink\" href=\"([^\"]*)#p(\\d+)\"");
  private static final Pattern PAGE = Pattern.compile("/c/([a-z0-9-]+)(?:\\?.*)?");
  private static final Pattern PLACE = Pattern.compile("[?&]p=(\\d+)");

  @TempDir private Path folder;
  private final CommuniqueAssembler assembler = new CommuniqueAssembler();
  private final CommuniqueAnnotator annotator = CommuniqueAnnotator.standard();
  private final Random random = new Random(SEED);

  /**
   * A link as a page printed it, with what it led to.
   *
   * @param place letters of the text before the paragraph; -1 for a link to the text
   */
  private record Link(String address, CommuniqueText text, int place) {}

  @Test
  void everyLinkLeadsToTheSameWords() throws Exception {
    assumeTrue(Files.isDirectory(CORPUS));
    List<Link> links = new ArrayList<>();
    try (SearchEngine engine = index(CORPUS, new TikaTextExtractor());
        TestServer server = TestServer.over(engine)) {
      collect(engine, server, links);
      assertEquals(LINKS, links.size());
    }
    TextExtractor recut = new RecutText(new TikaTextExtractor(), SEED);
    follow("rebuilt and cut otherwise", CORPUS, recut, links);

    Folders.delete(folder.resolve("index"));
    follow("deleted and made anew", CORPUS, new TikaTextExtractor(), links);

    Folders.delete(folder.resolve("index"));
    Path shuffled = shuffled();
    follow("under other names", shuffled, new TikaTextExtractor(), links);

    Folders.delete(folder.resolve("index"));
    TextExtractor another = new RecutText(new TikaTextExtractor(), SEED + 1);
    follow("made anew under other names and cut otherwise", shuffled, another, links);
  }

  private SearchEngine index(Path corpus, TextExtractor extractor) throws IOException {
    SearchEngine engine =
        LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    try (extractor) {
      new Ingestor(new FilePipeline(extractor, assembler, annotator), engine)
          .run(Corpus.open(corpus), Extent.REBUILD, FingerprintCache.none(), Progress.SILENT);
    }
    return engine;
  }

  /** A copy of the files, each in another folder and under another name of the same ending. */
  private Path shuffled() throws IOException {
    Path target = folder.resolve("shuffled");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(CORPUS)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.shuffle(files, random);
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).getFileName().toString();
      String ending = name.contains(".") ? name.substring(name.indexOf('.', 1)) : "";
      Path place = target.resolve("folder-" + i % 7).resolve("file-" + i + lastTwo(ending));
      Files.createDirectories(place.getParent());
      Files.copy(files.get(i), place);
    }
    return target;
  }

  /** {@code .jsonl.gz}, but not all that follows the first point of a name. */
  private static String lastTwo(String ending) {
    Matcher last = Pattern.compile("(?:\\.(?:tar|jsonl|ndjson))?\\.[^.]*$").matcher(ending);
    return last.find() ? last.group() : "";
  }

  /** Takes links off the pages of texts in turn: one to the text, and some to its paragraphs. */
  private void collect(SearchEngine engine, TestServer server, List<Link> links) throws Exception {
    List<CommuniqueId> ids =
        new ArrayList<>(
            engine.status().files().stream()
                .flatMap(file -> file.ids().stream())
                .distinct()
                .sorted()
                .toList());
    Collections.shuffle(ids, random);
    int ofEach = 1 + (LINKS - 1) / ids.size();
    for (int round = 0; links.size() < LINKS && round < 10; round++) {
      for (CommuniqueId id : ids) {
        addLinks(engine.open(id, "").orElseThrow(), server, ofEach, round == 0, links);
      }
    }
  }

  private void addLinks(
      OpenedCommunique opened, TestServer server, int most, boolean ofText, List<Link> links)
      throws Exception {
    CommuniqueText text = opened.communique().text();
    String page = "/c/" + opened.communique().id();
    if (ofText && links.size() < LINKS) {
      links.add(new Link(page, text, -1));
    }
    if (text.paragraphs().isEmpty()) {
      return;
    }
    int any = 1 + random.nextInt(text.paragraphs().size());
    Matcher printed = PERMALINK.matcher(server.get(page + "?p=" + any).body());
    List<Link> found = new ArrayList<>();
    while (printed.find()) {
      Paragraph paragraph = text.paragraphs().get(Integer.parseInt(printed.group(2)) - 1);
      int place = letters(text.text().substring(0, paragraph.span().start())).length();
      found.add(new Link(server.resolve(printed.group(1)), text, place));
    }
    Collections.shuffle(found, random);
    found.stream().limit(Math.min(most, LINKS - links.size())).forEach(links::add);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private void follow(String how, Path corpus, TextExtractor extractor, List<Link> links)
      throws Exception {
    try (SearchEngine engine = index(corpus, extractor);
        TestServer server = TestServer.over(engine)) {
      check(how, engine, server, links);
    }
  }

  private void check(String how, SearchEngine engine, TestServer server, List<Link> links)
      throws Exception {
    List<String> faults = new ArrayList<>();
    int redirected = 0;
    for (Link link : links) {
      HttpResponse<String> answer = server.get(link.address());
      String address = link.address();
      for (int steps = 0; answer.statusCode() == 302 && steps < 3; steps++) {
        address = server.resolve(answer.headers().firstValue("Location").orElse(""));
        answer = server.get(address);
      }
      redirected += address.equals(link.address()) ? 0 : 1;
      fault(link, address, answer, engine).ifPresent(faults::add);
    }
    System.err.printf(
        "%d links, %s: %d lead elsewhere, %d by a redirect%n",
        links.size(), how, faults.size(), redirected);
    assertEquals("", String.join("\n", faults.subList(0, Math.min(10, faults.size()))), how);
    assertTrue(!how.endsWith("otherwise") || redirected > links.size() / 20, how);
  }

  private static Optional<String> fault(
      Link link, String address, HttpResponse<String> answer, SearchEngine engine)
      throws IOException {
    if (answer.statusCode() != 200) {
      return Optional.of(link.address() + " answers " + answer.statusCode());
    }
    Matcher page = PAGE.matcher(URI.create(address).getPath());
    assertTrue(page.matches(), address);
    CommuniqueText now =
        engine.open(new CommuniqueId(page.group(1)), "").orElseThrow().communique().text();
    if (!letters(now.text()).equals(letters(link.text().text()))) {
      return Optional.of(link.address() + " leads to another text, " + address);
    }
    if (link.place() < 0) {
      return Optional.empty();
    }
    Matcher place = PLACE.matcher(address);
    int number = place.find() ? Integer.parseInt(place.group(1)) : 0;
    int expected = paragraphAt(now, link.place());
    boolean isShown = answer.body().contains("id=\"p" + number + "\"");
    return number == expected && isShown
        ? Optional.empty()
        : Optional.of(link.address() + " leads to " + address + " and not to " + expected);
  }

  /** The paragraph in which a letter stands, or which stands below the heading that has it. */
  private static int paragraphAt(CommuniqueText text, int place) {
    for (Paragraph paragraph : text.paragraphs()) {
      if (place < letters(text.text().substring(0, paragraph.span().end())).length()) {
        return paragraph.number();
      }
    }
    return text.paragraphs().size();
  }
}
