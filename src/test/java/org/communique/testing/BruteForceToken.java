package org.communique.testing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * A word of a text, found by reading the text from its beginning.
 *
 * @param span where it stands, in UTF-16 units
 * @param printed in lower case, without accents, possessive ending and the full stops of an acronym
 * @param cased the same with its capitals
 */
record BruteForceToken(TextSpan span, String printed, String cased) {

  /** What a character does to words, after Unicode Standard Annex 29, table 3. */
  private enum Part {
    LETTER,
    DIGIT,
    KATAKANA,
    /** A word of its own. */
    SINGLE,
    /** Belongs to the character before it. */
    MARK,
    /** Joins letters and digits: the low line. */
    LINE,
    /** Between two letters inside a word. */
    INSIDE_LETTERS,
    /** Between two digits inside a word. */
    INSIDE_DIGITS,
    /** Between two letters or two digits inside a word. */
    INSIDE_BOTH,
    OTHER
  }

  /** The words of {@code text} inside {@code block}, in order. */
  static List<BruteForceToken> in(String text, TextSpan block) {
    List<BruteForceToken> tokens = new ArrayList<>();
    int at = block.start();
    while (at < block.end()) {
      int end = wordEnd(text, at, block.end());
      if (end > at) {
        addParts(text, new TextSpan(at, end), tokens);
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return tokens;
  }

  /** A word is further cut at its apostrophes; a possessive ending goes with the last part. */
  private static void addParts(String text, TextSpan word, List<BruteForceToken> tokens) {
    String folded = word.in(text).replaceAll("[’‘‛ʼʹ′´`＇]", "'");
    String owner = folded.replaceFirst("(?i)(?<=.)'s$", "");
    Matcher part = Pattern.compile("[^']+").matcher(owner);
    while (part.find()) {
      int end = part.end() == owner.length() ? folded.length() : part.end();
      TextSpan span = new TextSpan(part.start(), end).shift(word.start());
      String cased = cased(part.group());
      tokens.add(new BruteForceToken(span, lower(cased), cased));
    }
  }

  static List<BruteForceToken> in(String text) {
    return in(text, new TextSpan(0, text.length()));
  }

  /** Where the word that begins at {@code start} ends; {@code start} when none does. */
  private static int wordEnd(String text, int start, int limit) {
    int first = start;
    while (first < limit && partAt(text, first) == Part.LINE) {
      first++;
    }
    if (first == limit || !beginsWord(partAt(text, first))) {
      return start;
    }
    Part before = partAt(text, first);
    int end = pastMarks(text, first, limit);
    while (end < limit && before != Part.SINGLE) {
      Part part = partAt(text, end);
      int next = pastMarks(text, end, limit);
      if (!goesOn(before, part)) {
        Part after = next < limit ? partAt(text, next) : Part.OTHER;
        if (!bridges(before, part, after)) {
          break;
        }
        part = after;
        next = pastMarks(text, next, limit);
      }
      before = part;
      end = next;
    }
    return end;
  }

  private static boolean beginsWord(Part part) {
    return switch (part) {
      case LETTER, DIGIT, KATAKANA, SINGLE -> true;
      case MARK, LINE, INSIDE_LETTERS, INSIDE_DIGITS, INSIDE_BOTH, OTHER -> false;
    };
  }

  private static boolean goesOn(Part before, Part part) {
    if (part == Part.LINE || before == Part.LINE) {
      return part == Part.LINE
          || part == Part.LETTER
          || part == Part.DIGIT
          || part == Part.KATAKANA;
    }
    boolean alphanumeric = before != Part.KATAKANA && (part == Part.LETTER || part == Part.DIGIT);
    return alphanumeric || (before == Part.KATAKANA && part == Part.KATAKANA);
  }

  private static boolean bridges(Part before, Part bridge, Part after) {
    boolean letters = before == Part.LETTER && after == Part.LETTER;
    boolean digits = before == Part.DIGIT && after == Part.DIGIT;
    return switch (bridge) {
      case INSIDE_LETTERS -> letters;
      case INSIDE_DIGITS -> digits;
      case INSIDE_BOTH -> letters || digits;
      case LETTER, DIGIT, KATAKANA, SINGLE, MARK, LINE, OTHER -> false;
    };
  }

  private static int pastMarks(String text, int start, int limit) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < limit && partAt(text, end) == Part.MARK) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static Part partAt(String text, int at) {
    int character = text.codePointAt(at);
    return switch (character) {
      case '\'', '’', '‘', '‛', 'ʼ', 'ʹ', '′', '´', '`', '＇', '.', '․', '﹒', '．' ->
          Part.INSIDE_BOTH;
      case ':', '·', '‧', '：' -> Part.INSIDE_LETTERS;
      case ',', ';', '⁄', '，', '；', '،' -> Part.INSIDE_DIGITS;
      case 'ﾞ', 'ﾟ' -> Part.MARK;
      case 'ー' -> Part.KATAKANA;
      case '₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉' -> Part.DIGIT;
      default -> partOf(character);
    };
  }

  private static Part partOf(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          character == 0x200B ? Part.OTHER : Part.MARK;
      case Character.DECIMAL_DIGIT_NUMBER -> Part.DIGIT;
      case Character.CONNECTOR_PUNCTUATION -> Part.LINE;
      default -> letterOf(character);
    };
  }

  private static Part letterOf(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA -> Part.SINGLE;
      case KATAKANA -> Part.KATAKANA;
      default -> Character.isAlphabetic(character) ? Part.LETTER : Part.OTHER;
    };
  }

  private static String cased(String word) {
    String folded = folded(word);
    return folded.matches("\\p{L}(\\.\\p{L})+") ? folded.replace(".", "") : folded;
  }

  /** In lower case, with one letter for the two small Greek ones that are one. */
  private static String lower(String cased) {
    StringBuilder lower = new StringBuilder();
    cased.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString().replace('ς', 'σ');
  }

  /** A pattern or word of a query in the form in which words are printed. */
  static String plain(String typed) {
    return lower(folded(typed));
  }

  /**
   * Compatible forms as what they stand for, without marks in scripts that are read without them;
   * Latin letters as the letters they are made of.
   */
  private static String folded(String word) {
    StringBuilder folded = new StringBuilder();
    for (int letter : Normalizer.normalize(word, Normalizer.Form.NFKC).codePoints().toArray()) {
      switch (Character.UnicodeScript.of(letter)) {
        case LATIN, GREEK -> folded.append(spelledOut(letter));
        default -> folded.appendCodePoint(letter == 'ё' ? 'е' : letter == 'Ё' ? 'Е' : letter);
      }
    }
    return folded
        .toString()
        .replaceAll(
            "[\\p{Mn}&&[\\p{IsInherited}\\p{IsArabic}\\p{IsHebrew}\\p{IsCyrillic}]]|\\p{Cf}|ـ", "");
  }

  private static String spelledOut(int letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'Æ' -> "AE";
      case 'œ' -> "oe";
      case 'Œ' -> "OE";
      case 'ø' -> "o";
      case 'Ø' -> "O";
      case 'đ', 'ð' -> "d";
      case 'Đ', 'Ð' -> "D";
      case 'þ' -> "th";
      case 'Þ' -> "TH";
      case 'ł' -> "l";
      case 'Ł' -> "L";
      case 'ħ' -> "h";
      case 'Ħ' -> "H";
      case 'ı' -> "i";
      default ->
          Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
              .replaceAll("\\p{M}+", "");
    };
  }
}
