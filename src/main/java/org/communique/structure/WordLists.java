package org.communique.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of words in sections: a line in brackets names a section, every other line a language, or
 * {@code *}, and its words; lines with a hash mark are remarks.
 *
 * @param sections by name, then by language
 */
record WordLists(Map<String, Map<String, Set<String>>> sections) {

  /** Reads a file that belongs to the program, given as the name of a resource. */
  static WordLists read(String resource) {
    Map<String, Map<String, Set<String>>> sections = new LinkedHashMap<>();
    Map<String, Set<String>> section = new LinkedHashMap<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.indexOf(']'));
        section = sections.computeIfAbsent(name, any -> new LinkedHashMap<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        List<String> fields = Arrays.asList(line.strip().split("\\s+"));
        section
            .computeIfAbsent(fields.getFirst(), language -> new HashSet<>())
            .addAll(fields.subList(1, fields.size()));
      }
    }
    return new WordLists(sections);
  }

  /** The words of a section by language. */
  Map<String, Set<String>> section(String name) {
    return sections.getOrDefault(name, Map.of());
  }

  /** The words of a section in one language; none when the file has none. */
  Set<String> words(String section, String language) {
    return section(section).getOrDefault(language, Set.of());
  }

  /** The words of a section in all languages together. */
  Set<String> words(String section) {
    Set<String> words = new HashSet<>();
    section(section).values().forEach(words::addAll);
    return words;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its list " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
