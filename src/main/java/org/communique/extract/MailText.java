package org.communique.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The plain text of a mail, which Tika hands over as one paragraph whatever its empty lines. */
final class MailText {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t\\u00A0]*\\R");

  private MailText() {}

  static void splitParagraphs(BlockCollector collector) {
    List<TextBlock> blocks = collector.exchange(new ArrayList<>());
    for (TextBlock block : blocks) {
      boolean isWhole = blocks.size() == 1 && block.text().strip().indexOf('\n') >= 0;
      if (isWhole || EMPTY_LINE.matcher(block.text().strip()).find()) {
        PlainText.read(block.text(), collector);
      } else {
        collector.add(block);
      }
    }
  }
}
