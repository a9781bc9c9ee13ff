package org.communique.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.model.Communique;
import org.communique.model.SentenceAnnotations;

/**
 * A text that a communiqué cites.
 *
 * @param id as annotated; the printed words when it is not known which text is cited
 * @param paragraphs links to the paragraphs that cite it
 */
public record CitedView(String id, List<Link> paragraphs) {

  /** All cited texts, in the order of their first mention. */
  static List<CitedView> of(Communique communique) {
    Map<String, List<Link>> cited = new LinkedHashMap<>();
    int number = 1;
    for (List<SentenceAnnotations> found : communique.sentencesByParagraph()) {
      addParagraph(cited, found, number++);
    }
    return cited.entrySet().stream()
        .map(entry -> new CitedView(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private static void addParagraph(
      Map<String, List<Link>> cited, List<SentenceAnnotations> found, int number) {
    for (String id : ReaderText.references(found)) {
      cited
          .computeIfAbsent(id, added -> new ArrayList<>())
          .add(Link.to(Integer.toString(number), "#p" + number));
    }
  }
}
