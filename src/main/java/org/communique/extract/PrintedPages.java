package org.communique.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of printed pages, where Tika knows paragraphs only by the space between lines: headings
 * and items that stand close to the text come apart, a paragraph cut by the end of a page is
 * joined.
 */
final class PrintedPages {
  private static final Pattern GOES_ON = Pattern.compile("[\\p{L}\\p{N},-]\\s*$");

  private PrintedPages() {}

  static void reflow(BlockCollector collector) {
    List<TextBlock> printed = joinedOverPages(collector.exchange(new ArrayList<>()));
    List<String> allLines = new ArrayList<>();
    printed.forEach(block -> allLines.addAll(Lines.of(block.text())));
    Lines layout = Lines.pageLayoutOf(allLines);
    for (TextBlock block : printed) {
      List<String> lines =
          Lines.of(block.text()).stream().filter(line -> !BlockCollector.isBlank(line)).toList();
      for (String paragraph : layout.paragraphs(lines)) {
        collector.add(blockOf(block, paragraph));
      }
    }
  }

  private static List<TextBlock> joinedOverPages(List<TextBlock> blocks) {
    List<TextBlock> joined = new ArrayList<>();
    for (TextBlock block : blocks) {
      if (!joined.isEmpty() && goesOn(joined.getLast(), block)) {
        String text = joined.removeLast().text().stripTrailing() + "\n" + block.text();
        joined.add(new TextBlock(block.kind(), block.level(), text));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  private static boolean goesOn(TextBlock before, TextBlock block) {
    return before.kind() == TextBlock.Kind.PARAGRAPH
        && block.kind() == TextBlock.Kind.PARAGRAPH
        && GOES_ON.matcher(before.text()).find()
        && Character.isLowerCase(block.text().strip().codePointAt(0));
  }

  private static TextBlock blockOf(TextBlock block, String paragraph) {
    boolean isHeading =
        block.kind() == TextBlock.Kind.PARAGRAPH && HeadingLine.isHeading(paragraph);
    return isHeading
        ? new TextBlock(TextBlock.Kind.HEADING, 2, paragraph)
        : new TextBlock(block.kind(), block.level(), paragraph);
  }
}
