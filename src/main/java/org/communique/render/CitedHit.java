package org.communique.render;

import java.util.List;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Source;
import org.communique.search.ExportedHit;
import org.communique.search.Hit;
import org.communique.search.Snippet;

/**
 * A hit with all that is told of it, without its whole text.
 *
 * @param sentences all that match, as in {@link ExportedHit#sentences()}
 * @param permalinks of the paragraph of each sentence
 * @param sources places of the corpus, as they are shown
 */
public record CitedHit(
    Hit hit,
    List<Snippet> sentences,
    List<String> permalinks,
    int sentencesLeftOut,
    Citation citation,
    List<String> sources) {
  public CitedHit {
    sentences = List.copyOf(sentences);
    permalinks = List.copyOf(permalinks);
    sources = List.copyOf(sources);
  }

  /**
   * What is told of a hit.
   *
   * @param site address of the server before every permalink; empty for links within the site
   */
  public static CitedHit of(ExportedHit exported, String site) {
    ParagraphKeys keys = new ParagraphKeys(exported.communique().text());
    return new CitedHit(
        exported.hit(),
        exported.sentences(),
        exported.sentences().stream()
            .map(sentence -> site + permalink(exported, keys, sentence.paragraph()))
            .toList(),
        exported.sentencesLeftOut(),
        ExportWriter.citation(exported, site),
        exported.sources().stream().map(Source::display).toList());
  }

  private static String permalink(ExportedHit exported, ParagraphKeys keys, int number) {
    CommuniqueText text = exported.communique().text();
    Paragraph paragraph = text.paragraphs().get(number - 1);
    return PageUrls.permalink(exported.hit().id(), paragraph.number(), keys.of(paragraph));
  }
}
