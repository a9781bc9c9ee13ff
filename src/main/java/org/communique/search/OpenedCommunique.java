package org.communique.search;

import java.util.List;
import org.communique.model.Communique;
import org.communique.model.Source;
import org.communique.model.TextSpan;

/**
 * A communiqué opened from a search.
 *
 * @param sources every place of the corpus that holds this very text, by path; the first is the one
 *     its paragraphs were read from
 * @param nearDuplicates texts that differ from it in some words only, the most similar first
 * @param languageVersions the same text in other languages, by language
 * @param citations how it and other texts cite each other
 * @param matches the places in its text where the query matches, in order, not overlapping; as many
 *     as the hit's {@link Hit#matches()}; empty without a query
 * @param generation name of the index state it came from
 */
public record OpenedCommunique(
    Communique communique,
    List<Source> sources,
    List<NearDuplicate> nearDuplicates,
    List<LanguageVersion> languageVersions,
    CitationLinks citations,
    List<TextSpan> matches,
    String generation) {
  public OpenedCommunique {
    sources = List.copyOf(sources);
    nearDuplicates = List.copyOf(nearDuplicates);
    languageVersions = List.copyOf(languageVersions);
    matches = List.copyOf(matches);
  }

  /** One in one language, that no text cites, and that cites none of the index. */
  public OpenedCommunique(
      Communique communique,
      List<Source> sources,
      List<NearDuplicate> nearDuplicates,
      List<TextSpan> matches,
      String generation) {
    this(communique, sources, nearDuplicates, List.of(), CitationLinks.NONE, matches, generation);
  }
}
