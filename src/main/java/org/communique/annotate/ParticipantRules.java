package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.annotate.Token.Kind;
import org.communique.model.Signatory.Role;

/** Those who were there, or agree, without signing: each phrase gives a role. */
final class ParticipantRules {
  private record Phrase(String rule, Role role, List<String> words) {}

  private static final String EXCEPT = "all-except";

  /** Who is meant as a whole, before "except". */
  private static final Set<String> ALL =
      Set.of(
          "all",
          "every",
          "each",
          "members",
          "member",
          "states",
          "countries",
          "leaders",
          "parties",
          "governments",
          "ministers");

  /** How many words may stand between the whole and "except". */
  private static final int LONGEST_WHOLE = 14;

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
          new Phrase("met-with-guest", Role.GUEST, List.of("together", "with")),
          new Phrase(EXCEPT, Role.ABSENT, List.of("except")),
          new Phrase(EXCEPT, Role.ABSENT, List.of("except", "for")),
          new Phrase(EXCEPT, Role.ABSENT, List.of("excluding")),
          new Phrase(EXCEPT, Role.ABSENT, List.of("with", "the", "exception", "of")),
          new Phrase(EXCEPT, Role.ABSENT, List.of("in", "the", "absence", "of")));

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
      absent(passage, i, claims);
      if (isAligned(passage, i)) {
        aligned(passage, i, claims);
      }
    }
    return claims;
  }

  /** "except" and "together with" need words before them that say of what. */
  private static boolean isSaid(Passage passage, int at, Phrase phrase) {
    if (phrase.rule().equals(EXCEPT)) {
      return isOfAll(passage, at);
    }
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

  /** "all members of the G7 except": a whole, or a grouping that stands for one, right before. */
  private static boolean isOfAll(Passage passage, int at) {
    for (int i = Math.max(0, at - LONGEST_WHOLE); i < at; i++) {
      PartyMention mention = passage.token(i).mention();
      boolean grouping = mention != null && !mention.party().isState();
      if (grouping || OpeningRules.isWord(passage, i, ALL)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> SIGNING = Set.of("sign", "join", "endorse", "adopt");
  private static final Set<String> THIS_TEXT =
      Set.of("it", "this", "statement", "declaration", "communique", "communiqué", "text");

  /** "N did not sign this declaration": the party right before the verb. */
  private static void absent(Passage passage, int did, List<Claim> claims) {
    int object = passage.is(did + 3, Kind.THE) ? did + 4 : did + 3;
    PartyMention mention = passage.token(did - 1).mention();
    if (mention != null
        && ActorReader.isWords(passage, did, "did", "not")
        && OpeningRules.isWord(passage, did + 2, SIGNING)
        && OpeningRules.isWord(passage, object, THIS_TEXT)) {
      Token token = passage.token(did - 1);
      Actor actor =
          new Actor(did - 1, did, token.start(), token.end(), mention.party(), "", "", false);
      ActorList list = new ActorList(List.of(actor), did);
      claims.add(new Claim("did-not-sign", passage, list, Role.ABSENT));
    }
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
