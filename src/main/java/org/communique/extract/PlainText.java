package org.communique.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text becomes blocks: empty lines and form feeds part paragraphs, and so do the ends of
 * lines in a text that is not wrapped.
 */
final class PlainText {
  private static final Pattern BULLET =
      Pattern.compile("\\s*[-–—•·▪◦●○■⎯*\\uF0B7][ \\t\\u00A0]+(?=\\S)");
  private static final String FORM_FEED = "\f";

  private PlainText() {}

  static void read(String text, BlockCollector collector) {
    List<String> lines = Lines.of(text.replace(FORM_FEED, "\n\n"));
    Lines layout = Lines.layoutOf(lines);
    List<String> group = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int inColumns = SignatureColumns.length(lines, i);
      if (inColumns > 0 || BlockCollector.isBlank(lines.get(i))) {
        add(layout.paragraphs(group), collector);
        group.clear();
      }
      if (inColumns > 0) {
        for (List<String> column : SignatureColumns.columns(lines.subList(i, i + inColumns))) {
          add(layout.paragraphs(column), collector);
        }
        i += inColumns - 1;
      } else if (!BlockCollector.isBlank(lines.get(i))) {
        group.add(lines.get(i));
      }
    }
    add(layout.paragraphs(group), collector);
  }

  private static void add(List<String> paragraphs, BlockCollector collector) {
    for (String paragraph : paragraphs) {
      Matcher bullet = BULLET.matcher(paragraph);
      if (bullet.lookingAt()) {
        collector.append(paragraph.substring(bullet.end()));
        collector.close(TextBlock.Kind.LIST_ITEM, 1);
      } else {
        collector.append(paragraph);
        addOpen(HeadingLine.isHeading(paragraph), collector);
      }
    }
  }

  private static void addOpen(boolean isHeading, BlockCollector collector) {
    if (isHeading) {
      collector.close(TextBlock.Kind.HEADING, 2);
    } else {
      collector.close(TextBlock.Kind.PARAGRAPH, 0);
    }
  }
}
