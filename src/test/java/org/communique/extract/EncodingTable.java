package org.communique.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Texts of many languages, each in every encoding that is used for it. */
final class EncodingTable {
  private static final Path FILE = Path.of("src/test/resources/encodings.txt");

  private EncodingTable() {}

  /** A text as bytes. */
  record Sample(String language, Charset charset, String text) {
    byte[] bytes() {
      return text.getBytes(charset);
    }

    @Override
    public String toString() {
      return language + " in " + charset;
    }
  }

  static Stream<Sample> samples() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.startsWith("#"))
          .flatMap(EncodingTable::samples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Sample> samples(String line) {
    String[] columns = line.split("; ", 3);
    return Arrays.stream(columns[1].split(" "))
        .map(charset -> new Sample(columns[0], Charset.forName(charset), columns[2]));
  }
}
