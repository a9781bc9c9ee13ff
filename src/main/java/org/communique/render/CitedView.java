package org.communique.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communique.model.Communique;

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
    IntStream.rangeClosed(1, communique.text().paragraphs().size())
        .forEach(number -> addParagraph(cited, communique, number));
    return cited.entrySet().stream()
        .map(entry -> new CitedView(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private static void addParagraph(
      Map<String, List<Link>> cited, Communique communique, int number) {
    for (String id : ReaderText.references(communique.sentencesOf(number))) {
      cited
          .computeIfAbsent(id, added -> new ArrayList<>())
          .add(Link.to(Integer.toString(number), "#p" + number));
    }
  }
}
