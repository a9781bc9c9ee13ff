package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class IsolatedTextExtractorTest {
  private static final Path FIXTURES = Path.of("src/test/resources/corpus");
  private static final ExtractionLimits SMALL = new ExtractionLimits(1 << 20, 1_000_000, 3, 10);

  /** A process of a few classes needs little; the time is for machines under load. */
  private static final ProcessLimits LIMITS = new ProcessLimits(1, 64, Duration.ofSeconds(10), 100);

  @TempDir private Path folder;
  private Path temporary;

  @BeforeEach
  void makeFolders() throws IOException {
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  private IsolatedTextExtractor misbehaving(ProcessLimits limits) {
    return new IsolatedTextExtractor(
        new ReaderCommand(MisbehavingReader.class.getName(), SMALL, OcrSettings.OFF),
        limits,
        temporary);
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "x");
  }

  private static String text(Extraction extraction) {
    return assertInstanceOf(Extraction.Extracted.class, extraction)
        .documents()
        .getFirst()
        .blocks()
        .getFirst()
        .text();
  }

  private static Extraction.NotExtracted failure(Extraction extraction) {
    return assertInstanceOf(Extraction.NotExtracted.class, extraction);
  }

  private List<Path> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exit, CRASHED",
    "memory, OUT_OF_MEMORY",
    "stack, TOO_COMPLEX",
    "flood, OUT_OF_MEMORY",
  })
  void aFileThatBreaksItsProcessCostsThatFileOnly(String name, FailureReason reason)
      throws IOException {
    try (TextExtractor extractor = misbehaving(LIMITS)) {
      assertEquals("first", text(extractor.extract(file("first"))));
      assertEquals(reason, failure(extractor.extract(file(name))).reason());
      assertEquals("second", text(extractor.extract(file("second"))));
    }
    assertEquals(List.of(), leftBehind());
  }

  @Test
  void aFileThatNeverEndsIsGivenUp() throws IOException {
    ProcessLimits hurried = LIMITS.withTimePerFile(Duration.ofSeconds(2));
    try (TextExtractor extractor = misbehaving(hurried)) {
      assertEquals(
          new Extraction.NotExtracted(FailureReason.TIMED_OUT, "after 2 seconds"),
          extractor.extract(file("hang")));
      assertEquals("next", text(extractor.extract(file("next"))));
    }
  }

  @Test
  void moreTextThanTheLimitIsNotTakenIn() throws IOException {
    ProcessLimits roomy = new ProcessLimits(1, 512, Duration.ofSeconds(60), 100);
    try (TextExtractor extractor = misbehaving(roomy)) {
      assertEquals(FailureReason.TOO_LARGE, failure(extractor.extract(file("flood"))).reason());
      assertEquals("next", text(extractor.extract(file("next"))));
    }
  }

  @Test
  void whatAParserPrintsReachesNobody() throws IOException {
    try (TextExtractor extractor = misbehaving(LIMITS)) {
      assertEquals("chatter", text(extractor.extract(file("chatter"))));
    }
  }

  @Test
  void temporaryFilesOfAParserGoBeforeTheNextFile() throws IOException {
    try (TextExtractor extractor = misbehaving(LIMITS)) {
      Path left = Path.of(text(extractor.extract(file("leave"))));
      assertTrue(left.startsWith(temporary), left.toString());
      assertTrue(Files.notExists(left));
    }
    assertEquals(List.of(), leftBehind());
  }

  @Test
  void documentsDoNotReachTheNetwork() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        TextExtractor extractor = misbehaving(LIMITS)) {
      Path file = Files.writeString(folder.resolve("connect"), "" + server.getLocalPort());
      assertEquals("reached: []", text(extractor.extract(file)));
      server.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @Test
  void aProcessIsReplacedAfterItsNumberOfFiles() throws IOException {
    ProcessLimits two = new ProcessLimits(1, 64, Duration.ofSeconds(10), 2);
    try (TextExtractor extractor = misbehaving(two)) {
      List<String> folders =
          Stream.of(1, 2, 3).map(i -> text(extractor.extract(leaving()))).map(this::owner).toList();
      assertEquals(folders.get(0), folders.get(1));
      assertTrue(!folders.get(1).equals(folders.get(2)), folders.toString());
    }
  }

  private Path leaving() {
    return folder.resolve("leave").toFile().exists() ? folder.resolve("leave") : made("leave");
  }

  private Path made(String name) {
    try {
      return file(name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The process's folder in the path of a temporary file. */
  private String owner(String path) {
    return temporary.relativize(Path.of(path)).getName(1).toString();
  }

  @Test
  void processesThatNeverGetReadyAreGivenUpWithTheirLastWords() throws IOException {
    ReaderCommand dying = new ReaderCommand(DyingReader.class.getName(), SMALL, OcrSettings.OFF);
    try (TextExtractor extractor = new IsolatedTextExtractor(dying, LIMITS, temporary)) {
      Path file = file("any");
      ReadersUnavailableException thrown =
          assertThrows(ReadersUnavailableException.class, () -> extractor.extract(file));
      assertEquals(
          "The processes that read files do not start: no room for it", thrown.getMessage());
    }
    assertEquals(List.of(), leftBehind());
  }

  @Test
  void afterAKillTheProcessesEndAndTheNextRunCleansUp() throws Exception {
    Process owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledOwner.class.getName(),
                temporary.toString(),
                file("hang").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Optional<ProcessHandle> reader = Optional.empty();
    while (reader.isEmpty() && owner.isAlive()) {
      reader = owner.descendants().findFirst();
      Thread.onSpinWait();
    }
    ProcessHandle child = reader.orElseThrow();
    owner.destroyForcibly().waitFor();
    assertEquals(child, child.onExit().get(30, TimeUnit.SECONDS));
    assertEquals(1, leftBehind().size());

    try (TextExtractor extractor = misbehaving(LIMITS)) {
      assertEquals("next", text(extractor.extract(file("next"))));
      assertEquals(1, leftBehind().size());
    }
    assertEquals(List.of(), leftBehind());
  }

  @Test
  void runsSideBySideLeaveEachOtherAlone() throws IOException {
    try (TextExtractor one = misbehaving(LIMITS);
        TextExtractor other = misbehaving(LIMITS)) {
      assertEquals("a", text(one.extract(file("a"))));
      assertEquals("b", text(other.extract(file("b"))));
      assertEquals("c", text(one.extract(file("c"))));
    }
  }

  @Test
  void filesAreReadAsInThisProcess() throws IOException {
    try (TextExtractor isolated = new IsolatedTextExtractor();
        TextExtractor here = new TikaTextExtractor();
        Stream<Path> files = Files.list(FIXTURES)) {
      for (Path file : files.sorted().toList()) {
        assertEquals(here.extract(file), isolated.extract(file), file.toString());
      }
    }
  }

  @Test
  void aLongTextArrivesWhole() throws IOException {
    String text = "peace and security ".repeat(5_000_000 / 19) + "lastword";
    Path file = Files.writeString(folder.resolve("long.txt"), text);
    try (TextExtractor extractor = new IsolatedTextExtractor()) {
      assertEquals(text, text(extractor.extract(file)));
    }
  }

  @Test
  void aFileWhoseNameIsNoTextIsRead() throws Exception {
    Assumptions.assumeTrue(File.separatorChar == '/', "only where names are bytes");
    Process maker =
        new ProcessBuilder("sh", "-c", "printf 'The ministers met.' > \"$(printf 'bad\\377.txt')\"")
            .directory(folder.toFile())
            .start();
    Assumptions.assumeTrue(maker.waitFor() == 0, "only where names need not be text");
    try (TextExtractor extractor = new IsolatedTextExtractor();
        Stream<Path> files = Files.list(folder)) {
      Path file = files.filter(path -> path.toString().endsWith(".txt")).findFirst().orElseThrow();
      assertEquals("The ministers met.", text(extractor.extract(file)));
    }
  }

  @Test
  void onlyFilesAreOpened() throws Exception {
    try (TextExtractor extractor = misbehaving(LIMITS)) {
      assertEquals(FailureReason.UNREADABLE, failure(extractor.extract(temporary)).reason());
      assertEquals(
          FailureReason.UNREADABLE, failure(extractor.extract(folder.resolve("absent"))).reason());
      Path pipe = folder.resolve("pipe");
      Process maker = new ProcessBuilder("mkfifo", pipe.toString()).start();
      Assumptions.assumeTrue(maker.waitFor() == 0, "only where there are pipes");
      assertEquals(FailureReason.UNREADABLE, failure(extractor.extract(pipe)).reason());
    }
    assertEquals(List.of(), leftBehind());
  }
}
