package org.communique.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path finds a file exactly when a listing names the file by that path. */
class CorpusFindTest {
  @TempDir Path outside;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = Files.createDirectories(outside.resolve("corpus")).toRealPath();
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createDirectories(folder.resolve("a/.hidden"));
    Files.writeString(folder.resolve("a/b.txt"), "b");
    Files.writeString(folder.resolve("a/.hidden/c.txt"), "c");
    Files.writeString(folder.resolve(".d.txt"), "d");
    Files.writeString(folder.resolve("..e.txt"), "e");
    Files.writeString(folder.resolve("é 联合.txt"), "f");
    Files.createSymbolicLink(folder.resolve("in.txt"), folder.resolve("a/b.txt"));
    Files.createSymbolicLink(folder.resolve("out.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
  }

  private Optional<Path> find(String path) throws IOException {
    return Corpus.open(folder).find(path);
  }

  @Test
  void everyListedFileIsFound() throws IOException {
    CorpusListing listing = Corpus.open(folder).list();

    assertEquals(4, listing.files().size());
    for (CorpusFile file : listing.files()) {
      assertEquals(Optional.of(file.absolute()), find(file.path()), file.path());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a/",
        "a/../a/b.txt",
        "./a/b.txt",
        "../secret.txt",
        "a/../../secret.txt",
        "/etc/passwd",
        ".d.txt",
        "a/.hidden/c.txt",
        "out.txt",
        "link",
        "link/b.txt",
        "a//b.txt",
        "nothing.txt",
        "a\u0000b",
        "\\x41.txt"
      })
  void nothingElseIsFound(String path) throws IOException {
    assertEquals(Optional.empty(), find(path));
  }

  @Test
  void aNameThatIsNoUtf8IsFoundByItsEscapes() throws IOException {
    Path file = Path.of(URI.create(folder.toUri() + "caf%E9.txt"));
    Files.writeString(file, "g");

    assertTrue(find("caf\\xE9.txt").isPresent());
    assertEquals("g", Files.readString(find("caf\\xE9.txt").orElseThrow()));
  }
}
