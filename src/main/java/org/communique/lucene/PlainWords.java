package org.communique.lucene;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.communique.query.QueryNode;

/**
 * English words that say nothing about what a text is about. In a query they must match like any
 * other word, but weigh less ({@link Ranking#PLAIN_WORD_WEIGHT}).
 *
 * <p>They are the function words of the stop lists of Lucene and of the Snowball project, the modal
 * verbs the latter lacks, and the words by which a request is put into a sentence (<i>documents
 * about</i>, <i>articles that describe</i>), which S. Huston and W. B. Croft, "Evaluating verbose
 * query processing techniques" (SIGIR 2010), call stop structure and found the best thing to leave
 * out of a long query.
 */
final class PlainWords {
  private static final String SNOWBALL = "english_stop.txt";

  private static final Set<String> MODAL = Set.of("can", "may", "might", "must", "shall", "will");

  /** Nouns for any text, and the verbs and participles that join them to a subject. */
  private static final Set<String> OF_REQUESTS =
      Set.of(
          "document",
          "documents",
          "text",
          "texts",
          "article",
          "articles",
          "paper",
          "papers",
          "information",
          "material",
          "anything",
          "something",
          "concerning",
          "regarding",
          "relating",
          "related",
          "relate",
          "relevant",
          "pertaining",
          "deal",
          "deals",
          "dealing",
          "discuss",
          "discusses",
          "discussed",
          "discussing",
          "describe",
          "describes",
          "described",
          "describing",
          "description",
          "mention",
          "mentions",
          "mentioned",
          "mentioning",
          "find",
          "looking",
          "search",
          "interested",
          "know",
          "tell",
          "please",
          "give",
          "show");

  private static final CharArraySet ALL = all();

  private PlainWords() {}

  private static CharArraySet all() {
    try (Reader list =
        new InputStreamReader(
            Objects.requireNonNull(SnowballFilter.class.getResourceAsStream(SNOWBALL), SNOWBALL),
            StandardCharsets.UTF_8)) {
      CharArraySet all = new CharArraySet(WordlistLoader.getSnowballWordSet(list), true);
      all.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      all.addAll(MODAL);
      all.addAll(OF_REQUESTS);
      return CharArraySet.unmodifiableSet(all);
    } catch (IOException e) {
      throw new UncheckedIOException("the stop list of Lucene cannot be read", e);
    }
  }

  /** Whether a word is one of them; in capitals it is an acronym, such as WHO or IT. */
  static boolean contains(QueryNode.Word word) {
    String text = word.text();
    boolean isAcronym = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    return !isAcronym && ALL.contains(FoldedCharacters.plain(text));
  }
}
