package org.communique.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A communiqué: a text of one or more parties, and what was read out of it. It is the same wherever
 * it was read from; its sources are kept beside it.
 */
public record Communique(CommuniqueId id, CommuniqueText text, Annotations annotations) {

  public Communique {
    int sentences = text.sentenceCount();
    if (annotations.sentences().size() != sentences) {
      throw new IllegalArgumentException(
          "annotations of %d sentences for a text of %d"
              .formatted(annotations.sentences().size(), sentences));
    }
  }

  public String title() {
    return text.title();
  }

  public Optional<IssueDate> date() {
    return annotations.date().map(Annotation::value);
  }

  /** Those in whose name the text speaks, in the order of the text. */
  public Stream<Signatory> signatories() {
    return annotations.signatories().stream().map(Annotation::value);
  }

  /**
   * The annotations of one paragraph's sentences, in their order.
   *
   * @param number of the paragraph, 1-based
   */
  public List<SentenceAnnotations> sentencesOf(int number) {
    return sentencesByParagraph().get(number - 1);
  }

  /** The annotations of each paragraph's sentences, in the order of the paragraphs. */
  public List<List<SentenceAnnotations>> sentencesByParagraph() {
    List<List<SentenceAnnotations>> all = new ArrayList<>(text.paragraphs().size());
    int first = 0;
    for (Paragraph paragraph : text.paragraphs()) {
      int end = first + paragraph.sentences().size();
      all.add(annotations.sentences().subList(first, end));
      first = end;
    }
    return all;
  }
}
