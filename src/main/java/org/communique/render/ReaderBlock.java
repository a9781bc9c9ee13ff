package org.communique.render;

import java.util.List;

/** A block of a communiqué's text on its page. */
public sealed interface ReaderBlock {

  /**
   * A heading.
   *
   * @param anchor name that links lead to
   * @param level 2 to 4, as in HTML
   */
  record Heading(String anchor, int level, List<ReaderRun> runs, TextLanguage language)
      implements ReaderBlock {}

  /** A paragraph of prose. */
  record Prose(ReaderParagraph paragraph) implements ReaderBlock {}

  /** List items that follow each other. */
  record Items(List<ReaderParagraph> items) implements ReaderBlock {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Table rows that follow each other. */
  record Table(List<ReaderParagraph> rows) implements ReaderBlock {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** The editors' notes on the text. */
  record Notes(List<ReaderParagraph> notes) implements ReaderBlock {
    public Notes {
      notes = List.copyOf(notes);
    }
  }

  /** Words that belong to no paragraph, such as a heading with nothing below it. */
  record Loose(List<ReaderRun> runs) implements ReaderBlock {}
}
