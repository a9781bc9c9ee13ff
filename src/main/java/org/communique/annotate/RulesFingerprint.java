package org.communique.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tells one version of the annotators from another: the SHA-256 of their classes. It need not
 * be raised by hand when a rule changes.
 */
final class RulesFingerprint {
  private RulesFingerprint() {}

  /** The fingerprint of this version, in hexadecimal; takes some milliseconds. */
  static String compute() {
    String own = RulesFingerprint.class.getSimpleName() + ".class";
    URL url = RulesFingerprint.class.getResource(own);
    if (url == null) {
      throw new IllegalStateException(own + " is not on the class path");
    }
    try {
      String place = url.toString();
      if (!place.startsWith("jar:")) {
        return of(Path.of(URI.create(place)).resolveSibling(""));
      }
      Path jar = Path.of(URI.create(place.substring(4, place.indexOf("!/"))));
      try (FileSystem inside = FileSystems.newFileSystem(jar)) {
        return of(inside.getPath(place.substring(place.indexOf("!/") + 1)).resolveSibling(""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the classes of the annotators", e);
    }
  }

  private static String of(Path folder) throws IOException {
    Sha256 sum = new Sha256();
    for (Path file : classes(folder)) {
      sum.add(Files.readAllBytes(file));
    }
    return sum.hex();
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }
}
