package org.communique.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir Path folder;

  @Test
  void filesAreListedByPathInTheOrderOfCodePoints() throws IOException {
    for (String path : List.of("b.txt", "a/z.txt", "B.txt", "\uD83D\uDE00.txt", "\uFF5E.txt")) {
      write(path, "text");
    }
    assertEquals(List.of("B.txt", "a/z.txt", "b.txt", "\uFF5E.txt", "\uD83D\uDE00.txt"), paths());
  }

  @Test
  void hiddenFilesAndFoldersAreNotPartOfIt() throws IOException {
    write(".hidden.txt", "text");
    write(".git/config", "text");
    write("seen.txt", "text");
    assertEquals(List.of("seen.txt"), paths());
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
  void changesTellAddedUpdatedUnchangedAndDeleted() {
    CorpusChanges changes =
        CorpusChanges.between(
            new TreeMap<>(Map.of("new", "1", "changed", "2", "same", "3")),
            new TreeMap<>(Map.of("changed", "1", "same", "3", "gone", "4")));
    assertEquals(
        new CorpusChanges(List.of("new"), List.of("changed"), List.of("same"), List.of("gone")),
        changes);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> paths() throws IOException {
    return Corpus.open(folder).files().stream().map(CorpusFile::path).toList();
  }
}
