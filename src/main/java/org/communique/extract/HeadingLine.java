package org.communique.extract;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of text that are headings, though nothing marks them. */
public final class HeadingLine {
  /** Longest heading, in UTF-16 units. */
  private static final int MAX_LENGTH = 120;

  /** Titles of articles are short; a longer line is the first of the text. */
  private static final int MAX_PART_TITLE = 70;

  /** The words for the parts of a treaty in the languages communiqués are found in. */
  private static final String PART =
      "article|art\\.|artikel|artículo|articulo|articolo|artigo|статья|ст\\.|section|sección|"
          + "abschnitt|раздел|chapter|chapitre|capítulo|hoofdstuk|kapitel|глава|part|partie|parte|teil|"
          + "часть|title|titre|título|titel|annex|annexe|anexo|anhang|bijlage|приложение|appendix|"
          + "schedule|protocol|protocole|preamble|préambule|preámbulo|preambule|преамбула";

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?:"
              + PART
              + ")(?!\\p{L})\\s*:?\\s*(?:\\d(?:\\s?\\d){0,2}(?:[.-]\\d{1,3})*\\s?(?:bis|ter|[a-z])?|[ivxlc]{1,7}|"
              + "[a-z]|one|first)?[.:]?(?:\\s\\([\\p{L}\\s,-]{3,90}\\))?|第[一二三四五六七八九十百零〇\\d]{1,6}[条條章节節](?:[\\s\u3000]+[^。；，、：,.;:]{1,24}(?:[.][^。；，、：,.;:]{1,10})?)?|(?-i:[IVXLC]{1,6}\\.?))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What the name or number of a part begins with, in lower case. */
  private static final String INITIALS =
      Stream.of(PART.split("\\|")).map(word -> word.substring(0, 1)).collect(joining()) + "ivxlc第";

  private static final Pattern ONLY_NUMBER = Pattern.compile("[IVXLCivxlc]{1,7}\\.?");

  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.,;:!?。；：，]$");

  private HeadingLine() {}

  /** Whether the line is nothing but the name of a part: {@code Article 5}, {@code ANNEX II}. */
  static boolean isNumbered(String line) {
    return line.length() <= MAX_LENGTH
        && !line.isEmpty()
        && INITIALS.indexOf(Character.toLowerCase(line.charAt(0))) >= 0
        && NUMBERED.matcher(line).matches();
  }

  /** Whether a part has no name but its number: {@code IV}. */
  static boolean isOnlyNumber(String line) {
    return ONLY_NUMBER.matcher(line).matches();
  }

  /** Whether all letters are capitals, of which there are at least four. */
  static boolean isInCapitals(String line) {
    int capitals = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= 4;
  }

  /** Whether a line below the name of a part is its title: {@code Article 5 / Fiscal duties}. */
  static boolean isTitleOfPart(String line) {
    return line.length() <= MAX_PART_TITLE
        && !line.isEmpty()
        && Character.isUpperCase(line.codePointAt(0))
        && !isNumbered(line)
        && !ENDS_SENTENCE.matcher(line).find();
  }

  /** Whether a paragraph reads as a heading, whatever stands below it. */
  public static boolean isHeading(String paragraph) {
    String line = paragraph.strip();
    int lineEnd = line.indexOf('\n');
    return isNumbered(line)
        || (lineEnd > 0
            && isNumbered(line.substring(0, lineEnd).strip())
            && isTitleOfPart(line.substring(lineEnd + 1).strip()))
        || (line.length() <= MAX_LENGTH
            && isInCapitals(line)
            && !ENDS_SENTENCE.matcher(line).find()
            && line.indexOf('_') < 0);
  }
}
