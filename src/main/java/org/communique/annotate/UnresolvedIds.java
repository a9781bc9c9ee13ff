package org.communique.annotate;

import org.communique.model.Reference;

/**
 * Ids of citations that stand for no text we know: the printed words in lower case without accents,
 * with hyphens between them, so that the same words always have the same id.
 */
final class UnresolvedIds {
  /** Longer names are cut; so much tells any two apart. */
  private static final int LONGEST = 100;

  private UnresolvedIds() {}

  /** The id for some words: {@code unresolved:mutual-defense-treaty}. */
  static String of(String printed) {
    return Reference.UNRESOLVED + slug(printed);
  }

  /** Words in lower case without accents, signs and a leading article, with hyphens between. */
  static String slug(String printed) {
    FoldedWords words = FoldedWords.of(printed.replace("'s ", " ").replace("’s ", " "));
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < words.size() && slug.length() < LONGEST; i++) {
      if (i > 0 || !words.word(i).equals("the") || words.size() == 1) {
        slug.append(slug.isEmpty() ? "" : "-").append(words.word(i));
      }
    }
    return slug.toString();
  }
}
