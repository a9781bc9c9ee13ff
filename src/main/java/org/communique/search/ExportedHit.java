package org.communique.search;

import java.util.List;
import org.communique.model.Communique;
import org.communique.model.Source;

/**
 * A hit with all that an export says of it.
 *
 * @param communique the whole text
 * @param sources every place of the corpus that holds this very text, by path
 * @param sentences all sentences (and headings) with matches, in the order of the text, down to
 *     {@link #MAX_SENTENCES} or {@link #MAX_CHARACTERS}; of a hit without matches in its text,
 *     those that {@link Hit#snippets()} shows
 * @param sentencesLeftOut how many more sentences have matches
 */
public record ExportedHit(
    Hit hit,
    Communique communique,
    List<Source> sources,
    List<Snippet> sentences,
    int sentencesLeftOut) {
  /** Sentences of one hit; whoever wants all of more opens the text. */
  public static final int MAX_SENTENCES = 100;

  /**
   * UTF-16 units after which no further sentence is added, so that they fit into a cell of a
   * spreadsheet, which Excel cuts after 32,767 ("Excel specifications and limits"). A longer single
   * sentence is whole all the same.
   */
  public static final int MAX_CHARACTERS = 30_000;

  public ExportedHit {
    sources = List.copyOf(sources);
    sentences = List.copyOf(sentences);
  }

  /** The hit with as many of its sentences as an export has room for. */
  public static ExportedHit of(
      Hit hit, Communique communique, List<Source> sources, List<Snippet> sentences) {
    int kept = 0;
    int characters = 0;
    while (kept < Math.min(sentences.size(), MAX_SENTENCES)) {
      characters += sentences.get(kept).text().length();
      if (kept > 0 && characters > MAX_CHARACTERS) {
        break;
      }
      kept++;
    }
    return new ExportedHit(
        hit, communique, sources, sentences.subList(0, kept), sentences.size() - kept);
  }
}
