package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The index of a peer over the whole collection, in a folder of its own, and what making it took.
 * This is noted there, and of which collection it was made, so that it can be used again for that.
 *
 * @param seconds from the first text that is read to a complete index on disk
 * @param bytes that it takes there
 */
record PeerIndex(double seconds, long bytes) {
  private static final String NOTE = "made";

  /** Makes an index. */
  interface Maker {
    /** Makes it, and says how many bytes it has. */
    long make() throws Exception;
  }

  /** The index in a folder; it is made there unless that of these texts is complete there. */
  static PeerIndex require(Path folder, CollectionTexts texts, Maker maker) throws Exception {
    Path note = folder.resolve(NOTE);
    if (!isIn(folder, texts)) {
      Files.deleteIfExists(note);
      long begin = System.nanoTime();
      long bytes = maker.make();
      double seconds = (System.nanoTime() - begin) / 1e9;
      Files.write(note, List.of(seconds + " " + bytes, texts.identity()));
    }
    return read(note);
  }

  /** Whether a folder has a complete index of these texts. */
  static boolean isIn(Path folder, CollectionTexts texts) throws IOException {
    Path note = folder.resolve(NOTE);
    return Files.exists(note) && Files.readAllLines(note).contains(texts.identity());
  }

  private static PeerIndex read(Path note) throws IOException {
    String[] figures = Files.readAllLines(note).getFirst().split(" ");
    return new PeerIndex(Double.parseDouble(figures[0]), Long.parseLong(figures[1]));
  }
}
