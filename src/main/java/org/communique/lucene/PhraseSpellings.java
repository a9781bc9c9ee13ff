package org.communique.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which words side by side may stand in the text field: as they are, or one of them
 * printed with a hyphen at the end of a line, which may or may not belong to it.
 */
final class PhraseSpellings {
  /** Longer phrases are looked for as they are: there is one spelling for each word. */
  private static final int MAX_WORDS = 64;

  private PhraseSpellings() {}

  /** The words as they are. */
  static List<String> plain(List<Token> tokens) {
    return tokens.stream().map(Token::printed).toList();
  }

  /** The tokens of each spelling, the plain one first. */
  static List<List<String>> of(List<Token> tokens) {
    List<List<String>> spellings = new ArrayList<>(List.of(plain(tokens)));
    int lookedAt = tokens.size() > MAX_WORDS ? 0 : tokens.size();
    for (int broken = 0; broken < lookedAt; broken++) {
      spellings.add(broken(tokens, broken));
    }
    return spellings;
  }

  private static List<String> broken(List<Token> tokens, int broken) {
    List<String> words = new ArrayList<>(plain(tokens));
    String word = words.remove(broken);
    words.add(broken, CommuniqueTokenStream.beginning(word));
    words.add(broken + 1, CommuniqueTokenStream.end(word));
    return words;
  }
}
