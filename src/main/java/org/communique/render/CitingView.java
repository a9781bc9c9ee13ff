package org.communique.render;

import java.util.List;
import org.communique.search.OpenedCommunique;
import org.communique.search.Vocabulary;

/**
 * Who cites a text that is a known instrument.
 *
 * @param name of the instrument; its id where no list names it
 * @param texts {@code Cited by 12 texts}
 * @param url of these; empty when there are none
 */
public record CitingView(String name, String texts, String url) {

  /** One for each instrument that the text is. */
  static List<CitingView> of(OpenedCommunique opened, Vocabulary vocabulary) {
    return opened.citations().citedBy().entrySet().stream()
        .map(own -> of(own.getKey(), own.getValue(), vocabulary))
        .toList();
  }

  private static CitingView of(String id, int count, Vocabulary vocabulary) {
    String texts =
        count == 0 ? "Cited by no text" : "Cited by " + Wording.count(count, "text", "texts");
    return new CitingView(vocabulary.citedText(id), texts, count == 0 ? "" : CitedLabel.citing(id));
  }
}
