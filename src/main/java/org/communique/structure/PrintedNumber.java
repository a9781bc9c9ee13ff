package org.communique.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number, letter or article name that a text prints before a paragraph. */
final class PrintedNumber {
  /** What legislators insert between two numbers: 12bis, 12 ter. */
  private static final String INSERTED =
      "\\s?(?:bis|ter|quater|quinquies|sexies)(?:\\.\\d{1,3}){0,2}";

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\[{0,2}(?:(\\d{1,3}(?:\\.\\d{1,3}){0,3}"
              + INSERTED
              + "[.)]?(?=\\s)|\\d{1,3}(?:\\.\\d{1,3}){1,3}(?=\\s+[\\p{Lu}\\[“\"]))"
              + "|\\(?(\\d{1,3}(?:\\.\\d{1,3}){0,3}|[a-zA-Z]|[ivxlc]{1,6}|[IVXLC]{1,6})[.)]{1,2}(?=\\s)"
              + "|((?:Article|Art\\.|Artikel|Artículo|Статья|Section|§)\\s?\\d{1,3}(?:bis|ter)?)(?=[\\s.:–—-])"
              + "|(第[一二三四五六七八九十百零\\d]{1,6}[条條章节節]))");

  private PrintedNumber() {}

  /**
   * As printed, without the full stop: {@code 14}, {@code 3.1}, {@code 12 bis}, {@code (a)}, {@code
   * Article 3}; empty if none. Draft texts put paragraphs in brackets, which are not part of it.
   */
  static String of(String paragraph) {
    Matcher number = NUMBER.matcher(paragraph);
    if (!number.lookingAt()) {
      return "";
    }
    String printed = number.group().replaceFirst("^\\[+", "").strip();
    return printed.startsWith("(")
        ? printed.replaceFirst("\\.$", "")
        : printed.replaceFirst("[.)]+$", "");
  }
}
