package org.communique.query;

/**
 * How far apart two places may be.
 *
 * @param unit what counts
 * @param words the greatest distance in words when {@code unit} is {@link Unit#WORDS}: neighbours
 *     have the distance 1; 1 to {@link #MAX_WORDS}; else 0
 */
public record Reach(Unit unit, int words) {
  /** The longest distance in words; the index keeps paragraphs farther apart than this. */
  public static final int MAX_WORDS = 100;

  public static final Reach SENTENCE = new Reach(Unit.SENTENCE, 0);
  public static final Reach PARAGRAPH = new Reach(Unit.PARAGRAPH, 0);

  /** In what distances are measured. */
  public enum Unit {
    /** Words within one title, heading or paragraph. */
    WORDS,
    /** The same sentence, title or heading. */
    SENTENCE,
    /** The same paragraph, title or heading. */
    PARAGRAPH
  }

  public Reach {
    boolean counts = unit == Unit.WORDS;
    if (counts ? words < 1 || words > MAX_WORDS : words != 0) {
      throw new IllegalArgumentException("a distance of " + words + " " + unit);
    }
  }

  static Reach ofWords(int words) {
    return new Reach(Unit.WORDS, words);
  }

  /** The operator between two places: {@code /5}, {@code +s}. */
  String operator(boolean ordered) {
    String sign = ordered ? "+" : "/";
    return switch (unit) {
      case WORDS -> sign + words;
      case SENTENCE -> sign + "s";
      case PARAGRAPH -> sign + "p";
    };
  }
}
