package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.communique.annotate.Token.Kind;
import org.communique.model.Signatory;

/** What the first sentences say of who signs. Each method is a rule; a passage is one sentence. */
final class OpeningRules {
  private static final int LONGEST_PREFIX = 45;
  private static final int LONGEST_REACH = 40;
  private static final Set<String> WE = Set.of("we", "nous", "nosotros", "wij", "wir", "мы");
  static final Set<String> MEETING_VERBS =
      Set.of(
          "met",
          "meet",
          "convened",
          "held",
          "hosted",
          "welcomed",
          "spoke",
          "received",
          "joined",
          "co-hosted",
          "convene",
          "launched",
          "concluded",
          "meets",
          "welcomes",
          "welcome",
          "hosts",
          "visited",
          "receives",
          "convenes");

  /** What one of those who speak may say of the others, who stand right behind the verb. */
  private static final Set<String> COURTESIES =
      Set.of("commended", "thanked", "congratulated", "praised", "invited", "joined");

  private static final Set<String> PREFIX_WORDS =
      Set.of(
          "today",
          "that",
          "on",
          "in",
          "at",
          "during",
          "following",
          "this",
          "to",
          "as",
          "under",
          "upon",
          "with",
          "after",
          "marking",
          "building",
          "ahead",
          "reaffirming",
          "recognizing",
          "desiring",
          "considering",
          "preamble",
          "gathered",
          "inspired",
          "for",
          "since",
          "earlier",
          "yesterday");

  private final ActorReader actors;

  OpeningRules(ActorReader actors) {
    this.actors = actors;
  }

  /** "We, the leaders of A and B", "As leaders of A, B and C". */
  Optional<Claim> weClause(Passage sentence) {
    for (int i = 0; i < Math.min(sentence.size(), LONGEST_PREFIX); i++) {
      if (isWord(sentence, i, WE)
          || (i == 0 && ActorReader.isWords(sentence, i, "as", "leaders"))) {
        int list = i + 1;
        if (sentence.is(list, Kind.COMMA)
            || sentence.is(list, Kind.DASH)
            || sentence.is(list, Kind.COLON)) {
          list++;
        }
        if (i == 0 && ActorReader.isWords(sentence, 0, "as")) {
          list = 1;
        }
        ActorList found = actors.list(sentence, list);
        if (!found.isEmpty()) {
          return Optional.of(Claim.signers("we-clause", sentence, withNames(sentence, found)));
        }
      }
    }
    return Optional.empty();
  }

  /** "We, the leaders of A and B – President N and Prime Minister M –": their names follow. */
  private ActorList withNames(Passage sentence, ActorList parties) {
    int dash = parties.next();
    if (!sentence.is(dash, Kind.DASH) && !sentence.is(dash, Kind.OPEN)) {
      return parties;
    }
    ActorList names = actors.list(sentence, dash + 1);
    if (names.isEmpty() || names.persons().size() < names.actors().size()) {
      return parties;
    }
    List<Actor> all = new ArrayList<>(parties.actors());
    all.addAll(names.actors());
    return new ActorList(all, names.next());
  }

  /** Organs that issue texts in their own name; the sentence opens with them. */
  private static final Set<String> ADOPTING_ORGANS = Set.of("UNGA", "UNSC");

  /** "The General Assembly, Recalling ...", "The General Assembly of the United Nations ...". */
  Optional<Claim> adoptingOrgan(Passage sentence) {
    int i = 0;
    while (sentence.is(i, Kind.THE)) {
      i++;
    }
    PartyMention mention = sentence.token(i).mention();
    boolean organ = mention != null && ADOPTING_ORGANS.contains(mention.party().code());
    if (!organ || sentence.is(i + 1, Kind.POSSESSIVE)) {
      return Optional.empty();
    }
    ActorList list = actors.list(sentence, i);
    return list.actors().size() == 1
        ? Optional.of(Claim.signers("adopting-organ", sentence, list))
        : Optional.empty();
  }

  /** Those named at the beginning of a sentence or behind its adverbial: the subject. */
  Optional<Claim> subject(Passage sentence) {
    ActorList best = ActorList.EMPTY;
    for (int start : subjectStarts(sentence)) {
      ActorList list = actors.list(sentence, start);
      if (list.actors().size() > best.actors().size()
          && isSubject(sentence, list.next())
          && !isTold(sentence, list)) {
        best = list;
      }
    }
    if (best.isEmpty()) {
      return Optional.empty();
    }
    String rule = best.persons().isEmpty() ? "governments-of" : "opening-office-name";
    return Optional.of(Claim.signers(rule, sentence, best));
  }

