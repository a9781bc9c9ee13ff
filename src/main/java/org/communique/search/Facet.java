package org.communique.search;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How the hits divide over the values of a field. Where texts of any of the chosen signatories are
 * asked for ({@link Filters.Signed#ANY}), a further one widens the answer, so signatories are
 * counted over what would be hits without any being chosen: each has as many as it would have
 * alone.
 *
 * @param values most frequent first, years newest first, numbers upwards; values without hits are
 *     left out
 */
public record Facet(Field field, List<Value> values) {
  public Facet {
    values = List.copyOf(values);
  }

  /** The fields that are counted, in the order they are shown. */
  public enum Field {
    /** Year of issue. */
    YEAR,
    /** States and organisations that issue or sign. */
    SIGNATORY,
    /** How many of them, in steps: {@code 1}, {@code 3..5}, {@code 11..}. */
    SIGNATORIES,
    /** Domains of topics; a text has one when a sentence has it or a topic of it. */
    DOMAIN,
    TOPIC,
    ACT,
    KIND,
    LANGUAGE,
    /** Where texts were read from, by {@link FileEntry#collection()} of their files. */
    SOURCE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in JSON. */
    public String label() {
      return label;
    }
  }

  /**
   * One value.
   *
   * @param value what a filter is given: a year, a code, an id
   * @param label what people read
   * @param count hits that have it
   * @param selected whether the request is already restricted to it
   * @param sentences of the hits that have it, of a topic or domain; those of a domain are on any
   *     of its topics, each counted once. Empty of other fields
   */
  public record Value(
      String value, String label, int count, boolean selected, OptionalLong sentences) {

    /** A value of a field that is not of sentences. */
    public Value(String value, String label, int count, boolean selected) {
      this(value, label, count, selected, OptionalLong.empty());
    }

    /** The same, which so many sentences have. */
    public Value withSentences(long number) {
      return new Value(value, label, count, selected, OptionalLong.of(number));
    }
  }
}
