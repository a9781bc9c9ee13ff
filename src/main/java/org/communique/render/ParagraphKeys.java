package org.communique.render;

import java.util.List;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.study.QuotedPlace;

/** The fingerprints of the paragraphs of one text, for their permalinks. */
public final class ParagraphKeys {
  private final CommuniqueText text;

  /** Letters and digits of the text before each paragraph, and at last of all of it. */
  private final int[] before;

  public ParagraphKeys(CommuniqueText text) {
    this.text = text;
    this.before = count(text);
  }

  private static int[] count(CommuniqueText text) {
    List<Paragraph> paragraphs = text.paragraphs();
    int[] before = new int[paragraphs.size() + 1];
    int counted = 0;
    int from = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      int start = paragraphs.get(i).span().start();
      counted += letters(text.text(), from, start);
      before[i] = counted;
      from = start;
    }
    before[paragraphs.size()] = counted + letters(text.text(), from, text.text().length());
    return before;
  }

  /** How many letters and digits a stretch has. */
  private static int letters(String text, int start, int end) {
    int letters = 0;
    for (int at = start; at < end; ) {
      int character = text.codePointAt(at);
      letters += Character.isLetterOrDigit(character) ? 1 : 0;
      at += Character.charCount(character);
    }
    return letters;
  }

  /** The fingerprint of a paragraph: of its words, its opening and its place. */
  public String of(Paragraph paragraph) {
    return ParagraphKey.of(text.textOf(paragraph.span()))
        + opening(text.text(), paragraph.span().start())
        + ParagraphKey.digits(place(paragraph.number()));
  }

  /** The same of a paragraph whose text is not at hand. */
  static String of(String words, QuotedPlace.Surroundings surroundings) {
    return ParagraphKey.of(words)
        + opening(words + surroundings.following(), 0)
        + ParagraphKey.digits(
            ParagraphKey.place(surroundings.lettersBefore(), surroundings.letters()));
  }

  /** The place of a paragraph by its 1-based number, as {@link ParagraphKey#place} counts it. */
  int place(int number) {
    return ParagraphKey.place(before[number - 1], total());
  }

  /** Letters and digits of the whole text. */
  int total() {
    return before[before.length - 1];
  }

  /** The fingerprint of the letters from a place of a text on. */
  static String opening(String text, int start) {
    int end = start;
    for (int count = 0; end < text.length() && count < ParagraphKey.OPENING; ) {
      int character = text.codePointAt(end);
      count += Character.isLetterOrDigit(character) ? 1 : 0;
      end += Character.charCount(character);
    }
    return ParagraphKey.print(ParagraphKey.letters(text.substring(start, end)));
  }
}
