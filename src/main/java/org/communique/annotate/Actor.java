package org.communique.annotate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as a passage names him: a party, a person, or a person with his party.
 *
 * @param first index of its first token
 * @param next index of the token behind its last one
 * @param start first position in the passage, in UTF-16 units
 * @param end position behind it (exclusive)
 * @param party whom it is or speaks for; null when only a person and his office are named
 * @param name of a person, without honorifics; empty for a party
 * @param office of a person, as printed; may be empty
 * @param bareAdjective whether the party is only an adjective that waits for its noun (<em>the
 *     Dutch and the Ugandan Government</em>)
 * @param otherParty printed name of a party that the authority list does not have, for which a
 *     person signs; empty when he signs for {@code party} or it is unknown
 */
record Actor(
    int first,
    int next,
    int start,
    int end,
    @Nullable Party party,
    String name,
    String office,
    boolean bareAdjective,
    String otherParty) {
  /** Somebody who speaks for a party of the authority list, or for none that is named. */
  Actor(
      int first,
      int next,
      int start,
      int end,
      @Nullable Party party,
      String name,
      String office,
      boolean bareAdjective) {
    this(first, next, start, end, party, name, office, bareAdjective, "");
  }

  /** A person who signs for a party that the authority list does not have; without tokens. */
  static Actor forOther(int start, int end, String name, String office, String otherParty) {
    return new Actor(0, 0, start, end, null, name, office, false, otherParty);
  }

  /** Whether it is a person who signs for a party that the authority list does not have. */
  boolean isForOther() {
    return !otherParty.isEmpty();
  }

  /** This actor, who speaks for {@code other} unless it is known for whom. */
  Actor of(Party other) {
    return party != null || isForOther() ? this : withParty(other);
  }

  Actor withParty(Party other) {
    return new Actor(first, next, start, end, other, name, office, bareAdjective);
  }

  boolean isPerson() {
    return !name.isEmpty();
  }
}
