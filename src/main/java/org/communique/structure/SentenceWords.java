package org.communique.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language that tell whether a full stop ends a sentence, out of the list {@code
 * authority/sentence-words.txt}, which says where they come from.
 */
final class SentenceWords {
  private static final String FILE = "/authority/sentence-words.txt";
  private static final String EVERY_LANGUAGE = "*";
  private static final Map<String, Map<Role, Set<String>>> BY_LANGUAGE = read();

  /** What a word says about the full stop beside it; the names are those of the list. */
  enum Role {
    /** An abbreviation that something always follows, such as a title. */
    NEVER_LAST,
    /** An abbreviation when a number or a mark in capitals follows. */
    BEFORE_NUMBER,
    /** An abbreviation that may also end a sentence. */
    SOMETIMES_LAST,
    /** Opens sentences more often than it follows an abbreviation. */
    OPENS_SENTENCE,
    /** A single letter after it is the name of a part, not an initial. */
    BEFORE_LETTER,
    /** With the number after it, it opens the sentence that follows. */
    PART,
    /** A number after it is an ordinal, whose full stop ends nothing. */
    BEFORE_ORDINAL
  }

  private final Map<Role, Set<String>> words;

  private SentenceWords(Map<Role, Set<String>> words) {
    this.words = words;
  }

  /** The words for texts in a language, given as its code; the common ones for any other. */
  static SentenceWords of(String language) {
    Map<Role, Set<String>> common = BY_LANGUAGE.getOrDefault(EVERY_LANGUAGE, Map.of());
    return new SentenceWords(BY_LANGUAGE.getOrDefault(language, common));
  }

  /** Whether a word in any case, without its last full stop, has a role. */
  boolean has(Role role, String word) {
    return words.getOrDefault(role, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Map<Role, Set<String>>> read() {
    Map<String, Map<Role, Set<String>>> read = new LinkedHashMap<>();
    read.put(EVERY_LANGUAGE, new EnumMap<>(Role.class));
    Role role = Role.NEVER_LAST;
    for (String line : lines()) {
      if (line.startsWith("[")) {
        role = roleOf(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] fields = line.strip().split("\\s+");
        read.computeIfAbsent(fields[0], code -> new EnumMap<>(Role.class))
            .computeIfAbsent(role, any -> new HashSet<>())
            .addAll(Arrays.asList(fields).subList(1, fields.length));
      }
    }
    Map<Role, Set<String>> common = read.get(EVERY_LANGUAGE);
    read.values().stream().filter(own -> own != common).forEach(own -> addAll(common, own));
    return read;
  }

  private static void addAll(Map<Role, Set<String>> common, Map<Role, Set<String>> own) {
    common.forEach(
        (role, words) -> own.computeIfAbsent(role, any -> new HashSet<>()).addAll(words));
  }

  private static Role roleOf(String heading) {
    String name = heading.substring(1, heading.indexOf(']'));
    return Role.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static List<String> lines() {
    try (InputStream in = SentenceWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its list " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