  private static List<Integer> subjectStarts(Passage sentence) {
    List<Integer> starts = new ArrayList<>();
    int first = 0;
    while (sentence.is(first, Kind.NUMBER)
        || sentence.is(first, Kind.DOT)
        || sentence.is(first, Kind.DASH)) {
      first++;
    }
    starts.add(first);
    boolean prefixed = isWord(sentence, first, PREFIX_WORDS);
    boolean invited = false;
    for (int i = first + 1; prefixed && i < Math.min(sentence.size(), LONGEST_PREFIX); i++) {
      invited |= isWord(sentence, i, Set.of("invitation"));
      // Behind a person no adverbial ends: "During the summit President A, President B".
      if (sentence.is(i, Kind.OFFICE) && !invited) {
        break;
      }
      if (sentence.is(i, Kind.COMMA) && !isInsideList(sentence, i)) {
        starts.add(i + 1);
      }
    }
    if (isWord(sentence, first, Set.of("today"))) {
      starts.add(first + 1);
    }
    return starts;
  }

  /** “In Vietnam, Laos and Thailand,”: the comma parts two states of one adverbial. */
  private static boolean isInsideList(Passage sentence, int comma) {
    boolean between =
        sentence.token(comma - 1).mention() != null && sentence.token(comma + 1).mention() != null;
    boolean ofPlace =
        sentence.is(comma - 2, Kind.COMMA) && sentence.token(comma - 3).mention() == null;
    return between && !ofPlace;
  }

  private static final Set<String> BEING = Set.of("is", "was", "are", "were", "has", "have");
  private static final Set<String> BEHIND_BEING =
      Set.of("a", "an", "one", "not", "been", "no", "still", "now", "among");

  /** “Bahrain is one of our partners”, “China has not been”: told of, not speaking. */
  private static boolean isTold(Passage sentence, ActorList subject) {
    return subject.actors().size() == 1
        && subject.persons().isEmpty()
        && isWord(sentence, subject.next(), BEING)
        && isWord(sentence, subject.next() + 1, BEHIND_BEING);
  }

  private static boolean isSubject(Passage sentence, int behind) {
    Token token = sentence.token(behind);
    // A line that only names somebody is an entry of a list, not a sentence.
    return behind < sentence.size()
        && !token.is(Kind.POSSESSIVE)
        && !token.is(Kind.DASH)
        && !token.is(Kind.DOT)
        && !token.is(Kind.NAME)
        && !isWord(sentence, behind, PREPOSITIONS)
        && !isWord(sentence, behind, EARLIER)
        && !isGuest(sentence, behind);
  }

  /** "A and B joined us as guests", "A and B attended". */
  private static boolean isGuest(Passage sentence, int behind) {
    return isWord(sentence, behind, GUESTS)
        || (isWord(sentence, behind, Set.of("joined"))
            && isWord(sentence, behind + 1, Set.of("us", "the", "them", "for", "as")));
  }

  private static final Set<String> GUESTS =
      Set.of("attended", "participated", "observed", "accompanied");

  /** What was done before is not done by this text: "A and B had promised". */
  private static final Set<String> EARLIER = Set.of("had");

  private static final Set<String> PREPOSITIONS =
      Set.of("at", "in", "on", "to", "by", "about", "during", "since", "into", "against", "that");

  /** "joined by C": no side of the meeting. */
  private static final Set<String> COMPANIONS = Set.of("joined", "accompanied", "witnessed");

  private static final Set<String> COUNTERPART_MARKS =
      Set.of(
          "with",
          "hosted",
          "welcomed",
          "by",
          "received",
          "welcomes",
          "welcome",
          "hosts",
          "receives");

  /** "A met today with B": the other side of a meeting, behind the subject. */
  Optional<Claim> counterpart(Passage sentence, ActorList subject) {
    int i = subject.next();
    if (isWord(sentence, i, COURTESIES)) {
      ActorList list = actors.list(sentence, i + 1);
      boolean persons = list.persons().size() == list.actors().size();
      return list.isEmpty() || !persons
          ? Optional.empty()
          : Optional.of(Claim.signers("opening-courtesy", sentence, list));
    }
    boolean met = false;
    int limit = Math.min(sentence.size(), subject.next() + LONGEST_REACH);
    for (; i < limit; i++) {
      met |= isWord(sentence, i, MEETING_VERBS);
      boolean marks = isWord(sentence, i, COUNTERPART_MARKS);
      if (met && marks && !isWord(sentence, i - 1, COMPANIONS)) {
        ActorList list = actors.list(sentence, i + 1);
        if (!list.isEmpty()) {
          return Optional.of(Claim.signers("opening-met-with", sentence, list));
        }
      }
    }
    return Optional.empty();
  }

