package org.communique.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.communique.extract.TextBlock;

/** Which lines at the top of a text make up its title. */
final class TitleLines {
  private static final int MAX_LINES = 10;

  /** Longest line that may be a title, in UTF-16 units; treaties name all parties in it. */
  private static final int MAX_LENGTH = 400;

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:article|art\\.|artikel|статья|section|chapter|hoofdstuk|глава|part|preamble|préambule"
              + "|preambule|преамбула|contents|table of contents|abstract|introduction)\\b.{0,12}",
          FLAGS);
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?:[;:,。；：]|(?<!(?<![\\p{L}])(?:No|Nr|Inc|Ltd|Jr|Sr|etc|U\\.S|\\p{Lu}))\\.)[\"”’»)\\]]*$");

  /** Words at which a line of a title cannot end, or with which the next one goes on. */
  private static final String LINKS =
      "of|the|and|between|among|on|for|in|to|with|by|from|at|concerning|relating|regarding|a|an|as|its"
          + "|under|against|into|de|des|du|la|le|les|et|entre|sur|pour|relatif|relative|à|au|aux|y|del"
          + "|los|las|el|sobre|van|het|der|den|des|und|zwischen|en|tussen|inzake|met|voor|i|о|об|между|и"
          + "|по|в|с|на|к";

  private static final Pattern LINK_LAST =
      Pattern.compile("(?:.*\\s)?(?:" + LINKS + "|[-–—:])", FLAGS);

  /** In small letters only: "Los Angeles" and "La Haye" begin a line of their own. */
  private static final Pattern LINK_FIRST = Pattern.compile("(?:" + LINKS + ")\\s.*");

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:the (?:government|parties|contracting|high contracting|states?"
              + " part|undersigned|president|heads)|whereas|having|recalling|considering|we,?"
              + " the|desiring|noting)\\b.*",
          FLAGS);

  private TitleLines() {}

  static boolean isNumbered(String line) {
    return NUMBERED.matcher(line).matches();
  }

  /** Whether a piece could be a title: short, no sentence, no item, no row. */
  static boolean isTitleLike(Piece piece) {
    String text = piece.text();
    boolean isLine = piece.kind() == TextBlock.Kind.PARAGRAPH || piece.isHeading();
    return isLine
        && text.length() <= MAX_LENGTH
        && text.codePoints().filter(Character::isLetter).limit(3).count() >= 3
        && !Character.isLowerCase(text.codePointAt(0))
        && !isNumbered(text)
        && !SENTENCE_END.matcher(text).find();
  }

  /** End (exclusive) of the lines that the title beginning at {@code start} goes over. */
  static int end(List<Piece> pieces, int start, int maxLength) {
    int end = start + 1;
    int length = pieces.get(start).text().length();
    while (end < pieces.size() && end - start < MAX_LINES) {
      Piece next = pieces.get(end);
      length += 1 + next.text().length();
      if (length > maxLength || !continues(pieces.get(end - 1), next)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean continues(Piece line, Piece next) {
    boolean isAlike = line.kind() == next.kind() || line.isHeading() || !next.isHeading();
    boolean isLinked = LINK_LAST.matcher(line.text()).matches();
    if (!(isAlike || isLinked)
        || !isLine(next)
        || isNumbered(next.text())
        || HeaderLine.matches(next.text())) {
      return false;
    }
    if (SENTENCE_END.matcher(next.text()).find() && !next.text().endsWith(".")) {
      return false;
    }
    if (!isLinked && SENTENCE_END.matcher(next.text()).find()) {
      return false;
    }
    if (isInCapitals(line.text()) && isInCapitals(next.text()) && !beginsAlike(line, next)) {
      return true;
    }
    boolean goesOn = LINK_FIRST.matcher(next.text()).matches() && !isOpening(next, line);
    return isLinked || goesOn || Character.isLowerCase(next.text().codePointAt(0));
  }

  /** The long form of a title often follows the short one, and is then another title. */
  private static boolean beginsAlike(Piece line, Piece next) {
    String first = line.text().split(" ", 2)[0];
    return next.text().startsWith(first + " ");
  }

  private static boolean isOpening(Piece next, Piece line) {
    boolean bothInCapitals = isInCapitals(line.text()) && isInCapitals(next.text());
    return !bothInCapitals && OPENING.matcher(next.text()).matches();
  }

  private static boolean isLine(Piece piece) {
    return (piece.kind() == TextBlock.Kind.PARAGRAPH || piece.isHeading())
        && piece.text().length() <= 220;
  }

  private static boolean isInCapitals(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase);
  }
}
