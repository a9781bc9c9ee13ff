package org.communique.model;

import java.util.List;

/**
 * A paragraph, the unit that is cited.
 *
 * @param number 1-based position in the communiqué; the title and headings are not counted
 * @param span where it stands in the communiqué's text
 * @param kind what sort of block it is on the page
 * @param printedNumber the number the text itself prints before it ({@code 14}, {@code (a)}, {@code
 *     Article 3}), which is part of the span; empty when there is none
 * @param headings the headings printed directly above it, outermost first; they lie before the span
 * @param language BCP 47 code of its language ({@code en}, {@code fr}, {@code zh}), {@code und}
 *     when it could not be told
 * @param sentences in text order; they cover all words of the span and do not overlap
 */
public record Paragraph(
    int number,
    TextSpan span,
    Kind kind,
    String printedNumber,
    List<TextSpan> headings,
    String language,
    List<Sentence> sentences) {

  /** What a paragraph is on the page. */
  public enum Kind {
    PROSE,
    LIST_ITEM,
    TABLE_ROW,
    /**
     * An editor's note on the text, behind all of its own paragraphs and no part of its wording.
     */
    NOTE
  }

  public Paragraph {
    headings = List.copyOf(headings);
    sentences = List.copyOf(sentences);
  }
}
