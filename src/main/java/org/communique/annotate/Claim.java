package org.communique.annotate;

import java.util.List;
import org.communique.model.Signatory;

/**
 * What one rule says of who signs.
 *
 * @param rule stable name of the rule
 * @param role the part that all of them have
 */
record Claim(String rule, Passage passage, ActorList list, Signatory.Role role) {
  static Claim signers(String rule, Passage passage, ActorList list) {
    return new Claim(rule, passage, list, Signatory.Role.SIGNER);
  }

  /** Rule of a subject that a summary only tells of. */
  static final String TOLD = "chairs-summary";

  /** The same for its parties alone: those whom a summary tells of did not write it. */
  Claim toldOf() {
    return new Claim(TOLD, passage, list, role);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<Party> parties() {
    return list.parties();
  }
}
