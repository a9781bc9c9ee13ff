package org.communique.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.search.OpenedCommunique;
import org.communique.search.Vocabulary;

/**
 * A text that a communiqué cites.
 *
 * @param cited its name, or its id where no list names it, or the printed words when it is not
 *     known which text is cited, as a link to all texts that cite it
 * @param paragraphs links to the paragraphs that cite it
 * @param texts links to the texts of the collection that are it; mostly none
 */
public record CitedView(Link cited, List<Link> paragraphs, List<Link> texts) {

  /** All cited texts, in the order of their first mention. */
  static List<CitedView> of(OpenedCommunique opened, ReaderLinks links, Vocabulary vocabulary) {
    Communique communique = opened.communique();
    Map<Link, List<Integer>> cited = new LinkedHashMap<>();
    Map<Link, List<CommuniqueId>> held = new HashMap<>();
    int number = 1;
    for (List<SentenceAnnotations> found : communique.sentencesByParagraph()) {
      for (SentenceAnnotations sentence : found) {
        for (Annotation<Reference> citation : sentence.references()) {
          Link link = CitedLabel.link(citation, vocabulary);
          add(cited.computeIfAbsent(link, added -> new ArrayList<>()), number);
          String id = citation.value().cited();
          held.put(link, opened.citations().held().getOrDefault(id, List.of()));
        }
      }
      number++;
    }
    return cited.entrySet().stream()
        .map(
            entry ->
                new CitedView(
                    entry.getKey(),
                    paragraphs(entry.getValue(), links),
                    texts(held.getOrDefault(entry.getKey(), List.of()))))
        .toList();
  }

  /** {@code the text itself}, or with numbers where there are several. */
  private static List<Link> texts(List<CommuniqueId> ids) {
    List<Link> links = new ArrayList<>();
    for (CommuniqueId id : ids) {
      String number = ids.size() > 1 ? " (" + (links.size() + 1) + ")" : "";
      links.add(Link.to("the text itself" + number, PageUrls.communique(id, "")));
    }
    return links;
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
