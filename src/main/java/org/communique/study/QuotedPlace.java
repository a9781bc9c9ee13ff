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
 * @param following what stands behind that paragraph, at most 1,000 UTF-16 units of it
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
    String following,
    TextSpan span,
    String printed,
    Set<Tolerance> tolerated) {
  private static final int FOLLOWING = 1_000;

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
        paragraph.map(found -> following(text, found.span().end())).orElse(""),
        span,
        span.in(text),
        tolerated);
  }

  private static String following(String text, int end) {
    return text.substring(end, Math.min(text.length(), end + FOLLOWING));
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
