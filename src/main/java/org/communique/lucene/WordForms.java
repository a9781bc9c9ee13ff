package org.communique.lucene;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which a word stands in the index, as terms in UTF-8. Made once for each of the words
 * that texts repeat, so that a word of a text is looked up once. Thread-safe.
 */
final class WordForms {
  private final String printed;
  private final String cased;
  private final boolean hasNoForms;
  private final byte[] printedTerm;
  private final byte @Nullable [] casedTerm;

  /** In the language that was asked for last; threads may see different ones. */
  private @Nullable Stem stem;

  private static final class Stem {
    private final String language;
    private final byte[] term;

    Stem(String language, byte[] term) {
      this.language = language;
      this.term = term;
    }
  }

  /**
   * The forms of a word.
   *
   * @param printed as {@link Token#printed()}
   * @param cased as {@link Token#cased()}
   */
  WordForms(String printed, String cased) {
    this.printed = printed;
    this.cased = cased;
    this.hasNoForms = Stemmer.hasNoForms(printed);
    this.printedTerm = utf8(printed);
    this.casedTerm = cased.equals(printed) ? null : utf8(CommuniqueTokenStream.cased(cased));
  }

  static byte[] utf8(String term) {
    return term.getBytes(StandardCharsets.UTF_8);
  }

  String printed() {
    return printed;
  }

  String cased() {
    return cased;
  }

  /** Whether it {@link Stemmer#hasNoForms has no stem}. */
  boolean hasNoForms() {
    return hasNoForms;
  }

  /** The term of the word as printed. */
  byte[] printedTerm() {
    return printedTerm;
  }

  /** The term of the word with its capitals; null when it has none. */
  byte @Nullable [] casedTerm() {
    return casedTerm;
  }

  /** The term of its stem. */
  byte[] stemTerm(Stemmer stemmer, String language) {
    Stem known = stem;
    if (known == null || !known.language.equals(language)) {
      known = new Stem(language, utf8(stemmer.stem(printed, language)));
      stem = known;
    }
    return known.term;
  }
}
