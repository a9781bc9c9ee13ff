package org.communique.annotate;

import java.util.Set;

/**
 * The singular of English nouns by three rules: the S-stemmer of D. Harman, “How effective is
 * suffixing?”, Journal of the American Society for Information Science 42(1), 1991. A fourth rule
 * is our own: behind <em>ch</em>, <em>sh</em>, <em>ss</em>, <em>x</em> and <em>zz</em> the plural
 * has <em>es</em> (<em>launches</em>, <em>taxes</em>).
 */
final class Plural {
  /** Words whose singular has an <em>e</em> that is not spoken. */
  private static final Set<String> SILENT = Set.of("caches", "aches", "headaches", "niches");

  private Plural() {}

  /** {@code word}, which is in lower case, without its plural ending. */
  static String singular(String word) {
    int length = word.length();
    if (length < 3 || word.charAt(length - 1) != 's') {
      return word;
    }
    if (word.endsWith("ies") && length > 3) {
      char before = word.charAt(length - 4);
      return before == 'e' || before == 'a' ? word : word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("es")) {
      if (isHissing(word, length - 2)) {
        return word.substring(0, length - 2);
      }
      char before = word.charAt(length - 3);
      boolean stays = before == 'a' || before == 'e' || before == 'o' || before == 'i';
      return stays ? word : word.substring(0, length - 1);
    }
    return word.endsWith("us") || word.endsWith("ss") ? word : word.substring(0, length - 1);
  }

  /** Whether a word, cut at {@code end}, ends in a sound that takes <em>es</em> in the plural. */
  private static boolean isHissing(String word, int end) {
    if (end < 3) {
      return false;
    }
    char last = word.charAt(end - 1);
    char before = word.charAt(end - 2);
    return switch (last) {
      case 'x' -> true;
      case 'h' -> before == 's' || (before == 'c' && !SILENT.contains(word));
      case 's', 'z' -> before == last;
      default -> false;
    };
  }
}
