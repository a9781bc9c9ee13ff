package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;

/** The list of a text's headings. */
public final class ReaderContents {
  /** From this many headings on, a text has a list of them. */
  private static final int FROM = 3;

  /** A longer list is no help; of more headings only the outermost are listed. */
  private static final int MOST = 300;

  private static final int OUTERMOST = 2;

  private ReaderContents() {}

  /**
   * A heading in the list.
   *
   * @param level 2 to 4, as in HTML
   * @param paragraph number of the first paragraph below it
   */
  public record Entry(String url, int level, String text, int paragraph) {}

  /** The name that links to a heading lead to, by its 1-based number in the whole text. */
  static String anchor(int number) {
    return "h" + number;
  }

  /** The level in HTML of a heading that stands below {@code depth} others. */
  static int level(int depth) {
    return Math.min(OUTERMOST + depth, 4);
  }

  /** All headings with words below them, in their order; empty for short texts. */
  static List<Entry> of(CommuniqueText text, ReaderLinks links) {
    List<Entry> entries = new ArrayList<>();
    for (Paragraph paragraph : text.paragraphs()) {
      for (int depth = 0; depth < paragraph.headings().size(); depth++) {
        String anchor = anchor(entries.size() + 1);
        String words = DisplayText.line(text.textOf(paragraph.headings().get(depth)));
        entries.add(
            new Entry(
                links.place(paragraph.number(), anchor), level(depth), words, paragraph.number()));
      }
    }
    return entries.size() < FROM ? List.of() : outermost(entries);
  }

  private static List<Entry> outermost(List<Entry> entries) {
    return entries.size() <= MOST
        ? entries
        : entries.stream().filter(entry -> entry.level() == OUTERMOST).limit(MOST).toList();
  }
}
