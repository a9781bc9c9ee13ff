package org.communique.extract;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a printed line of Arabic or Hebrew: letters go from right to left, numbers and Latin
 * words among them from left to right, whatever their order in the file.
 */
final class RightToLeft {
  /** A gap wider than this parts two words; in letter sizes. */
  private static final double SPACE = 0.12;

  /** Marks that stand at the end of a word, even where lines are stretched. */
  private static final String CLOSING = ".،؛؟!:";

  private RightToLeft() {}

  /** Whether more letters run from right to left than from left to right. */
  static boolean isMostOf(CharSequence line) {
    long fromRight = line.codePoints().filter(RightToLeft::isFromRight).count();
    long letters = line.codePoints().filter(Character::isLetter).count();
    return 2 * fromRight > letters;
  }

  private static boolean isFromRight(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  /** The letters in the order of reading. */
  static String line(List<TextPosition> letters) {
    List<TextPosition> fromLeft =
        letters.stream()
            .filter(letter -> !BlockCollector.isBlank(letter.getUnicode()))
            .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
            .toList();
    StringBuilder visible = new StringBuilder();
    fromLeft.forEach(letter -> visible.append(letter.getUnicode()));
    TextPosition[] ordered = fromLeft.toArray(new TextPosition[0]);
    Bidi.reorderVisually(levels(fromLeft), 0, ordered, 0, ordered.length);
    return withSpaces(ordered);
  }

  /** 1 for what runs with the line, 2 for numbers and words that run against it. */
  private static byte[] levels(List<TextPosition> letters) {
    byte[] levels = new byte[letters.size()];
    for (int i = 0; i < levels.length; i++) {
      int codePoint = letters.get(i).getUnicode().codePointAt(0);
      boolean isAgainst = Character.isLetterOrDigit(codePoint) && !isFromRight(codePoint);
      levels[i] = (byte) (isAgainst ? 2 : 1);
    }
    for (int i = 1; i + 1 < levels.length; i++) {
      if (levels[i] == 1 && levels[i - 1] == 2 && levels[i + 1] == 2 && joins(letters, i)) {
        levels[i] = 2;
      }
    }
    return levels;
  }

  /** A mark inside a number or between Latin words: 1.5, S/RES/2231. */
  private static boolean joins(List<TextPosition> letters, int index) {
    int codePoint = letters.get(index).getUnicode().codePointAt(0);
    return !isFromRight(codePoint)
        && gap(letters.get(index - 1), letters.get(index)) < SPACE
        && gap(letters.get(index), letters.get(index + 1)) < SPACE;
  }

  private static String withSpaces(TextPosition[] letters) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < letters.length; i++) {
      boolean isParted = i > 0 && Math.abs(gap(letters[i - 1], letters[i])) >= SPACE;
      boolean isNextBehind = i > 0 && gap(letters[i - 1], letters[i]) > -SPACE;
      String letter = letters[i].getUnicode();
      boolean isClosing = CLOSING.indexOf(letter.charAt(0)) >= 0;
      line.append(isParted && !isClosing && (isNextBehind || isApart(letters, i)) ? " " : "");
      line.append(letter);
    }
    return Normalizer.normalize(line.toString().strip(), Normalizer.Form.NFKC);
  }

  private static boolean isApart(TextPosition[] letters, int index) {
    return gap(letters[index], letters[index - 1]) >= SPACE;
  }

  /** From the end of one letter to the beginning of another at its right, in letter sizes. */
  private static double gap(TextPosition left, TextPosition right) {
    double end = left.getXDirAdj() + left.getWidthDirAdj();
    return (right.getXDirAdj() - end) / Math.max(1, left.getYScale());
  }
}
