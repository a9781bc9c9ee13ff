package org.communique.lucene;

import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text field. At each position stand
 *
 * <ul>
 *   <li>the printed form of a word ({@code missiles}),
 *   <li>its marked stem ({@code ~en:missil}), if it can have other forms,
 *   <li>for a word with capitals, its cased form ({@code =US}),
 *   <li>on the first part of a hyphenated word, the word without its hyphens: its stem, and its
 *       marked printed form ({@code -cooperation} for co-operation),
 *   <li>on the two parts of a word whose hyphen may be a line end’s, the printed form of the whole,
 *       marked as its beginning and its end ({@code <cooperation}, {@code >cooperation}): side by
 *       side they stand for the word in a phrase,
 *   <li>on the first word of the name of a state or organisation, its code ({@code @PRK}, or {@code
 *       ^PRK} for an adjective), with the span of the whole name; on each word of a name of several
 *       words also {@code ;PRK},
 *   <li>on the first word of a citation, {@code %id} for the text cited, with the span of the
 *       citation,
 *   <li>on the last word of a sentence, {@link #SENTENCE_END}, one {@code #topic} for each topic
 *       and domain of the sentence, one {@code !act} for each act; on the last word of a paragraph
 *       also {@link #PARAGRAPH_END}.
 * </ul>
 *
 * <p>The marks take no position of their own, so phrases run on over the end of a sentence; an
 * interval query that must stay inside a sentence excludes intervals with a mark before their last
 * word. Between blocks (title, headings, paragraphs) lies a gap of {@link #BLOCK_GAP} positions, so
 * phrases end there. No word is left out. Where a token stands in the text, {@link WordSpans} says
 * by its position; one that stands for more or less than a word has its {@link TokenSpan} as
 * payload.
 */
final class CommuniqueTokenStream extends TokenStream {
  /** On the last word of each sentence, heading and title. */
  static final String SENTENCE_END = "|s";

  /** On the last word of each paragraph, heading and title. */
  static final String PARAGRAPH_END = "|p";

  /**
   * Positions left free between two blocks; wider than any distance people can ask for. With 1,000
   * the positions of 46,000 texts took a tenth more.
   */
  static final int BLOCK_GAP = 350;

  private static final String CASED_MARK = "=";
  private static final String JOINED_MARK = "-";
  private static final String BEGINNING_MARK = "<";
  private static final String END_MARK = ">";
  private static final String TOPIC_MARK = "#";
  private static final String ACT_MARK = "!";
  private static final String CITATION_MARK = "%";
  private static final String NAME_MARK = "@";
  private static final String ADJECTIVE_MARK = "^";
  private static final String INSIDE_NAME_MARK = ";";

  private final BytesTermAttribute termAttribute = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PayloadAttribute payload = addAttribute(PayloadAttribute.class);

  private final BytesRef term = new BytesRef();
  private final Iterable<UnitTokens> units;
  private final boolean ofParagraph;
  private Iterator<UnitTokens> rest;
  private @Nullable UnitTokens unit;
  private int next;

  /** The token in {@link #unit} that is the word itself. */
  private int word;

  private CommuniqueTokenStream(Iterable<UnitTokens> units, boolean ofParagraph) {
    this.units = units;
    this.ofParagraph = ofParagraph;
    this.rest = Collections.emptyIterator();
  }

  /**
   * The tokens of some units of a text.
   *
   * @param units in text order, iterated each time the stream is reset
   */
  static CommuniqueTokenStream ofText(Iterable<UnitTokens> units) {
    return new CommuniqueTokenStream(units, false);
  }

  /**
   * Those that are indexed of a paragraph: the {@link ParagraphTerms others} are read off these.
   */
  static CommuniqueTokenStream ofParagraph(Iterable<UnitTokens> units) {
    return new CommuniqueTokenStream(units, true);
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

  /** The token on sentences with a topic, or with a topic of a domain. */
  static String topic(String id) {
    return TOPIC_MARK + id;
  }

  /** The token on sentences that do something, such as condemn. */
  static String act(String id) {
    return ACT_MARK + id;
  }

  /** The token on citations of a text. */
  static String citation(String id) {
    return CITATION_MARK + id;
  }

  /** The token on names and acronyms of a party. */
  static String name(String code) {
    return NAME_MARK + code;
  }

  /** The token on adjectives that stand for a party. */
  static String adjective(String code) {
    return ADJECTIVE_MARK + code;
  }

  /** The token on each word of a name that has several. */
  static String insideName(String code) {
    return INSIDE_NAME_MARK + code;
  }

  @Override
  public void reset() {
    rest = units.iterator();
    unit = null;
    next = 0;
  }

  /** Every token sets all attributes, so that none needs to be cleared before. */
  @Override
  public boolean incrementToken() {
    int step = 0;
    UnitTokens current;
    int token;
    do {
      if (unit == null || next == unit.size()) {
        if (!rest.hasNext()) {
          return false;
        }
        step += nextUnit();
      }
      current = Objects.requireNonNull(unit);
      token = next++;
      if (current.isNext(token)) {
        step++;
        word = token;
      }
    } while (ofParagraph && current.isOfTextAlone(token));
    current.read(token, term);
    termAttribute.setBytesRef(term);
    increment.setPositionIncrement(step);
    payload.setPayload(token == word ? null : TokenSpan.payload(current, token, word));
    return true;
  }

  /** Gives the positions left free before the unit. */
  private int nextUnit() {
    boolean isFirst = unit == null;
    UnitTokens following = rest.next();
    unit = following;
    next = 0;
    return !isFirst && following.startsBlock() ? BLOCK_GAP : 0;
  }
}
