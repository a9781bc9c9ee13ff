package org.communique.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communique.corpus.SkippedPath.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String C = "c".repeat(64);
  private static final String D = "d".repeat(64);

  @TempDir Path folder;

  @Test
  void filesAreListedByPathInTheOrderOfCodePoints() throws IOException {
    for (String path : List.of("b.txt", "a/z.txt", "B.txt", "\uD83D\uDE00.txt", "\uFF5E.txt")) {
      write(path, "text");
    }
    assertEquals(List.of("B.txt", "a/z.txt", "b.txt", "\uFF5E.txt", "\uD83D\uDE00.txt"), paths());
  }

  @Test
  void hiddenFilesAndFoldersAreNotReadButNamed() throws IOException {
    write(".hidden.txt", "text");
    write(".git/config", "text");
    write("seen.txt", "text");
    write("..seen.txt", "text");
    assertEquals(List.of("..seen.txt", "seen.txt"), paths());
    assertEquals(
        List.of(
            new SkippedPath(".git", Cause.HIDDEN), new SkippedPath(".hidden.txt", Cause.HIDDEN)),
        Corpus.open(folder).list().skipped());
  }

  @Test
  void linksThatLeadOutsideOrNowhereOrInCirclesAreNotFollowed(@TempDir Path outside)
      throws IOException {
    Path secret = Files.writeString(outside.resolve("secret.txt"), "secret");
    write("a/seen.txt", "text");
    Files.createSymbolicLink(folder.resolve("out.txt"), secret);
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), Path.of("missing"));
    Files.createSymbolicLink(folder.resolve("a/circle"), folder);
    Files.createSymbolicLink(folder.resolve("inside.txt"), Path.of("a/seen.txt"));
    assertEquals(List.of("a/seen.txt", "inside.txt"), paths());
    assertEquals(
        List.of(
            new SkippedPath("a/circle", Cause.LINK_TO_FOLDER),
            new SkippedPath("nowhere.txt", Cause.LINK_TO_NOTHING),
            new SkippedPath("out.txt", Cause.LINK_OUT_OF_CORPUS)),
        Corpus.open(folder).list().skipped());
  }

  @Test
  void namesThatAreNoUtf8KeepTheirBytes() throws IOException {
    Path file = Path.of(URI.create(folder.toUri() + "bad%FF%FE%C3%A9%5C.txt"));
    Files.writeString(file, "text");
    write("caf\u00e9/a\\b.txt", "text");
    CorpusListing listing = Corpus.open(folder).list();
    assertEquals(
        List.of("bad\\xFF\\xFEé\\x5C.txt", "café/a\\b.txt"),
        listing.files().stream().map(CorpusFile::path).toList());
    assertEquals("text", Files.readString(listing.files().getFirst().absolute()));
  }

  @Test
  void absentFolderAndFileInItsPlaceAreRefused() throws IOException {
    write("file.txt", "text");
    assertThrows(NoSuchFileException.class, () -> Corpus.open(folder.resolve("absent")));
    assertThrows(NotDirectoryException.class, () -> Corpus.open(folder.resolve("file.txt")));
  }

  @Test
  void fingerprintIsTheSha256OfTheBytes() throws IOException {
    write("abc.txt", "abc");
    // The example of FIPS 180-2, appendix B.1.
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Fingerprint.of(folder.resolve("abc.txt")));
  }

  @Test
  void changesTellAddedUpdatedMovedUnchangedAndDeleted() {
    CorpusChanges changes =
        CorpusChanges.between(
            new TreeMap<>(
                Map.of("new", A, "changed", B, "same", C, "moved/to", D, "also/to", "no bytes")),
            new TreeMap<>(
                Map.of("changed", A, "same", C, "gone", B, "moved/from", D, "old", "no bytes")));
    assertEquals(
        new CorpusChanges(
            List.of("also/to", "new"),
            List.of("changed"),
            List.of(new CorpusChanges.Move("moved/from", "moved/to")),
            List.of("same"),
            List.of("gone", "old")),
        changes);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> paths() throws IOException {
    return Corpus.open(folder).list().files().stream().map(CorpusFile::path).toList();
  }
}
