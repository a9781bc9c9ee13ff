package org.communique.render;

import java.util.List;
import java.util.stream.Stream;
import org.communique.model.Annotation;
import org.communique.model.Signatory;
import org.communique.search.Facet;
import org.communique.search.Vocabulary;

/**
 * A party of a communiqué on its page.
 *
 * @param url of all texts it signed; empty for persons, who have no code
 * @param detail office and whom a person speaks for; empty for others
 * @param isExpanded whether only a grouping is named and this is one of its members
 * @param proof the words that show that it is a party
 */
public record PartyView(
    String name,
    String type,
    String role,
    String detail,
    String url,
    boolean isExpanded,
    ProofView proof) {

  static PartyView of(
      Annotation<Signatory> found, Vocabulary vocabulary, Proofs proofs, ReaderLinks links) {
    Signatory party = found.value();
    String url =
        party.code().isEmpty() ? "" : MarginNotes.listing(Facet.Field.SIGNATORY, party.code());
    return new PartyView(
        DisplayText.withoutControls(party.name()),
        Wording.type(party.type()),
        Wording.role(party.role()),
        DisplayText.withoutControls(detail(party, vocabulary)),
        url,
        party.expanded(),
        ProofView.of(found.evidence(), proofs, links));
  }

  private static String detail(Signatory party, Vocabulary vocabulary) {
    String speaksFor =
        party.onBehalfOf().isEmpty() ? "" : "for " + vocabulary.party(party.onBehalfOf());
    return String.join(
        ", ", Stream.of(party.office(), speaksFor).filter(part -> !part.isEmpty()).toList());
  }

  /** The views of a list of parties. */
  static List<PartyView> of(
      List<Annotation<Signatory>> found, Vocabulary vocabulary, Proofs proofs, ReaderLinks links) {
    return found.stream().map(party -> of(party, vocabulary, proofs, links)).toList();
  }
}
