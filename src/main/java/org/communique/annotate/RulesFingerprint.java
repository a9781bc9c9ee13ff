package org.communique.annotate;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What tells one version of the annotators from another: the SHA-256 of the names of their classes
 * and of the CRC-32 of each. It need not be raised by hand when a rule changes. A jar has the sums
 * in its directory, so that no class is read for it; they are the same where the classes lie in a
 * folder.
 */
final class RulesFingerprint {
  private static final String CLASS = ".class";

  private RulesFingerprint() {}

  /** The fingerprint of this version, in hexadecimal; takes some milliseconds. */
  static String compute() {
    String own = RulesFingerprint.class.getSimpleName() + CLASS;
    URL url = RulesFingerprint.class.getResource(own);
    if (url == null) {
      throw new IllegalStateException(own + " is not on the class path");
    }
    try {
      return of(url.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the classes of the annotators", e);
    }
  }

  /**
   * The fingerprint of the classes of a package.
   *
   * @param one the address of one of them, in a folder or in a jar
   */
  static String of(String one) throws IOException {
    StringBuilder lines = new StringBuilder();
    (one.startsWith("jar:") ? inJar(one) : in(Path.of(URI.create(one))))
        .forEach((name, sum) -> lines.append(name).append(' ').append(sum).append('\n'));
    Sha256 all = new Sha256();
    all.add(lines.toString().getBytes(StandardCharsets.UTF_8));
    return all.hex();
  }

  /** The sums of the classes beside one, by their file names. */
  private static SortedMap<String, Long> in(Path one) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (Stream<Path> files = Files.list(one.resolveSibling(""))) {
      for (Path file : files.filter(it -> it.toString().endsWith(CLASS)).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        sums.put(file.getFileName().toString(), sum.getValue());
      }
    }
    return sums;
  }

  /** The same for a class in a jar. */
  private static SortedMap<String, Long> inJar(String one) throws IOException {
    int end = one.indexOf("!/");
    String folder = one.substring(end + 2, one.lastIndexOf('/') + 1);
    SortedMap<String, Long> sums = new TreeMap<>();
    try (ZipFile jar = new ZipFile(new File(URI.create(one.substring(4, end))))) {
      for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        boolean isBeside = name.startsWith(folder) && name.lastIndexOf('/') < folder.length();
        if (isBeside && name.endsWith(CLASS)) {
          sums.put(name.substring(folder.length()), entry.getCrc());
        }
      }
    }
    return sums;
  }
}
