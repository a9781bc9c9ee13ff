package org.communique.model;

import java.util.Locale;

/**
 * A state, organisation or person and what part it has in a communiqué.
 *
 * @param code ISO 3166-1 alpha-3 for a state (or the id of a historical state), the id of the
 *     authority list for an organisation, empty for a person
 * @param name the short English name of a state or organisation; a person's name as printed
 * @param expanded whether the text names only a grouping and this is one of its members
 * @param office a person's office as printed; empty when none is
 * @param onBehalfOf whom a person speaks for: the code of a state or organisation, or the name as
 *     printed of a party that the authority list does not have (a nation, tribe, family, province,
 *     movement: <em>Sinnekes</em>, <em>Saanich Tribe</em>); empty when unknown, and for states and
 *     organisations
 */
public record Signatory(
    Type type,
    String code,
    String name,
    Role role,
    boolean expanded,
    String office,
    String onBehalfOf) {

  /** What sort of party it is. */
  public enum Type {
    STATE,
    ORGANISATION,
    PERSON;

    /** The name in JSON: {@code state}, {@code organisation}, {@code person}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The part a party has. Only the first three make it a signatory; the others were there or are
   * named.
   */
  public enum Role {
    /** Signed or adopted the text, or issued it jointly. */
    SIGNER,
    /** Issued it alone, also through a spokesperson. */
    ISSUER,
    /** The statement is delivered in its name by another. */
    ON_BEHALF,
    ALIGNED,
    WITNESS,
    GUARANTOR,
    DEPOSITARY,
    HOST,
    CHAIR,
    GUEST,
    FACILITATOR,
    PARTICIPANT,
    OBSERVER,
    ABSENT;

    /** Whether the text speaks in the name of a party with this role. */
    public boolean signs() {
      return switch (this) {
        case SIGNER, ISSUER, ON_BEHALF -> true;
        case ALIGNED,
            WITNESS,
            GUARANTOR,
            DEPOSITARY,
            HOST,
            CHAIR,
            GUEST,
            FACILITATOR,
            PARTICIPANT,
            OBSERVER,
            ABSENT ->
            false;
      };
    }

    /** The name in JSON: {@code signer}, {@code on-behalf}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
