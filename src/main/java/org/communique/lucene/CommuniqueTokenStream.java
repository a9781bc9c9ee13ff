package org.communique.lucene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The tokens of a text field. At each position stand
 *
 * <ul>
 *   <li>the printed form of a word ({@code missiles}),
 *   <li>its marked stem ({@code ~en:missil}),
 *   <li>for a word with capitals, its cased form ({@code =US}),
 *   <li>on the first part of a hyphenated word, the word without its hyphens: its stem, and its
 *       marked printed form ({@code -cooperation} for co-operation),
 *   <li>on the two parts of a word whose hyphen may be a line end’s, the printed form of the whole,
 *       marked as its beginning and its end ({@code <cooperation}, {@code >cooperation}): side by
 *       side they stand for the word in a phrase,
 *   <li>on the last word of a sentence, {@link #SENTENCE_END} and one {@code #topic} for each topic
 *       of the sentence; on the last word of a paragraph also {@link #PARAGRAPH_END}.
 * </ul>
 *
 * <p>The marks take no position of their own, so phrases run on over the end of a sentence; an
 * interval query that must stay inside a sentence excludes intervals with a mark before their last
 * word. Between blocks (title, headings, paragraphs) lies a gap of {@link #BLOCK_GAP} positions, so
 * phrases end there. No word is left out. Offsets count from the beginning of the communiqué's
 * text.
 */
final class CommuniqueTokenStream extends TokenStream {
  /** On the last word of each sentence, heading and title. */
  static final String SENTENCE_END = "|s";

  /** On the last word of each paragraph, heading and title. */
  static final String PARAGRAPH_END = "|p";

  /** Positions left free between two blocks; wider than any distance people ask for. */
  static final int BLOCK_GAP = 100;

  private static final String CASED_MARK = "=";
  private static final String JOINED_MARK = "-";
  private static final String BEGINNING_MARK = "<";
  private static final String END_MARK = ">";
  private static final String TOPIC_MARK = "#";

  private record Pending(String term, int increment, Token word) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private final String text;
  private final List<TextUnit> units;
  private final WordTokenizer tokenizer = new WordTokenizer();
  private final Stemmer stemmer = new Stemmer();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private Iterator<TextUnit> rest;
  private List<Token> nextWords = List.of();
  private List<Compound> nextCompounds = List.of();
  private TextUnit next;
  private boolean gapDue;

  /**
   * The tokens of some units of a text.
   *
   * @param text the communiqué's text
   * @param units at least one, in text order
   */
  CommuniqueTokenStream(String text, List<TextUnit> units) {
    this.text = text;
    this.units = units;
    this.rest = units.iterator();
    this.next = units.getFirst();
  }

  /** The token that a word in just this case has. */
  static String cased(String word) {
    return CASED_MARK + word;
  }

  /** The token of a hyphenated word without its hyphens. */
  static String joined(String printed) {
    return JOINED_MARK + printed;
  }

  /** The token on the first part of a word that may have a hyphen. */
  static String beginning(String printed) {
    return BEGINNING_MARK + printed;
  }

  /** The token on the second part of a word that may have a hyphen. */
  static String end(String printed) {
    return END_MARK + printed;
  }

  /** The token on sentences with a topic. */
  static String topic(String id) {
    return TOPIC_MARK + id;
  }

  @Override
  public void reset() {
    pending.clear();
    rest = units.iterator();
    gapDue = false;
    advance();
  }

  @Override
  public boolean incrementToken() {
    while (pending.isEmpty()) {
      if (nextWords.isEmpty()) {
        return false;
      }
      queueNextUnit();
    }
    clearAttributes();
    Pending token = pending.removeFirst();
    term.append(token.term);
    increment.setPositionIncrement(token.increment);
    offset.setOffset(token.word.start(), token.word.end());
    return true;
  }

  /** Moves to the next unit that has a word. */
  private void advance() {
    nextWords = List.of();
    boolean startsBlock = false;
    while (nextWords.isEmpty() && rest.hasNext()) {
      TextUnit unit = rest.next();
      startsBlock |= unit.startsBlock();
      String words = unit.span().in(text);
      nextWords = tokenizer.tokens(words, unit.span().start());
      nextCompounds = Compound.among(nextWords, words, unit.span().start());
      next =
          new TextUnit(unit.span(), unit.paragraph(), unit.language(), startsBlock, unit.topics());
    }
  }

  private void queueNextUnit() {
    TextUnit unit = next;
    List<Token> words = nextWords;
    Iterator<Compound> compounds = nextCompounds.iterator();
    int firstIncrement = gapDue && unit.startsBlock() ? BLOCK_GAP + 1 : 1;
    gapDue = true;
    advance();
    boolean endsBlock = nextWords.isEmpty() || next.startsBlock();
    Compound compound = compounds.hasNext() ? compounds.next() : null;
    for (int i = 0; i < words.size(); i++) {
      queueWord(words.get(i), unit.language(), i == 0 ? firstIncrement : 1);
      if (compound != null) {
        queueCompound(compound, i, words.get(i), unit.language());
        compound = i < compound.last() ? compound : compounds.hasNext() ? compounds.next() : null;
      }
    }
    queueMarks(words.getLast(), unit, endsBlock);
  }

  private void queueWord(Token word, String language, int firstIncrement) {
    pending.add(new Pending(word.printed(), firstIncrement, word));
    pending.add(new Pending(stemmer.stem(word.printed(), language), 0, word));
    if (!word.cased().equals(word.printed())) {
      pending.add(new Pending(cased(word.cased()), 0, word));
    }
  }

  /** What stands for a hyphenated word on its part number {@code i}. */
  private void queueCompound(Compound compound, int i, Token part, String language) {
    Token word = compound.joined();
    if (i == compound.first()) {
      pending.add(new Pending(joined(word.printed()), 0, word));
      pending.add(new Pending(stemmer.stem(word.printed(), language), 0, word));
    }
    if (compound.isOpen() && i == compound.first()) {
      pending.add(new Pending(beginning(word.printed()), 0, part));
    } else if (compound.isOpen() && i == compound.last()) {
      pending.add(new Pending(end(word.printed()), 0, part));
    }
  }

  private void queueMarks(Token last, TextUnit unit, boolean endsBlock) {
    pending.add(new Pending(SENTENCE_END, 0, last));
    if (endsBlock) {
      pending.add(new Pending(PARAGRAPH_END, 0, last));
    }
    for (String topic : unit.topics()) {
      pending.add(new Pending(topic(topic), 0, last));
    }
  }
}
