package org.communique.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.TextSpan;

/**
 * Where some wording stands.
 *
 * @param paragraph number of the paragraph in which it begins, or which the heading stands above; 0
 *     for the title
 * @param paragraphWords the words of that paragraph; empty for the title
 * @param surroundings of that paragraph; empty ones for the title
 * @param span from its first word to its last, in the communiqué's text
 * @param printed what is printed there
 * @param tolerated in what the quotation differs from that all the same
 */
public record QuotedPlace(
    CommuniqueId id,
    String title,
    Optional<IssueDate> date,
    int paragraph,
    String paragraphWords,
    Surroundings surroundings,
    TextSpan span,
    String printed,
    Set<Tolerance> tolerated) {
  /** The part of the text behind a paragraph that is kept, in UTF-16 units. */
  private static final int FOLLOWING = 1_000;

  /**
   * What a paragraph stands in.
   *
   * @param following the beginning of what stands behind it
   * @param lettersBefore letters and digits of the text before it
   * @param letters letters and digits of the whole text
   */
  public record Surroundings(String following, long lettersBefore, long letters) {
    private static final Surroundings NONE = new Surroundings("", 0, 0);

    private static Surroundings of(String text, TextSpan span) {
      return new Surroundings(
          text.substring(span.end(), Math.min(text.length(), span.end() + FOLLOWING)),
          count(text.substring(0, span.start())),
          count(text));
    }

    private static long count(String text) {
      return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
  }

  public QuotedPlace {
    tolerated = Set.copyOf(tolerated);
  }

  static QuotedPlace of(Communique communique, TextSpan span, Set<Tolerance> tolerated) {
    String text = communique.text().text();
    Optional<Paragraph> paragraph = paragraphAt(communique, span.start());
    return new QuotedPlace(
        communique.id(),
        communique.title(),
        communique.date(),
        paragraph.map(Paragraph::number).orElse(0),
        paragraph.map(found -> found.span().in(text)).orElse(""),
        paragraph.map(found -> Surroundings.of(text, found.span())).orElse(Surroundings.NONE),
        span,
        span.in(text),
        tolerated);
  }

  /** The paragraph that ends behind a place; none in the title. */
  private static Optional<Paragraph> paragraphAt(Communique communique, int place) {
    List<Paragraph> all = communique.text().paragraphs();
    if (place < communique.text().titleSpan().end()) {
      return Optional.empty();
    }
    return all.stream().filter(paragraph -> place < paragraph.span().end()).findFirst();
  }
}
