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
 * @param sentences one entry for each of {@link CommuniqueText#sentences()}, in that order
 */
public record Annotations(
    Optional<Annotation<IssueDate>> date,
    DocumentKind kind,
    List<Annotation<Signatory>> signatories,
    List<Annotation<Signatory>> participants,
    List<SentenceAnnotations> sentences) {

  public Annotations {
    signatories = List.copyOf(signatories);
    participants = List.copyOf(participants);
    sentences = List.copyOf(sentences);
  }
}
