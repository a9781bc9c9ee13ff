package org.communique.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The printed tokens of several names, with a gap between two names. */
final class PrintedTokenStream extends TokenStream {
  private record Pending(String term, int increment) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final List<Pending> tokens = new ArrayList<>();
  private Iterator<Pending> rest;

  PrintedTokenStream(List<String> names) {
    for (String name : names) {
      int gap = CommuniqueTokenStream.BLOCK_GAP;
      for (Token token : WordTokenizer.tokensOf(name)) {
        tokens.add(new Pending(token.printed(), 1 + gap));
        gap = 0;
      }
    }
    this.rest = tokens.iterator();
  }

  @Override
  public void reset() {
    rest = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    Pending next = rest.next();
    term.append(next.term);
    increment.setPositionIncrement(next.increment);
    return true;
  }
}
