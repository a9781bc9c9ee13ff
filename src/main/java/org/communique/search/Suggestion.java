package org.communique.search;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * Something to go on typing with.
 *
 * @param text what people read
 * @param insert a valid query that stands for it
 * @param query what was typed, with {@code insert} in the place of its last words
 * @param count communiqués that {@code insert} alone finds, on the present generation; empty when
 *     counting them would have kept the typist waiting
 */
public record Suggestion(Kind kind, String text, String insert, String query, OptionalLong count) {

  /** What is suggested. */
  public enum Kind {
    SIGNATORY,
    TOPIC,
    TITLE,
    PHRASE,
    WORD;

    /** The name in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
