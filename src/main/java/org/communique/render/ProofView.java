package org.communique.render;

import org.communique.model.Evidence;

/**
 * The words that prove a fact, on the page of their text.
 *
 * @param number as the words in the text have it; 0 when they do not stand in the text
 * @param words as printed
 * @param place where they stand, in a word or two
 * @param url leads to them; empty when they do not stand in the text
 */
public record ProofView(int number, String words, String place, String url) {
  static final ProofView NONE = new ProofView(0, "", "", "");

  static ProofView of(Evidence evidence, Proofs proofs, ReaderLinks links) {
    String words = DisplayText.line(evidence.quote());
    int number = proofs.number(evidence);
    return switch (evidence) {
      case Evidence.InMetadata metadata ->
          new ProofView(0, words, "metadata “" + DisplayText.line(metadata.field()) + "”", "");
      case Evidence.InText inText when number == 0 -> new ProofView(0, words, "", "");
      case Evidence.InText inText -> {
        int start = inText.span().start();
        String url = links.position(start, Proofs.anchor(number));
        yield new ProofView(number, words, links.nameOf(start), url);
      }
    };
  }

  public boolean isInText() {
    return number > 0;
  }
}
