package org.communique.annotate;

import java.util.List;
import java.util.Set;
import org.communique.annotate.Token.Kind;

/** What may stand between those who are named in a row: commas, asides, representatives. */
final class RowSeparators {
  private static final int LONGEST_BENEFICIARY = 16;

  private static final Set<String> ASIDES =
      Set.of(
          "on the one hand",
          "on the one part",
          "of the one part",
          "of the other part",
          "on the other hand",
          "on the other part",
          "enerzijds",
          "anderzijds",
          "d'une part",
          "d'autre part",
          "d’une part",
          "d’autre part",
          "respectively");

  private RowSeparators() {}

  private static final int LONG_LIST = 5;
  private static final int LONGEST_STRANGER = 30;

  /** Whether a long list still runs, so that an entry that is no party may stand in it. */
  static boolean mayHaveStranger(Passage passage, List<Actor> actors, int next) {
    return actors.size() >= LONG_LIST
        && passage.is(next - 1, Kind.COMMA)
        && actors.stream().noneMatch(Actor::isPerson)
        && actors.stream().noneMatch(actor -> passage.is(actor.first() - 1, Kind.AND));
  }

  static int behindStranger(Passage passage, int from) {
    for (int i = from; i < from + LONGEST_STRANGER; i++) {
      if (passage.is(i, Kind.DOT) || passage.is(i, Kind.BREAK)) {
        return from;
      }
      if (passage.is(i, Kind.COMMA)) {
        return i + 1;
      }
    }
    return from;
  }

  static int behind(Passage passage, int from) {
    int i = from;
    while (true) {
      i = behindRepresentatives(passage, behindAside(passage, behindBeneficiary(passage, i)));
      if (passage.is(i, Kind.BREAK) && passage.is(i + 1, Kind.AND)) {
        i++;
      }
      if (passage.is(i, Kind.COMMA) || passage.is(i, Kind.SEMICOLON) || passage.is(i, Kind.AND)) {
        i++;
      } else if (ActorReader.isWords(passage, i, "as", "well", "as")) {
        i += 3;
      } else if (ActorReader.isWords(passage, i, "together", "with")) {
        i += 2;
      } else {
        return i;
      }
    }
  }

  private static final Set<String> REPRESENTED =
      Set.of("represented", "vertegenwoordigd", "représenté", "représentée", "vertreten");
  private static final int MOST_REPRESENTATIVES = 90;

  /**
   * "the Kingdom of Belgium, represented by: the Federal Government, the Flemish Government, the
   * Grand Duchy of Luxembourg": the next party stands behind those who represent the one before.
   */
  private static int behindRepresentatives(Passage passage, int from) {
    int verb = passage.is(from, Kind.COMMA) ? from + 1 : from;
    if (!OpeningRules.isWord(passage, verb, REPRESENTED)) {
      return from;
    }
    for (int i = verb + 1; i < verb + MOST_REPRESENTATIVES && i < passage.size(); i++) {
      PartyMention mention = passage.token(i).mention();
      boolean named = mention != null && mention.form() != PartyMention.Form.DEMONYM;
      boolean entry = named && isEntry(passage, i);
      if (entry) {
        return startOfNaming(passage, i);
      }
    }
    return from;
  }

  /** Whether a party is named with its form of state, as an entry of a list of parties is. */
  private static boolean isEntry(Passage passage, int party) {
    int start = startOfNaming(passage, party);
    boolean form = start < party || passage.token(party).text().indexOf(' ') > 0;
    boolean listed =
        passage.is(start - 1, Kind.COMMA)
            || passage.is(start - 1, Kind.SEMICOLON)
            || passage.is(start - 1, Kind.DOT)
            || passage.is(start - 1, Kind.AND)
            || passage.is(start - 1, Kind.BREAK);
    return form && listed;
  }

  private static int startOfNaming(Passage passage, int party) {
    int start = party;
    while (passage.is(start - 1, Kind.THE)
        || passage.is(start - 1, Kind.FORM)
        || passage.is(start - 1, Kind.OF)) {
      start--;
    }
    return start;
  }

  /** "ten behoeve van Aruba", "in respect of the Netherlands Antilles": no party of its own. */
  private static int behindBeneficiary(Passage passage, int from) {
    int i = passage.is(from, Kind.COMMA) ? from + 1 : from;
    if (!ActorReader.isWords(passage, i, "ten", "behoeve", "van")
        && !ActorReader.isWords(passage, i, "in", "respect", "of")) {
      return from;
    }
    int limit = i + LONGEST_BENEFICIARY;
    for (i += 3; i < limit; i++) {
      if (passage.is(i, Kind.COMMA) || passage.is(i, Kind.AND) || passage.is(i, Kind.BREAK)) {
        return i;
      }
    }
    return from;
  }

  private static int behindAside(Passage passage, int from) {
    int i = passage.is(from, Kind.COMMA) ? from + 1 : from;
    for (int length = 1; length <= 4; length++) {
      StringBuilder words = new StringBuilder();
      for (int k = i; k < i + length; k++) {
        words.append(k == i ? "" : " ").append(passage.token(k).text());
      }
      if (ASIDES.contains(words.toString())) {
        return i + length;
      }
    }
    return from;
  }
}
