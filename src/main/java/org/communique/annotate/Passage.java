package org.communique.annotate;

import java.util.List;
import org.communique.model.Evidence;
import org.communique.model.TextSpan;

/**
 * A stretch of a communiqué that may name its parties, cut into tokens.
 *
 * @param text the stretch alone; positions of tokens refer to it
 * @param offset where the stretch begins in the communiqué's text, in UTF-16 units; negative when
 *     it stands only in the metadata
 * @param field the metadata field it stands in; empty when it stands in the text
 */
record Passage(String text, int offset, String field, List<Token> tokens) {
  private static final int LONGEST_QUOTE = 300;

  /** The evidence that consists of the words between two positions of this passage. */
  Evidence evidence(int start, int end) {
    int cut = Math.min(end, start + LONGEST_QUOTE);
    if (!field.isEmpty()) {
      return new Evidence.InMetadata(field, text.substring(start, cut).replaceAll("\\s+", " "));
    }
    TextSpan span = new TextSpan(offset + start, offset + cut);
    return new Evidence.InText(span, text.substring(start, cut).replaceAll("\\s+", " "));
  }

  Token token(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
  }

  private static final Token END = new Token(Token.Kind.BREAK, 0, 0, "", null);

  boolean is(int index, Token.Kind kind) {
    return token(index).kind() == kind;
  }

  int size() {
    return tokens.size();
  }
}
