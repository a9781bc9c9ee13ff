package org.communique.annotate;

/**
 * The singular of English nouns by three rules: the S-stemmer of D. Harman, “How effective is
 * suffixing?”, Journal of the American Society for Information Science 42(1), 1991.
 */
final class Plural {
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
      char before = word.charAt(length - 3);
      boolean stays = before == 'a' || before == 'e' || before == 'o' || before == 'i';
      return stays ? word : word.substring(0, length - 1);
    }
    return word.endsWith("us") || word.endsWith("ss") ? word : word.substring(0, length - 1);
  }
}
