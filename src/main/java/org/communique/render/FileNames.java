package org.communique.render;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes words into a part of a file's name that every system takes. */
final class FileNames {
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Longest part, in UTF-16 units. */
  private static final int MAX_LENGTH = 60;

  private FileNames() {}

  /** Letters and digits in lower case with hyphens between the words; may be empty. */
  static String slug(String words) {
    String slug = OTHERS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
    int end =
        slug.length() <= MAX_LENGTH ? slug.length() : slug.offsetByCodePoints(0, boundary(slug));
    return slug.substring(0, end).replaceAll("^-|-$", "");
  }

  private static int boundary(String slug) {
    return slug.codePointCount(0, MAX_LENGTH);
  }
}
