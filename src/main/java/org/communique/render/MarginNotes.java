package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.Paragraph;
import org.communique.model.SentenceAnnotations;
import org.communique.render.ReaderParagraph.SentenceNotes;
import org.communique.search.Facet;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;

/** What stands in the margin beside each sentence, asked for paragraph by paragraph in order. */
final class MarginNotes {
  private final Communique communique;
  private final Vocabulary vocabulary;
  private int sentencesBefore;

  /**
   * @param first number of the paragraph that is asked for first
   */
  MarginNotes(Communique communique, int first, Vocabulary vocabulary) {
    this.communique = communique;
    this.vocabulary = vocabulary;
    for (Paragraph paragraph : communique.text().paragraphs().subList(0, first - 1)) {
      sentencesBefore += paragraph.sentences().size();
    }
  }

  /**
   * The notes of the sentences in which something was found. Rows of tables have none: their cells
   * are no sentences.
   *
   * @param wanted whether notes are shown; without, the paragraph is only passed
   */
  List<SentenceNotes> of(Paragraph paragraph, boolean wanted) {
    int end = sentencesBefore + paragraph.sentences().size();
    List<SentenceAnnotations> found =
        communique.annotations().sentences().subList(sentencesBefore, end);
    sentencesBefore = end;
    List<SentenceNotes> notes = new ArrayList<>();
    if (wanted && paragraph.kind() != Paragraph.Kind.TABLE_ROW) {
      for (int i = 0; i < found.size(); i++) {
        SentenceNotes note = note(paragraph.number(), i + 1, found.get(i));
        if (!note.isEmpty()) {
          notes.add(note);
        }
      }
    }
    return notes;
  }

  private SentenceNotes note(int paragraph, int sentence, SentenceAnnotations found) {
    Stream<Annotation<String>> topics =
        Stream.concat(found.topics().stream(), found.domainsAlone().stream());
    return new SentenceNotes(
        "p" + paragraph + "s" + sentence,
        sentence,
        links(topics, Facet.Field.TOPIC, vocabulary::topic),
        links(found.acts().stream(), Facet.Field.ACT, vocabulary::act),
        references(found));
  }

  private List<Link> references(SentenceAnnotations found) {
    return found.references().stream()
        .map(citation -> CitedLabel.link(citation, vocabulary))
        .distinct()
        .toList();
  }

  private static List<Link> links(
      Stream<Annotation<String>> annotations, Facet.Field field, Function<String, String> label) {
    return annotations
        .map(Annotation::value)
        .distinct()
        .map(id -> Link.to(label.apply(id), listing(field, id)))
        .toList();
  }

  /** The address of all communiqués that have a value. */
  static String listing(Facet.Field field, String value) {
    return PageUrls.search(FilterChanges.toggled(SearchRequest.of(""), field, value, false));
  }
}
