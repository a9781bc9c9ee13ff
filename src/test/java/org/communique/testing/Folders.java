package org.communique.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders of files. */
public final class Folders {
  private Folders() {}

  /** Copies a folder with all that is in it; links stay links. */
  public static void copy(Path from, Path to) throws IOException {
    for (Path file : all(from)) {
      Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Deletes a folder with all that is in it; nothing happens when it is not there. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      for (Path file : all(folder).reversed()) {
        Files.delete(file);
      }
    }
  }

  /** A folder and all that is in it, each folder before its files. */
  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
