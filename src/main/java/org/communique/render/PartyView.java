package org.communique.render;

import java.util.List;
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
 */
public record PartyView(
    String name, String type, String role, String detail, String url, boolean isExpanded) {

  static PartyView of(Annotation<Signatory> found, Vocabulary vocabulary) {
    Signatory party = found.value();
    String url =
        party.code().isEmpty() ? "" : ReaderText.listing(Facet.Field.SIGNATORY, party.code());
    return new PartyView(
        DisplayText.withoutControls(party.name()),
        Wording.type(party.type()),
        Wording.role(party.role()),
        DisplayText.withoutControls(detail(party, vocabulary)),
        url,
        party.expanded());
  }

  private static String detail(Signatory party, Vocabulary vocabulary) {
    String speaksFor = party.onBehalfOf().isEmpty() ? "" : vocabulary.party(party.onBehalfOf());
    return String.join(
        ", ", List.of(party.office(), speaksFor).stream().filter(part -> !part.isEmpty()).toList());
  }
}
