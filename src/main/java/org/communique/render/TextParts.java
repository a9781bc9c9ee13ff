package org.communique.render;

import java.util.List;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.TextSpan;

/**
 * How a long text is divided over several pages. A browser lays out some hundred thousand
 * characters at once and some millions not; a text up to {@value #WHOLE_CHARACTERS} UTF-16 units
 * and {@value #WHOLE_PARAGRAPHS} paragraphs, which is most, is one page, and others have {@value
 * #PARAGRAPHS} paragraphs on each. The parts depend on nothing but the text.
 */
final class TextParts {
  /** Paragraphs of a part. A paragraph up to this number is in the first part of any text. */
  static final int PARAGRAPHS = 500;

  static final int WHOLE_CHARACTERS = 600_000;
  static final int WHOLE_PARAGRAPHS = 1_000;

  private final CommuniqueText text;
  private final boolean isDivided;

  private TextParts(CommuniqueText text, boolean isDivided) {
    this.text = text;
    this.isDivided = isDivided;
  }

  /**
   * A part.
   *
   * @param number 1-based
   * @param first number of its first paragraph, 1-based
   * @param last number of its last paragraph; less than {@code first} in a text without paragraphs
   * @param span its words, with the headings above its paragraphs; the first begins with the title
   */
  record Part(int number, int first, int last, TextSpan span) {
    boolean has(int paragraph) {
      return paragraph >= first && paragraph <= last;
    }
  }

  static TextParts of(CommuniqueText text) {
    boolean isLong =
        text.text().length() > WHOLE_CHARACTERS || text.paragraphs().size() > WHOLE_PARAGRAPHS;
    return new TextParts(text, isLong && text.paragraphs().size() > PARAGRAPHS);
  }

  /** The same text on one page, however long. */
  TextParts whole() {
    return new TextParts(text, false);
  }

  boolean isDivided() {
    return isDivided;
  }

  int count() {
    return isDivided ? (text.paragraphs().size() - 1) / PARAGRAPHS + 1 : 1;
  }

  /** The part that has a paragraph; the nearest one for a number that no paragraph has. */
  Part with(int paragraph) {
    int number = isDivided ? (paragraph - 1) / PARAGRAPHS + 1 : 1;
    return part(Math.clamp(number, 1, count()));
  }

  /**
   * A part by its number.
   *
   * @param number 1 to {@link #count()}
   */
  Part part(int number) {
    List<Paragraph> all = text.paragraphs();
    int first = (number - 1) * PARAGRAPHS + 1;
    int last = number == count() ? all.size() : number * PARAGRAPHS;
    int start = first == 1 ? 0 : all.get(first - 2).span().end();
    int end = last == all.size() ? text.text().length() : all.get(last - 1).span().end();
    return new Part(number, first, last, new TextSpan(start, end));
  }

  /**
   * The number of the paragraph that ends behind a position, and so has it, or the heading at it,
   * on its part; the last paragraph's for words behind all paragraphs, 1 in a text without any.
   */
  int paragraphAt(int position) {
    int low = 0;
    int high = Math.max(0, text.paragraphs().size() - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.paragraphs().get(middle).span().end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }
}
