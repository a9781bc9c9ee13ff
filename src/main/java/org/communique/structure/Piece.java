package org.communique.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.extract.TextBlock;

/**
 * A block whose text is normalised.
 *
 * @param text never blank, has at least one letter or digit
 */
record Piece(TextBlock.Kind kind, int level, String text) {
  private static final Pattern LINE_BREAK = Pattern.compile("\u2028");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)(?:[,–—-]|\\s(?:of|the|and|or|to|in|by|for|on|with|a|de|la|et|van|het|и))\\s*$");
  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*(?:\\d{1,3}[.)]|\\([a-z\\d]{1,4}\\)|[a-z][.)]|[-–•·])\\s+.*", Pattern.DOTALL);

  private static final Pattern LONE_NUMBER =
      Pattern.compile("\\(?(?:\\d{1,3}(?:bis|ter)?|[a-z]|[ivx]{2,5})[.)]|\\d{1,3}(?:bis|ter)\\.?");

  /** A bullet that is typed, or that a program prints into the text. */
  private static final Pattern BULLET =
      Pattern.compile("(?:[•·▪◦●○■□►➢✓⎯*\\uF0B7\\uF0A7\\uF0D8\\uF0FC]|[-–—](?=\\s))\\s*(?=\\S)");

  /**
   * The pieces of all blocks; what holds neither letter nor digit (rules, end marks) is left out.
   * What the format does not tell, the words do: typed bullets make items of a list, and lines that
   * read as headings are headings.
   */
  static List<Piece> of(List<TextBlock> blocks) {
    TextNormalizer normalizer = TextNormalizer.of(blocks);
    List<Piece> pieces = new ArrayList<>();
    for (TextBlock block : blocks) {
      for (String part : parts(block)) {
        String text = normalizer.normalize(part);
        if (hasLetterOrDigit(text)) {
          pieces.add(of(block, text));
        }
      }
    }
    return UnmarkedHeadings.marked(withNumbers(pieces));
  }

  private static boolean hasLetterOrDigit(String text) {
    int at = 0;
    while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < text.length();
  }

  /** A number or letter on a line of its own goes with the paragraph below it. */
  private static List<Piece> withNumbers(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      Piece above = joined.isEmpty() ? null : joined.getLast();
      if (above != null && above.isLoneNumber() && piece.isUnnumberedText()) {
        joined.removeLast();
        joined.add(new Piece(piece.kind(), piece.level(), above.text() + " " + piece.text()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private boolean isLoneNumber() {
    return (kind == TextBlock.Kind.PARAGRAPH || kind == TextBlock.Kind.LIST_ITEM)
        && LONE_NUMBER.matcher(text).matches();
  }

  private boolean isUnnumberedText() {
    return (kind == TextBlock.Kind.PARAGRAPH || kind == TextBlock.Kind.LIST_ITEM)
        && text.indexOf(' ') > 0
        && PrintedNumber.of(text).isEmpty();
  }

  private static Piece of(TextBlock block, String text) {
    boolean mayBeItem =
        block.kind() == TextBlock.Kind.PARAGRAPH || block.kind() == TextBlock.Kind.LIST_ITEM;
    Matcher bullet = BULLET.matcher(text);
    return mayBeItem && bullet.lookingAt()
        ? new Piece(
            TextBlock.Kind.LIST_ITEM, Math.max(1, block.level()), text.substring(bullet.end()))
        : new Piece(block.kind(), block.level(), text);
  }

  /** A line break parts a block, unless a sentence goes on over it; there it is a space. */
  private static List<String> parts(TextBlock block) {
    if (block.text().indexOf('\u2028') < 0 || block.kind() == TextBlock.Kind.TABLE_ROW) {
      return List.of(block.text());
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : LINE_BREAK.split(block.text(), -1)) {
      boolean parted = !GOES_ON.matcher(part).find() || ITEM.matcher(line).matches();
      if (parted && !part.isEmpty() && !startsLow(line)) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(part.isEmpty() ? "" : "\n").append(line);
    }
    parts.add(part.toString());
    return parts;
  }

  private static boolean startsLow(String line) {
    String stripped = line.strip();
    return !stripped.isEmpty() && Character.isLowerCase(stripped.codePointAt(0));
  }

  boolean isHeading() {
    return kind == TextBlock.Kind.HEADING || kind == TextBlock.Kind.TITLE;
  }
}
