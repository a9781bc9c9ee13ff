package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.corpus.Corpus;
import org.communique.corpus.FingerprintCache;
import org.communique.ingest.FilePipeline;
import org.communique.ingest.Ingestor;
import org.communique.ingest.Ingestor.Extent;
import org.communique.ingest.Progress;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.FileEntry;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.structure.CommuniqueAssembler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One run over files that were made or found to break programs, with good ones among them: through
 * the real processes and all stages. The time for a file is shorter than in the product, which
 * changes what becomes of a file that needs long, and of no other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {
  private static final Path HOSTILE = Path.of("../shared/hostile");
  private static final int GOOD_FILES = 50;
  private static final String CANARY = "canaryofthesecretfile";
  private static final Duration TIME_PER_FILE = Duration.ofSeconds(15);

  /** What the files that fetch things want to fetch: the port, and a file on the disk. */
  private static final Pattern WANTED_PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

  private static final Pattern WANTED_FILE = Pattern.compile("file://(/[^\"]+)");

  /** What happens to files that go beyond a limit. */
  private static final Set<FailureReason> BOUNDED =
      EnumSet.of(
          FailureReason.TOO_LARGE,
          FailureReason.TOO_COMPLEX,
          FailureReason.TIMED_OUT,
          FailureReason.OUT_OF_MEMORY,
          FailureReason.MALFORMED,
          FailureReason.CRASHED,
          FailureReason.EMPTY);

  @TempDir private static Path folder;

  private final Map<String, FileEntry> ledger = new HashMap<>();
  private final PeakMemory memory = new PeakMemory();
  private Path corpus = Path.of("");
  private Path temporary = Path.of("");
  private ServerSocket server;
  private SearchEngine engine;
  private Set<Path> before = Set.of();

  @BeforeAll
  void run() throws Exception {
    assumeTrue(Files.isDirectory(HOSTILE), () -> "skipped: there is no " + HOSTILE);
    corpus = Files.createDirectory(folder.resolve("corpus"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
    run("tar", "xzf", HOSTILE.resolve("files.tar.gz").toAbsolutePath().toString());
    run("sh", HOSTILE.resolve("expand.sh").toAbsolutePath().toString(), corpus + "/special");
    // Its size is tested below; taking the fingerprint of so many bytes is no matter of this test.
    Files.delete(corpus.resolve("special/sparse_5G.pdf"));
    for (int i = 0; i < GOOD_FILES; i++) {
      Files.writeString(
          corpus.resolve("files/good-" + i + ".txt"),
          "Joint Statement %d\n\nThe ministers met in goodplace%d.\n".formatted(i, i));
    }
    String fetching = Files.readString(corpus.resolve("files/xxe_basic.xml"));
    server =
        new ServerSocket(
            Integer.parseInt(first(WANTED_PORT, fetching)), 50, InetAddress.getLoopbackAddress());
    Path secret = Path.of(first(WANTED_FILE, fetching));
    Files.createDirectories(secret.getParent());
    Files.writeString(secret, CANARY);
    before = files(corpus);
    ingest();
    Files.delete(secret);
    Files.delete(secret.getParent());
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(corpus.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> String.join(" ", command));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.group(1);
  }

  private static Set<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new TreeSet<>(files.toList());
    }
  }

  private void ingest() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    ProcessLimits limits = ProcessLimits.standard().withTimePerFile(TIME_PER_FILE);
    try (memory;
        TextExtractor extractor =
            new IsolatedTextExtractor(
                ReaderCommand.standard(ExtractionLimits.DEFAULT, OcrSettings.OFF),
                limits,
                temporary)) {
      FilePipeline pipeline =
          new FilePipeline(extractor, new CommuniqueAssembler(), CommuniqueAnnotator.standard());
      new Ingestor(pipeline, engine)
          .run(Corpus.open(corpus), Extent.CHANGES, FingerprintCache.none(), Progress.SILENT);
    }
    engine.status().files().forEach(file -> ledger.put(file.path(), file));
  }

  @AfterAll
  void close() throws IOException {
    if (engine != null) {
      engine.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void everyGoodFileIsFound() throws IOException {
    for (int i = 0; i < GOOD_FILES; i++) {
      assertEquals(1, engine.search(SearchRequest.of("goodplace" + i)).total(), "good file " + i);
    }
  }

  @Test
  void everyFileHasTheExpectedOutcome() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = Files.readAllLines(HOSTILE.resolve("manifest.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = List.of(line.split("\t", -1));
      String name = ((JsonValue.JsonString) Json.parse(fields.get(0))).value();
      FileEntry entry = ledger.get("files/" + onDisk(name));
      if (entry == null || !isExpected(fields.get(3), entry)) {
        wrong.add(name + ": " + fields.get(3) + " but " + entry);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Bytes that are no UTF-8 are half surrogates in the list, and written out in the ledger. */
  private static String onDisk(String name) {
    StringBuilder path = new StringBuilder();
    for (int point : name.codePoints().toArray()) {
      boolean isByte = Character.getType(point) == Character.SURROGATE;
      path.append(isByte ? "\\x%02X".formatted(point & 0xFF) : Character.toString(point));
    }
    return path.toString();
  }

  private static boolean isExpected(String expected, FileEntry entry) {
    boolean isIndexed = entry.isRead();
    boolean mayHaveText =
        Stream.of(
                "INDEX_",
                "text",
                "PARTIAL",
                "BOUNDED",
                "NO_EXFIL",
                "entry names",
                "no crash",
                "no file")
            .anyMatch(expected::contains);
    if (isIndexed) {
      return mayHaveText;
    }
    FailureReason reason = reason(entry);
    return switch (expected.split("[^A-Z_]")[0]) {
      case "SKIP_ENCRYPTED" -> reason == FailureReason.ENCRYPTED;
      case "FAIL_RECORDED", "NO_EXFIL", "PARTIAL" ->
          BOUNDED.contains(reason) && reason != FailureReason.EMPTY
              || expected.startsWith("NO_EXFIL");
      case "EMPTY" ->
          Set.of(FailureReason.EMPTY, FailureReason.IMAGE_ONLY, FailureReason.UNSUPPORTED)
              .contains(reason);
      case "BOUNDED" -> BOUNDED.contains(reason);
      case "INDEX_TEXT", "INDEX_ESCAPED" -> expected.contains("FAIL_RECORDED");
      default -> true;
    };
  }

  private static FailureReason reason(FileEntry entry) {
    return Stream.of(FailureReason.values())
        .filter(reason -> entry.reason().startsWith(reason.sentence()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(entry.toString()));
  }

  @Test
  void reasonsAreForPeople() {
    Pattern forProgrammers =
        Pattern.compile("Exception|\\w\\.java|org\\.|\\p{Ll}\\p{Lu}\\p{Ll}+\\(|/tmp|(?i:please)");
    List<String> wrong =
        ledger.values().stream()
            .map(FileEntry::reason)
            .filter(reason -> forProgrammers.matcher(reason).find())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void aTextBeyondTheLimitIsSearchableUpToIt() throws IOException {
    FileEntry line = ledger.get("special/big_single_line_50MB.txt");
    assertTrue(line.truncated(), line.toString());
    assertEquals(1, engine.search(SearchRequest.of("BIGLINE")).total());
  }

  @Test
  void nothingIsFetched() throws IOException {
    server.setSoTimeout(1);
    assertThrows(SocketTimeoutException.class, server::accept);
    assertEquals(0, engine.search(SearchRequest.of(CANARY)).total());
    assertEquals(0, engine.search(SearchRequest.of("\"root:x:0\"")).total());
  }

  @Test
  void nothingIsWrittenOrLeft() throws IOException {
    assertEquals(before, files(corpus));
    assertEquals(Set.of(temporary), files(temporary));
    Path shared = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(shared)) {
      assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith("zipslip")));
    }
  }

  @Test
  void theProcessesKeepToTheirMemory() {
    // The heap of 512 MiB, and what the machine needs for classes, compiled code and buffers.
    assertTrue(memory.peakMebibytes() < 900, memory.peakMebibytes() + " MiB");
  }

  @Test
  void aFileOfFiveGibibytesIsRefusedWithoutReadingIt() throws IOException {
    Path sparse = folder.resolve("sparse.pdf");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw");
        TextExtractor extractor = new IsolatedTextExtractor()) {
      file.setLength(5L << 30);
      Extraction extraction = extractor.extract(sparse);
      assertEquals(
          FailureReason.TOO_LARGE,
          assertInstanceOf(Extraction.NotExtracted.class, extraction).reason());
    }
  }
}
