package org.communique.extract;

import static org.communique.extract.Extracting.entries;
import static org.communique.extract.Extracting.notExtracted;
import static org.communique.extract.Extracting.omissions;
import static org.communique.extract.Extracting.texts;
import static org.communique.extract.Extracting.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
  private static final String STATEMENT =
      "The ministers met in Port Almery and agreed to share warnings of storms.\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"gz, .tar.gz", "gz, .tgz", "bzip2, .tar.bz2", "xz, .tar.xz"})
  void documentsOfACompressedTarHaveTheirPathThere(String format, String suffix)
      throws IOException {
    byte[] tar = tar(StandardCharsets.UTF_8, files("a/first.txt", "b/second.txt"));
    Path file = write(folder.resolve("statements" + suffix), compressed(format, tar));
    assertEquals(List.of("a/first.txt", "b/second.txt"), entries(file));
  }

  @ParameterizedTest
  @CsvSource({"gz, .gz", "bzip2, .bz2", "xz, .xz"})
  void compressedDocumentHasItsOwnName(String format, String suffix) throws IOException {
    byte[] text = STATEMENT.getBytes(StandardCharsets.UTF_8);
    Path file = write(folder.resolve("statement.txt" + suffix), compressed(format, text));
    assertEquals(List.of("statement.txt"), entries(file));
  }

  @Test
  void archiveInAnArchiveIsPartOfThePath() throws IOException {
    byte[] inner = zip(StandardCharsets.UTF_8, files("b.txt"));
    byte[] compressed = compressed("gz", tar(StandardCharsets.UTF_8, files("c.txt")));
    Map<String, byte[]> outer = new LinkedHashMap<>(files("first.txt"));
    outer.put("deep/a.zip", inner);
    outer.put("more.tar.gz", compressed);
    Path file = write(folder.resolve("outer.zip"), zip(StandardCharsets.UTF_8, outer));
    assertEquals(List.of("first.txt", "deep/a.zip/b.txt", "more.tar.gz/c.txt"), entries(file));
  }

  @Test
  void documentsOfASevenZipArchiveAreRead() throws IOException {
    Path file = folder.resolve("statements.7z");
    sevenZip(file, null, files("a/first.txt", "b/second.txt"));
    assertEquals(List.of("a/first.txt", "b/second.txt"), entries(file));
  }

  @Test
  void encryptedSevenZipArchiveIsSaidToBeSo() throws IOException {
    Path file = folder.resolve("statements.7z");
    sevenZip(file, "harbour", files("first.txt"));
    assertEquals(FailureReason.ENCRYPTED, notExtracted(file).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "IBM437, Déclaration française/Erklärung über Häfen.txt",
    "IBM850, Déclaration à Genève/Österreich und Größe.txt",
    "windows-1252, Déclaration française/Erklärung über Häfen.txt",
    "IBM866, Совместное заявление/Приложение о портах.txt",
    "windows-1251, Совместное заявление/Приложение о портах.txt",
    "GB18030, 联合公报/中华人民共和国政府声明.txt",
    "Shift_JIS, 共同声明/外務大臣会合の結果について.txt",
    "Big5, 聯合公報/外交部長會議聲明.txt",
    "EUC-KR, 공동성명/외교장관 회의 결과.txt",
    "windows-1256, بيان مشترك/اجتماع وزراء الخارجية.txt",
    "windows-1253, Κοινή δήλωση/Παράρτημα για τα λιμάνια.txt",
    "UTF-8, Déclaration commune/联合公报.txt",
  })
  void namesInOldCodePagesAreRead(String charset, String name) throws IOException {
    String other = name.replace(".txt", " 2.txt");
    Path zip = write(folder.resolve("n.zip"), zip(Charset.forName(charset), files(name, other)));
    assertEquals(List.of(name, other), entries(zip));
    Path tar = write(folder.resolve("n.tar"), tar(Charset.forName(charset), files(name, other)));
    assertEquals(List.of(name, other), entries(tar));
  }

  @Test
  void clutterOfDesktopsAndEmptyEntriesAreNeitherDocumentsNorFailures() throws IOException {
    Map<String, byte[]> files =
        files(
            "statement.txt",
            "__MACOSX/._statement.txt",
            ".DS_Store",
            "a/.hidden/x.txt",
            "a/.git",
            "Thumbs.db",
            "a/desktop.ini");
    files.put("empty.txt", new byte[0]);
    Path file = write(folder.resolve("a.zip"), zip(StandardCharsets.UTF_8, files));
    assertEquals(List.of("statement.txt"), entries(file));
    assertEquals(List.of(), omissions(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../escape.txt", "/etc/escape.txt", "C:/escape.txt"})
  void nameThatClimbsOutIsOnlyAName(String name) throws IOException {
    Path file = write(folder.resolve("a.zip"), zip(StandardCharsets.UTF_8, files(name)));
    assertEquals(List.of(name), entries(file));
    assertEquals(List.of("a.zip"), Arrays.asList(folder.toFile().list()));
  }

  @Test
  void twoEntriesOfOneNameAreToldApart() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      add(tar, tarEntry("a.txt", 3), "one".getBytes(StandardCharsets.UTF_8));
      add(tar, tarEntry("a.txt", 3), "two".getBytes(StandardCharsets.UTF_8));
    }
    Path file = write(folder.resolve("a.tar"), bytes.toByteArray());
    assertEquals(List.of("a.txt", "a.txt (2)"), entries(file));
  }

  @Test
  void encryptedEntryIsOmittedByName() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, files("open.txt", "secret.txt"));
    setEncrypted(zip, "secret.txt");
    Path file = write(folder.resolve("a.zip"), zip);
    assertEquals(List.of("open.txt"), entries(file));
    assertEquals(List.of("secret.txt ENCRYPTED"), omissions(file));
  }

  @Test
  void damagedEntryIsOmittedByName() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, files("good.txt", "bad.txt"));
    int name = indexOf(zip, "bad.txt");
    Arrays.fill(zip, name + 10, name + 40, (byte) 0xFF);
    Path file = write(folder.resolve("a.zip"), zip);
    assertEquals(List.of("good.txt"), entries(file));
    assertEquals(List.of("bad.txt MALFORMED"), omissions(file));
  }

  @Test
  void whatIsNoTextIsOmittedByName() throws IOException {
    Map<String, byte[]> files = files("good.txt");
    files.put("blank.txt", " \n \n".getBytes(StandardCharsets.UTF_8));
    files.put("scan.png", Files.readAllBytes(Path.of("src/test/resources/corpus/scan.png")));
    Path file = write(folder.resolve("a.zip"), zip(StandardCharsets.UTF_8, files));
    assertEquals(List.of("blank.txt EMPTY", "scan.png IMAGE_ONLY"), omissions(file));
  }

  @Test
  void documentsBeforeTheDamageAreRead() throws IOException {
    byte[] tar = tar(StandardCharsets.UTF_8, files("first.txt", "second.txt"));
    Path file = write(folder.resolve("a.tar"), Arrays.copyOf(tar, 1024 + 512 + 20));
    assertEquals("first.txt", entries(file).getFirst());
    assertFalse(omissions(file).isEmpty());
  }

  @Test
  void entriesOfAZipWithoutItsDirectoryAreRead() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, files("first.txt", "second.txt"));
    int directory = indexOf(zip, "PK\1\2");
    Path file = write(folder.resolve("a.zip"), Arrays.copyOf(zip, directory));
    assertEquals(List.of("first.txt", "second.txt"), entries(file));
  }

  @Test
  void entriesBeyondALimitAreOneOmission() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, files("1.txt", "2.txt", "3.txt", "4.txt"));
    Path file = write(folder.resolve("a.zip"), zip);
    ExtractionLimits limits = new ExtractionLimits(1_000_000, 1_000_000, 3, 2);
    Extraction extraction = new TikaTextExtractor(limits).extract(file);
    Extraction.Extracted extracted = (Extraction.Extracted) extraction;
    assertEquals(2, extracted.documents().size());
    assertEquals(
        List.of(new Omission("", FailureReason.TOO_LARGE, "all after 2 entries")),
        extracted.omissions());
  }

  @Test
  void documentsBeforeABombAreKept() throws IOException {
    Map<String, byte[]> files = files("first.txt");
    files.put("bomb.txt", "a ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
    files.putAll(files("last.txt"));
    Path file = write(folder.resolve("a.zip"), zip(StandardCharsets.UTF_8, files));
    ExtractionLimits limits = new ExtractionLimits(100_000, 1_000_000, 3, 100);
    Extraction.Extracted extracted =
        (Extraction.Extracted) new TikaTextExtractor(limits).extract(file);
    assertEquals("first.txt", extracted.documents().getFirst().entry());
    assertEquals(
        List.of("bomb.txt", ""), extracted.omissions().stream().map(Omission::entry).toList());
  }

  @Test
  void sizeOfACompressedTarCountsOnce() throws IOException {
    byte[] text = STATEMENT.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    byte[] tar = tar(StandardCharsets.UTF_8, Map.of("long.txt", text));
    Path file = write(folder.resolve("a.tar.gz"), compressed("gz", tar));
    ExtractionLimits limits = new ExtractionLimits(tar.length + 1, 1_000_000, 3, 100);
    Extraction.Extracted extracted =
        (Extraction.Extracted) new TikaTextExtractor(limits).extract(file);
    assertEquals(List.of(), extracted.omissions());
    assertTrue(texts(extracted.documents().getFirst()).size() > 0);
  }

  private static Map<String, byte[]> files(String... names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, (STATEMENT + "\nFile " + name + ".\n").getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static byte[] zip(Charset charset, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(charset.name());
      zip.setUseLanguageEncodingFlag(false);
      zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(zip, new ZipArchiveEntry(file.getKey()), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Charset charset, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, charset.name())) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(tar, tarEntry(file.getKey(), file.getValue().length), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static TarArchiveEntry tarEntry(String name, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    return entry;
  }

  private static <E extends ArchiveEntry> void add(
      ArchiveOutputStream<E> archive, E entry, byte[] content) throws IOException {
    archive.putArchiveEntry(entry);
    archive.write(content);
    archive.closeArchiveEntry();
  }

  private static void sevenZip(
      Path file, @org.jspecify.annotations.Nullable String password, Map<String, byte[]> files)
      throws IOException {
    try (SevenZOutputFile archive =
        new SevenZOutputFile(
            Files.newByteChannel(
                file,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE,
                java.nio.file.StandardOpenOption.READ),
            password == null ? null : password.toCharArray())) {
      for (Map.Entry<String, byte[]> content : files.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(content.getKey());
        archive.putArchiveEntry(entry);
        archive.write(content.getValue());
        archive.closeArchiveEntry();
      }
    }
  }

  private static byte[] compressed(String format, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new CompressorStreamFactory().createCompressorOutputStream(format, bytes)) {
      out.write(content);
    } catch (CompressorException e) {
      throw new IOException(e);
    }
    return bytes.toByteArray();
  }

  /** Sets the flag of encryption where the entry begins and in the directory. */
  private static void setEncrypted(byte[] zip, String name) {
    int local = indexOf(zip, name) - 30;
    zip[local + 6] |= 1;
    int central = lastIndexOf(zip, name) - 46;
    zip[central + 8] |= 1;
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  private static int lastIndexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
  }
}
