package org.communique.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.extract.HeadingLine;
import org.communique.extract.TextBlock;

/**
 * Finds the headings that a format does not mark, so that the same text has the same headings in
 * all formats: the names of parts, lines in capitals, and short lines without a full stop that
 * stand alone between a complete paragraph and the text they are the heading of.
 */
final class UnmarkedHeadings {
  /** Longest line that is taken for a heading, in UTF-16 units, and in scripts without spaces. */
  private static final int MAX_LENGTH = 90;

  private static final int MAX_IDEOGRAPHS = 24;
  private static final int MAX_WORDS = 12;

  /** Text below a heading is at least this long, unless it is numbered. */
  private static final int MIN_BELOW = 60;

  private static final int MIN_IDEOGRAPHS_BELOW = 24;

  private static final int LEVEL = 3;

  /** No heading ends like this, and none has an address, a sum or a list in it. */
  private static final Pattern NO_HEADING =
      Pattern.compile("[.,;:!?…。！？；：،؛؟\"”»—–-][)\\]]*$|[@_=|]|https?:|www\\.|\\d{4,}|\\.\\s*\\.");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?iu)(?:done|signed|fait|hecho|gedaan|geschehen|совершено|signature|for the|on behalf"
              + "|pour l|por el|für d|voor d|за |\\(?sgd|\\(?signed|\\[)\\b.*");

  private static final Pattern BELOW_ENDS = Pattern.compile("[.;:,。；：،؛!?！？][\"”’»)\\]]*$");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:\\d{1,3}|[IVXLC]{1,6}|[A-Z])[.)]?\\s+\\S.*|[一二三四五六七八九十]{1,3}[、.]\\S.*");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|\\d{1,3}(?:bis|ter))[.)]|[一二三四五六七八九十]{1,3}、)"
              + ".*");

  private final List<Piece> pieces;

  private UnmarkedHeadings(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** The same pieces, headings told from paragraphs. */
  static List<Piece> marked(List<Piece> pieces) {
    UnmarkedHeadings headings = new UnmarkedHeadings(pieces);
    List<Piece> marked = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean isUnmarked = piece.kind() == TextBlock.Kind.PARAGRAPH && headings.isHeading(i);
      marked.add(isUnmarked ? new Piece(TextBlock.Kind.HEADING, LEVEL, piece.text()) : piece);
    }
    return marked;
  }

  private boolean isHeading(int index) {
    String line = pieces.get(index).text();
    if (HeadingLine.isHeading(line)) {
      return true;
    }
    return index > 0
        && index + 1 < pieces.size()
        && isLine(line)
        && isAlone(pieces.get(index - 1))
        && isBody(pieces.get(index + 1), line);
  }

  private static boolean isLine(String line) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    if (line.isEmpty() || Character.isLowerCase(line.codePointAt(0)) || endsSentence(line)) {
      return false;
    }
    boolean isIdeographic = line.codePoints().anyMatch(Character::isIdeographic);
    return (!isIdeographic || line.length() <= MAX_IDEOGRAPHS)
        && line.split(" ").length <= MAX_WORDS
        && line.codePoints().filter(Character::isLetter).limit(4).count() >= (isIdeographic ? 2 : 4)
        && !NO_HEADING.matcher(line).find()
        && !CLOSING.matcher(line).matches()
        && !HeaderLine.matches(line)
        && !(ITEM.matcher(line).matches() && !NUMBERED.matcher(line).matches());
  }

  /** Most short paragraphs do, and need not be tried with the patterns. */
  private static boolean endsSentence(String line) {
    return ".,;:!?".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** What stands above is a paragraph that has come to its end, or a heading. */
  private static boolean isAlone(Piece above) {
    return above.isHeading()
        || above.kind() == TextBlock.Kind.TABLE_ROW
        || BELOW_ENDS.matcher(above.text()).find();
  }

  private static boolean isBody(Piece below, String line) {
    if (below.kind() == TextBlock.Kind.TABLE_ROW || below.isHeading()) {
      return false;
    }
    String text = below.text();
    boolean isIdeographic = text.codePoints().anyMatch(Character::isIdeographic);
    boolean isLong = text.length() >= (isIdeographic ? MIN_IDEOGRAPHS_BELOW : MIN_BELOW);
    boolean isItem = ITEM.matcher(text).matches() && !ITEM.matcher(line).matches();
    return BELOW_ENDS.matcher(text).find() && (isItem || (isLong && text.length() > line.length()));
  }
}
