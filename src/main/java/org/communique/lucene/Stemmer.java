package org.communique.lucene;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.communique.annotate.Spelling;
import org.communique.structure.WordCache;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PorterStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Stems words by the language of their paragraph. A stem is marked with its language ({@code
 * ~en:missil}), so that two words are the same only under the rules of one language; words of a
 * language without stemming rules stand for themselves ({@code ~:导}). Thread-safe.
 *
 * <p>The rules are those of the Snowball project; for English, those of Porter (M. F. Porter, "An
 * algorithm for suffix stripping", Program 14(3), 1980), which rank as well as their successors on
 * the judged collections. British spelling has the stem of American, by {@link Spelling}.
 */
final class Stemmer {
  private static final String ENGLISH = "en";

  /** The language of stems that are the words themselves. */
  private static final String NO_LANGUAGE = "";

  private static final char MARK = '~';

  /**
   * Shorter words are left alone, as in Porter's own program: <i>as</i> and <i>us</i> are no
   * plurals.
   */
  private static final int MIN_LENGTH = 3;

  /**
   * English words that have no other forms and are forms of no other, of more letters: articles,
   * pronouns, prepositions, conjunctions, and forms of <i>be</i> and <i>have</i>. Two of five words
   * of an English text are among these, shorter ones and numbers.
   */
  private static final Set<String> WITHOUT_FORMS =
      Set.of(
          "the", "and", "for", "with", "that", "this", "these", "those", "which", "who", "whom",
          "whose", "from", "into", "upon", "between", "among", "through", "against", "without",
          "within", "are", "was", "were", "has", "had", "been", "its", "our", "their", "his", "her",
          "him", "she", "they", "them", "you", "your", "not", "nor", "but", "than", "then", "there",
          "also", "both", "all", "any", "such", "shall", "should", "would", "could");

  private static final Map<String, Supplier<SnowballStemmer>> RULES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ar", ArabicStemmer::new),
              Map.entry("da", DanishStemmer::new),
              Map.entry("de", GermanStemmer::new),
              Map.entry("el", GreekStemmer::new),
              Map.entry("en", PorterStemmer::new),
              Map.entry("es", SpanishStemmer::new),
              Map.entry("fi", FinnishStemmer::new),
              Map.entry("fr", FrenchStemmer::new),
              Map.entry("hu", HungarianStemmer::new),
              Map.entry("id", IndonesianStemmer::new),
              Map.entry("it", ItalianStemmer::new),
              Map.entry("nl", DutchStemmer::new),
              Map.entry("no", NorwegianStemmer::new),
              Map.entry("pt", PortugueseStemmer::new),
              Map.entry("ro", RomanianStemmer::new),
              Map.entry("ru", RussianStemmer::new),
              Map.entry("sv", SwedishStemmer::new),
              Map.entry("tr", TurkishStemmer::new)));

  /** Stems of words in a language without rules. */
  private static final WordCache<String> UNSTEMMED =
      new WordCache<>(printed -> mark(NO_LANGUAGE) + printed);

  /**
   * Stems by code of the language. A text has few different words; without, it takes five times as
   * long.
   */
  private static final Map<String, WordCache<String>> STEMS = new ConcurrentHashMap<>();

  /** Codes of the languages that have rules, in alphabetic order. */
  static Set<String> languages() {
    return RULES.keySet();
  }

  /**
   * Whether a word stands for itself alone in whatever language; it has no stem beside the word.
   *
   * @param printed the word as {@link Token#printed()}
   */
  static boolean hasNoForms(String printed) {
    return printed.length() < MIN_LENGTH
        || WITHOUT_FORMS.contains(printed)
        || printed.codePoints().noneMatch(Character::isLetter);
  }

  /**
   * The marked stem of a word; the word itself when it {@link #hasNoForms has no forms}.
   *
   * @param printed the word as {@link Token#printed()}
   * @param language BCP 47 code
   */
  String stem(String printed, String language) {
    if (hasNoForms(printed)) {
      return printed;
    }
    WordCache<String> stems = STEMS.get(language);
    if (stems == null) {
      stems = STEMS.computeIfAbsent(language, Stemmer::stems);
    }
    return stems.get(printed);
  }

  private static WordCache<String> stems(String language) {
    String base = baseLanguage(language);
    return base.equals(NO_LANGUAGE)
        ? UNSTEMMED
        : new WordCache<>(printed -> stemmed(printed, base));
  }

  /** The rules keep the word they are at, so that each thread needs its own. */
  private static String stemmed(String printed, String language) {
    SnowballStemmer stemmer = rules(language).get();
    stemmer.setCurrent(language.equals(ENGLISH) ? Spelling.americanForm(printed) : printed);
    stemmer.stem();
    return mark(language) + stemmer.getCurrent();
  }

  /** The token that stands for a word of a language without rules. */
  static String unstemmed(String printed) {
    return hasNoForms(printed) ? printed : mark(NO_LANGUAGE) + printed;
  }

  /** What all stems of a language begin with. */
  static String mark(String language) {
    return MARK + language + ":";
  }

  private static Supplier<SnowballStemmer> rules(String language) {
    Supplier<SnowballStemmer> rules = RULES.get(language);
    if (rules == null) {
      throw new IllegalArgumentException("there are no stemming rules for " + language);
    }
    return rules;
  }

  private static String baseLanguage(String language) {
    int hyphen = language.indexOf('-');
    String base = hyphen < 0 ? language : language.substring(0, hyphen);
    return RULES.containsKey(base) ? base : NO_LANGUAGE;
  }
}
