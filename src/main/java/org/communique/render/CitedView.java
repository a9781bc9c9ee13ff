package org.communique.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.search.Vocabulary;

/**
 * A text that a communiqué cites.
 *
 * @param cited its name, or its id where no list names it, or the printed words when it is not
 *     known which text is cited, as a link to all texts that cite it
 * @param paragraphs links to the paragraphs that cite it
 */
public record CitedView(Link cited, List<Link> paragraphs) {

  /** All cited texts, in the order of their first mention. */
  static List<CitedView> of(Communique communique, ReaderLinks links, Vocabulary vocabulary) {
    Map<Link, List<Integer>> cited = new LinkedHashMap<>();
    int number = 1;
    for (List<SentenceAnnotations> found : communique.sentencesByParagraph()) {
      for (SentenceAnnotations sentence : found) {
        for (Annotation<Reference> citation : sentence.references()) {
          Link link = CitedLabel.link(citation, vocabulary);
          add(cited.computeIfAbsent(link, added -> new ArrayList<>()), number);
        }
      }
      number++;
    }
    return cited.entrySet().stream()
        .map(entry -> new CitedView(entry.getKey(), paragraphs(entry.getValue(), links)))
        .toList();
  }

  private static void add(List<Integer> numbers, int number) {
    if (numbers.isEmpty() || numbers.getLast() != number) {
      numbers.add(number);
    }
  }

  private static List<Link> paragraphs(List<Integer> numbers, ReaderLinks links) {
    return numbers.stream()
        .map(number -> Link.to(Integer.toString(number), links.paragraph(number)))
        .toList();
  }
}
