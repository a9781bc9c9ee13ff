package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.annotate.Token.Kind;

/** Signatures without <em>For</em>: persons with their offices on lines of their own. */
final class SignatureRows {
  private final ActorReader actors;

  SignatureRows(ActorReader actors) {
    this.actors = actors;
  }

  /** "President A of X", "President B of Y" on lines of their own. */
  Optional<Claim> lines(Passage zone) {
    for (int first = 0; first < zone.size(); first++) {
      List<Actor> row = new ArrayList<>();
      int i = first;
      Actor actor = zone.is(i, Kind.OFFICE) ? actors.actor(zone, i, false) : null;
      while (actor != null
          && actor.isPerson()
          && actor.party() != null
          && !hasBracket(zone, actor)) {
        row.add(actor);
        i = actor.next();
        while (zone.is(i, Kind.BREAK) && i < zone.size()) {
          i++;
        }
        actor = actors.actor(zone, i, false);
      }
      if (row.size() > 1) {
        return Optional.of(Claim.signers("signature-lines", zone, new ActorList(row, i)));
      }
    }
    return Optional.empty();
  }

  /** A nationality in brackets stands in lists of staff, not below a text. */
  private static boolean hasBracket(Passage zone, Actor actor) {
    return zone.tokens().subList(actor.first(), actor.next()).stream()
        .anyMatch(token -> token.is(Kind.OPEN));
  }

  private static final int LONGEST_OFFICES = 30;

  /** Two names beside each other above two offices: "A B / President of X Prime Minister of Y". */
  Optional<Claim> namesAboveOffices(Passage zone) {
    for (int i = 0; i < zone.size(); i++) {
      if (!zone.is(i, Kind.NAME) || zone.is(i - 1, Kind.NAME)) {
        continue;
      }
      List<SignatureNames.Range> names = SignatureNames.row(zone, i);
      if (names.size() == 2) {
        List<Actor> parties =
            partiesOfOffices(zone, SignatureParts.behindSigned(zone, names.getLast().to()));
        List<Actor> signers = SignatureNames.inColumns(zone, i, parties);
        if (signers.size() == 2) {
          return Optional.of(
              Claim.signers("signature-names", zone, new ActorList(signers, names.getLast().to())));
        }
      }
    }
    return Optional.empty();
  }

  /** Two parties named in a run of nothing but two offices; empty when it is anything else. */
  private static List<Actor> partiesOfOffices(Passage zone, int first) {
    List<Actor> parties = new ArrayList<>();
    int offices = 0;
    for (int i = first; i < Math.min(zone.size(), first + LONGEST_OFFICES); i++) {
      Actor party = SignatureParts.partyAt(zone, i);
      if (party != null) {
        parties.add(party);
      } else if (zone.is(i, Kind.OFFICE)) {
        offices++;
      } else if (!SignatureParts.isLead(zone, i)) {
        break;
      }
      if (parties.size() == 2) {
        return offices == 2 ? parties : List.of();
      }
    }
    return List.of();
  }
}
