package org.communique.extract;

/**
 * A block of text as the file has it: line ends and repeated white space are still inside.
 *
 * @param kind what the file says it is
 * @param level of a heading, 1 to 6, and of a nested list item, 1 for the outermost; 0 for others
 * @param text never blank
 */
public record TextBlock(Kind kind, int level, String text) {

  /** What a file says a block is. */
  public enum Kind {
    TITLE,
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    /** One row of a table, its cells separated by a tab. */
    TABLE_ROW,
    /** A note of an edition's editors on the text, set apart from its wording. */
    NOTE
  }
}
