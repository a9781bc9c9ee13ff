package org.communique.annotate;

import java.util.List;
import java.util.Objects;

/**
 * Those whom a passage names in a row.
 *
 * @param actors in text order
 * @param next index of the token behind the list
 */
record ActorList(List<Actor> actors, int next) {
  static final ActorList EMPTY = new ActorList(List.of(), 0);

  ActorList {
    actors = List.copyOf(actors);
  }

  boolean isEmpty() {
    return actors.isEmpty();
  }

  /** The parties of the list, each once. */
  List<Party> parties() {
    return actors.stream().map(Actor::party).filter(Objects::nonNull).distinct().toList();
  }

  List<Actor> persons() {
    return actors.stream().filter(Actor::isPerson).toList();
  }

  boolean allHaveParties() {
    return actors.stream().allMatch(actor -> actor.party() != null);
  }
}
