package org.communique.model;

import java.util.List;
import java.util.Optional;

/**
 * What was read out of a communiqué.
 *
 * @param date date of issue; empty when the text gives none
 * @param kind what sort of text it is
 * @param signatories those in whose name the text speaks, in the order of the text, no code twice
 * @param participants those who took part, witnessed or are expressly absent, but do not sign
 * @param instruments the known instruments that the text itself is: a treaty, declaration or
 *     resolution that others cite by these ids; mostly none
 * @param sentences one entry for each of {@link CommuniqueText#sentences()}, in that order
 */
public record Annotations(
    Optional<Annotation<IssueDate>> date,
    DocumentKind kind,
    List<Annotation<Signatory>> signatories,
    List<Annotation<Signatory>> participants,
    List<Annotation<Reference>> instruments,
    List<SentenceAnnotations> sentences) {

  public Annotations {
    signatories = List.copyOf(signatories);
    participants = List.copyOf(participants);
    instruments = List.copyOf(instruments);
    sentences = List.copyOf(sentences);
  }

  /** Of a text that is no known instrument. */
  public Annotations(
      Optional<Annotation<IssueDate>> date,
      DocumentKind kind,
      List<Annotation<Signatory>> signatories,
      List<Annotation<Signatory>> participants,
      List<SentenceAnnotations> sentences) {
    this(date, kind, signatories, participants, List.of(), sentences);
  }
}
