package org.communique.study;

import java.util.Locale;

/** In what a quotation may differ from the print and still be verbatim. */
public enum Tolerance {
  WHITE_SPACE("white space or line breaks"),
  QUOTATION_MARKS("the form of quotation marks"),
  DASHES("the form of dashes"),
  FIRST_LETTER("the case of the first letter"),
  ELLIPSIS("words left out at an ellipsis");

  private final String words;

  Tolerance(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** The name in JSON: {@code white-space}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
