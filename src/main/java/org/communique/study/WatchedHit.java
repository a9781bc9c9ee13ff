package org.communique.study;

import java.util.List;
import org.communique.model.CommuniqueId;
import org.communique.model.Paragraph;
import org.communique.search.ExportedHit;
import org.communique.search.Snippet;

/**
 * A hit as it is remembered: enough to know it again, and to tell whether it matches otherwise.
 *
 * @param paragraph 1-based number of the paragraph that is the hit; 0 when it is the communiqué
 * @param words fingerprint of that paragraph, by which it is known under another number; empty of a
 *     communiqué
 * @param sentences fingerprints of the sentences that match, in the order of the text, as many as
 *     an export has
 */
public record WatchedHit(CommuniqueId id, int paragraph, String words, List<String> sentences) {
  public WatchedHit {
    sentences = List.copyOf(sentences);
  }

  static WatchedHit of(ExportedHit exported) {
    int number = exported.hit().paragraph().orElse(0);
    return new WatchedHit(
        exported.hit().id(),
        number,
        number == 0 ? "" : WordsPrint.of(words(exported, number)),
        exported.sentences().stream().map(Snippet::text).map(WordsPrint::of).toList());
  }

  private static String words(ExportedHit exported, int number) {
    Paragraph paragraph = exported.communique().text().paragraphs().get(number - 1);
    return exported.communique().text().textOf(paragraph.span());
  }

  boolean isCommunique() {
    return paragraph == 0;
  }
}
