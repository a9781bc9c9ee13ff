package org.communique.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a communiqué on its page.
 *
 * @param number 1-based
 * @param hasPrintedNumber whether its text begins with a number or bullet of its own
 * @param cells its text, one list of stretches per cell of a table row; a single one for others
 * @param notes what is said in the margin, by sentence; empty when it is not asked for
 * @param citation the line that cites it; empty where paragraphs are not cited one by one
 * @param permalink the address in that line
 * @param citeUrl leads to the same in other styles; empty where paragraphs are not cited one by one
 */
public record ReaderParagraph(
    int number,
    boolean hasPrintedNumber,
    List<List<Stretch>> cells,
    TextLanguage language,
    List<SentenceNotes> notes,
    String citation,
    String permalink,
    String citeUrl) {
  public ReaderParagraph {
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  /**
   * Words that belong together.
   *
   * @param anchor name of the sentence they are; null when nothing leads to it
   */
  public record Stretch(@Nullable String anchor, List<ReaderRun> runs) {
    static Stretch of(List<ReaderRun> runs) {
      return new Stretch(null, runs);
    }
  }

  /**
   * What was found in one sentence.
   *
   * @param sentence 1-based number in its paragraph
   * @param topics links to all texts on each of its topics, or on each domain that it speaks of
   *     without a single topic of it
   * @param acts links to all texts that do what it does
   * @param references links to all texts that cite what it cites
   */
  public record SentenceNotes(
      String anchor, int sentence, List<Link> topics, List<Link> acts, List<Link> references) {
    boolean isEmpty() {
      return topics.isEmpty() && acts.isEmpty() && references.isEmpty();
    }
  }

  public List<Stretch> stretches() {
    return cells.getFirst();
  }

  /** Name that links lead to. */
  public String anchor() {
    return "p" + number;
  }

  public boolean isCitable() {
    return !citation.isEmpty();
  }
}
