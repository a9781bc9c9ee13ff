package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The index of a peer over the whole collection, in a folder of its own, and what making it took,
 * which is noted there so that it can be used again.
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

  /** The index in a folder; it is made there unless it has been made to its end before. */
  static PeerIndex require(Path folder, Maker maker) throws Exception {
    Path note = folder.resolve(NOTE);
    if (!Files.exists(note)) {
      long begin = System.nanoTime();
      long bytes = maker.make();
      double seconds = (System.nanoTime() - begin) / 1e9;
      Files.writeString(note, seconds + " " + bytes);
    }
    return read(note);
  }

  /** Whether a folder has a complete index. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NOTE));
  }

  private static PeerIndex read(Path note) throws IOException {
    String[] figures = Files.readString(note).strip().split(" ");
    return new PeerIndex(Double.parseDouble(figures[0]), Long.parseLong(figures[1]));
  }
}
