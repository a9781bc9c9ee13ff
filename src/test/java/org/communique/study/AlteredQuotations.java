package org.communique.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.communique.model.Communique;
import org.communique.model.TextSpan;

/** Draws quotations out of texts, and changes one word of them. */
final class AlteredQuotations {
  private static final int MIN_WORDS = 8;
  private static final int MAX_WORDS = 40;

  private final Random random;
  private final List<String> vocabulary;

  AlteredQuotations(List<Communique> texts, long seed) {
    this.random = new Random(seed);
    Set<String> words = new TreeSet<>();
    for (Communique text : texts) {
      QuotedToken.of(text.text().text()).stream()
          .filter(QuotedToken::isWord)
          .map(QuotedToken::key)
          .filter(word -> word.length() > 3)
          .forEach(words::add);
    }
    this.vocabulary = new ArrayList<>(words);
  }

  /** How a word is altered. */
  enum Alteration {
    REPLACED,
    DROPPED,
    INSERTED,
    SWAPPED
  }

  /**
   * A quotation with one altered word.
   *
   * @param verbatim as it is printed
   * @param text with the alteration
   * @param words one of these must be named
   */
  record Altered(Alteration alteration, String verbatim, String text, List<String> words) {}

  /**
   * Some words of a text one after another, across sentences and paragraphs; empty when it is
   * short.
   */
  String verbatim(Communique communique) {
    String text = communique.text().text();
    List<QuotedToken> tokens = QuotedToken.of(text);
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord()) {
        words.add(i);
      }
    }
    if (words.size() < MIN_WORDS) {
      return "";
    }
    int count = Math.min(words.size(), MIN_WORDS + random.nextInt(MAX_WORDS - MIN_WORDS));
    int first = random.nextInt(words.size() - count + 1);
    TextSpan from = tokens.get(words.get(first)).span();
    TextSpan to = tokens.get(words.get(first + count - 1)).span();
    return text.substring(from.start(), to.end());
  }

  /** The same with one of its inner words altered. */
  Altered altered(String verbatim, Alteration alteration) {
    List<QuotedToken> words =
        QuotedToken.of(verbatim).stream().filter(QuotedToken::isWord).toList();
    int at = 1 + random.nextInt(words.size() - 3);
    QuotedToken word = words.get(at);
    QuotedToken next = words.get(at + 1);
    for (int i = at; next.isSameButCase(word) && i + 2 < words.size(); i++) {
      word = words.get(i + 1);
      next = words.get(i + 2);
    }
    String before = verbatim.substring(0, word.span().start());
    String behind = verbatim.substring(word.span().end());
    String other = other(words);
    return switch (alteration) {
      case REPLACED -> new Altered(alteration, verbatim, before + other + behind, List.of(other));
      case DROPPED ->
          new Altered(
              alteration,
              verbatim,
              before.stripTrailing() + " " + behind.stripLeading(),
              List.of(word.key()));
      case INSERTED ->
          new Altered(
              alteration, verbatim, before + other + " " + word.key() + behind, List.of(other));
      case SWAPPED -> {
        String between = verbatim.substring(word.span().end(), next.span().start());
        String rest = verbatim.substring(next.span().end());
        yield new Altered(
            alteration,
            verbatim,
            before + next.key() + between + word.key() + rest,
            List.of(word.key(), next.key()));
      }
    };
  }

  /** A word of the collection that the quotation does not have. */
  private String other(List<QuotedToken> words) {
    while (true) {
      String other = vocabulary.get(random.nextInt(vocabulary.size()));
      if (words.stream().noneMatch(word -> word.key().equalsIgnoreCase(other))) {
        return other;
      }
    }
  }

  <T> List<T> shuffled(List<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