  /** "cooperation between A and B": a pair or row of parties behind a preposition. */
  Optional<Claim> between(Passage sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (isWord(sentence, i, Set.of("between", "among", "tussen", "entre"))) {
        ActorList list = actors.list(sentence, i + 1);
        if (list.parties().size() > 1) {
          return Optional.of(Claim.signers("opening-between", sentence, list));
        }
      }
    }
    return Optional.empty();
  }

  /** "co-chaired by A", "led by B", "chaired by C": heads of delegations. */
  List<Claim> ledBy(Passage sentence) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i + 1 < sentence.size(); i++) {
      int heads = headsOfDelegation(sentence, i);
      if (heads > i) {
        ActorList list = actors.list(sentence, heads);
        if (!list.isEmpty()) {
          claims.add(Claim.signers("led-by", sentence, ofDelegation(sentence, i, list)));
        }
      }
    }
    return claims;
  }

  /** Index behind "led by" and its like at {@code i}; {@code i} when it is not there. */
  private static int headsOfDelegation(Passage sentence, int i) {
    boolean led =
        isWord(sentence, i, Set.of("led", "co-chaired", "chaired", "headed"))
            && isWord(sentence, i + 1, Set.of("by"));
    if (led) {
      return i + 2;
    }
    return ActorReader.isWords(sentence, i, "under", "the", "leadership", "of") ? i + 4 : i;
  }

  private static final int DELEGATION_REACH = 5;

  /** "The UK delegation was led by N": the party of the delegation is the party of its heads. */
  private static ActorList ofDelegation(Passage sentence, int verb, ActorList list) {
    for (int i = verb - 1; i >= Math.max(0, verb - DELEGATION_REACH); i--) {
      PartyMention mention = sentence.token(i).mention();
      if (mention != null && isWord(sentence, i + 1, Set.of("delegation", "side", "team"))) {
        List<Actor> heads = list.actors().stream().map(actor -> actor.of(mention.party())).toList();
        return new ActorList(heads, list.next());
      }
    }
    return list;
  }

  /** "issued by the Governments of A and B", "on behalf of the following States: A, B". */
  Optional<Claim> announced(Passage sentence) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      boolean issued =
          isWord(sentence, i, Set.of("released", "issued", "adopted", "endorsed", "made"))
              && isWord(sentence, i + 1, Set.of("by"));
      if (issued) {
        ActorList list = actors.list(sentence, i + 2);
        if (list.parties().size() > 1) {
          return Optional.of(Claim.signers("issued-by", sentence, list));
        }
      }
    }
    return Optional.empty();
  }

  /** "The below is attributable to Spokesperson N". */
  Optional<Claim> attributedTo(Passage sentence) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      if (ActorReader.isWords(sentence, i, "attributable", "to")) {
        ActorList list = actors.list(sentence, i + 2);
        if (!list.persons().isEmpty()) {
          return Optional.of(new Claim("attributed-to", sentence, list, Signatory.Role.ISSUER));
        }
      }
    }
    return Optional.empty();
  }

  /** "on behalf of the following 44 States: A, B, C". */
  Optional<Claim> onBehalf(Passage sentence) {
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (ActorReader.isWords(sentence, i, "on", "behalf", "of")) {
        int at = i + 3;
        while (at < i + 12 && !sentence.is(at, Kind.PARTY) && !sentence.is(at, Kind.DOT)) {
          at++;
        }
        ActorList list = actors.list(sentence, at);
        if (!list.isEmpty()) {
          return Optional.of(
              new Claim(
                  "on-behalf-list", sentence, withRest(sentence, list), Signatory.Role.ON_BEHALF));
        }
      }
    }
    return Optional.empty();
  }

  /** "on behalf of the following States:" at the end of one sentence, the list in the next. */
  Optional<Claim> onBehalf(Passage sentence, Passage next) {
    Optional<Claim> here = onBehalf(sentence);
    if (here.isPresent() || !sentence.is(sentence.size() - 1, Kind.COLON)) {
      return here;
    }
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (ActorReader.isWords(sentence, i, "on", "behalf", "of")) {
        ActorList list = actors.list(next, 0);
        return list.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Claim("on-behalf-list", next, withRest(next, list), Signatory.Role.ON_BEHALF));
      }
    }
    return Optional.empty();
  }

  /** Fewer parties are no list that may have a gap. */
  private static final int LONG_LIST = 3;

  /** A long list may have a gap ("...") or end in "and my own country, A". */
  private ActorList withRest(Passage sentence, ActorList list) {
    if (list.parties().size() < LONG_LIST) {
      return list;
    }
    List<Actor> all = new ArrayList<>(list.actors());
    for (int i = list.next(); i < sentence.size(); i++) {
      if (sentence.is(i, Kind.DOT)) {
        break;
      }
      if (sentence.is(i, Kind.PARTY)) {
        ActorList more = actors.list(sentence, i);
        all.addAll(more.actors());
        i = more.isEmpty() ? i : more.next();
      }
    }
    return new ActorList(all, list.next());
  }

  /** "The members of the Initiative — A, B and C — met". */
  Optional<Claim> memberList(Passage sentence) {
    for (int i = 1; i < Math.min(sentence.size(), LONGEST_PREFIX); i++) {
      if (sentence.is(i, Kind.DASH) || sentence.is(i, Kind.COLON)) {
        ActorList list = actors.list(sentence, i + 1);
        if (list.parties().size() > 3) {
          return Optional.of(Claim.signers("member-list", sentence, list));
        }
      }
    }
    return Optional.empty();
  }

  static boolean isWord(Passage passage, int i, Set<String> words) {
    Token token = passage.token(i);
    return token.mention() == null && words.contains(token.text().toLowerCase(Locale.ROOT));
  }
}
