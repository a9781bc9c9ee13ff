package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communique.model.Signatory.Role;

/** Those who were there, or agree, without signing: each phrase gives a role. */
final class ParticipantRules {
  private record Phrase(String rule, Role role, List<String> words) {}

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("witnessed-by", Role.WITNESS, List.of("witnessed", "by")),
          new Phrase("in-presence-of", Role.WITNESS, List.of("in", "the", "presence", "of")),
          new Phrase("joined-by", Role.GUEST, List.of("joined", "by")),
          new Phrase(
              "with-participation-of", Role.GUEST, List.of("with", "the", "participation", "of")),
          new Phrase("accompanied-by", Role.GUEST, List.of("accompanied", "by")),
          new Phrase("attended-by", Role.PARTICIPANT, List.of("attended", "by")),
          new Phrase("hosted-by", Role.HOST, List.of("hosted", "by")),
          new Phrase("mediated-by", Role.FACILITATOR, List.of("mediated", "by")),
          new Phrase("facilitated-by", Role.FACILITATOR, List.of("facilitated", "by")),
          new Phrase("met-with-guest", Role.GUEST, List.of("together", "with")));

  private final ActorReader actors;

  ParticipantRules(ActorReader actors) {
    this.actors = actors;
  }

  List<Claim> find(Passage passage) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      for (Phrase phrase : PHRASES) {
        if (ActorReader.isWords(passage, i, phrase.words()) && isSaid(passage, i, phrase)) {
          ActorList list = actors.list(passage, i + phrase.words().size());
          if (!list.isEmpty()) {
            claims.add(new Claim(phrase.rule(), passage, list, phrase.role()));
          }
        }
      }
      if (isAligned(passage, i)) {
        aligned(passage, i, claims);
      }
    }
    return claims;
  }

  /** "together with" tells of a meeting only behind the verb of one. */
  private static boolean isSaid(Passage passage, int at, Phrase phrase) {
    if (!phrase.rule().equals("met-with-guest")) {
      return true;
    }
    for (int i = 0; i < at; i++) {
      if (OpeningRules.isWord(passage, i, OpeningRules.MEETING_VERBS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAligned(Passage passage, int i) {
    String word = passage.token(i).text().toLowerCase(Locale.ROOT);
    return word.equals("align") || word.equals("aligns");
  }

  private static void aligned(Passage passage, int verb, List<Claim> claims) {
    List<Actor> found = new ArrayList<>();
    for (int i = 0; i < verb; i++) {
      PartyMention mention = passage.token(i).mention();
      if (mention != null && mention.party().isState()) {
        Token token = passage.token(i);
        found.add(new Actor(i, i + 1, token.start(), token.end(), mention.party(), "", "", false));
      }
    }
    if (!found.isEmpty()) {
      claims.add(new Claim("aligned-with", passage, new ActorList(found, verb), Role.ALIGNED));
    }
  }
}
