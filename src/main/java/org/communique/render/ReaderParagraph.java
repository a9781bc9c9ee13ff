package org.communique.render;

import java.util.List;

/**
 * A paragraph of a communiqué on its page.
 *
 * @param number 1-based
 * @param hasPrintedNumber whether its text begins with a number or bullet of its own
 * @param cells its text, one list of runs per cell of a table row; a single one for others
 * @param topics links to all texts on each of its topics
 * @param domains links to all texts on each domain that it speaks of without a single topic of it
 * @param acts links to all texts that do what it does
 * @param references what it cites
 */
public record ReaderParagraph(
    int number,
    boolean hasPrintedNumber,
    List<List<TextRun>> cells,
    TextLanguage language,
    List<Link> topics,
    List<Link> domains,
    List<Link> acts,
    List<String> references) {
  public ReaderParagraph {
    cells = List.copyOf(cells);
  }

  public List<TextRun> runs() {
    return cells.getFirst();
  }

  /** Name that links lead to. */
  public String anchor() {
    return "p" + number;
  }

  public boolean hasNotes() {
    return !topics.isEmpty() || !domains.isEmpty() || !acts.isEmpty() || !references.isEmpty();
  }
}
