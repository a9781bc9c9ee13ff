package org.communique.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Small groupings that speak where just their members sign: the Weimar Triangle in a text of
 * France, Germany and Poland from Weimar, the three of the Trilateral Cooperation Secretariat.
 */
final class Groupings {
  /** An agreement is no group, though those who sign may be its parties. */
  private static final Pattern NO_GROUP =
      Pattern.compile("\\b(?:Agreement|Treaty|Area|Market|Community|Union|Bank)\\b");

  /** Names of two words of which the first alone tells the group: Weimar Triangle. */
  private static final Pattern NAMED_AFTER_PLACE =
      Pattern.compile("(\\p{Lu}\\p{L}+) (?:Triangle|Group|Four|Three)");

  /** Of larger ones the members may sign for themselves what the grouping only brought about. */
  private static final int LARGEST = 8;

  private static final int SMALLEST = 3;

  private final Gazetteer gazetteer;

  Groupings(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The grouping that consists of {@code states} on a day and that the opening names. */
  Optional<Claim> ofAll(Set<String> states, LocalDate day, List<Passage> opening) {
    if (states.size() < SMALLEST || states.size() > LARGEST) {
      return Optional.empty();
    }
    for (Party party : gazetteer.parties()) {
      boolean group = !NO_GROUP.matcher(party.name()).find();
      if (group && Set.copyOf(gazetteer.members(party.code(), day)).equals(states)) {
        Optional<Claim> named =
            opening.stream().flatMap(passage -> naming(passage, party).stream()).findFirst();
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Claim> naming(Passage passage, Party party) {
    String place =
        party.names().stream()
            .map(NAMED_AFTER_PLACE::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(1))
            .findFirst()
            .orElse("");
    for (int i = 0; i < passage.size(); i++) {
      Token token = passage.token(i);
      PartyMention mention = token.mention();
      boolean named = mention != null && mention.party().equals(party);
      if (named || (!place.isEmpty() && token.text().equals(place))) {
        Actor actor = new Actor(i, i + 1, token.start(), token.end(), party, "", "", false);
        return Optional.of(
            Claim.signers("grouping-members", passage, new ActorList(List.of(actor), i + 1)));
      }
    }
    return Optional.empty();
  }
}
