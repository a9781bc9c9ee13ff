package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.annotate.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is named at a place of a passage: parties with their organs (<em>the Government of the
 * Kingdom of Sweden</em>), persons with office and party in any of the usual orders, and rows of
 * them. A row ends at the first word that can belong to nobody's naming: a verb, <em>on</em>,
 * <em>as witnessed by</em>.
 */
final class ActorReader {
  private static final int LONGEST_LEAD = 16;
  private static final int LONGEST_BRACKET = 30;

  private final OfficeWords words;
  private final Map<String, Party> byOffice;

  /**
   * @param byOffice states by the folded title of an office that only they have
   */
  ActorReader(OfficeWords words, Map<String, Party> byOffice) {
    this.words = words;
    this.byOffice = byOffice;
  }

  /** The row of those named from token {@code first} on; empty when nobody is named there. */
  ActorList list(Passage passage, int first) {
    List<Actor> actors = new ArrayList<>();
    int next = first;
    boolean plural = false;
    while (true) {
      Actor actor = actor(passage, next, plural);
      if (actor == null && RowSeparators.mayHaveStranger(passage, actors, next)) {
        next = RowSeparators.behindStranger(passage, next);
        actor = actor(passage, next, plural);
      }
      if (actor == null) {
        break;
      }
      plural |= startsPlural(passage, actor);
      actors.add(actor);
      next = actor.next();
      int behind = RowSeparators.behind(passage, next);
      if (behind == next) {
        break;
      }
      next = behind;
    }
    while (!actors.isEmpty() && actors.getLast().bareAdjective()) {
      actors.removeLast();
    }
    return actors.isEmpty() ? ActorList.EMPTY : new ActorList(actors, actors.getLast().next());
  }

  /** "Foreign Ministers A (CHN), B (Japan)": the office stands once, before the first name. */
  private static boolean startsPlural(Passage passage, Actor actor) {
    return actor.isPerson() && passage.is(actor.first(), Kind.PLURAL);
  }

  static boolean isWords(Passage passage, int from, String... words) {
    return isWords(passage, from, List.of(words));
  }

  static boolean isWords(Passage passage, int from, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (!passage.token(from + k).text().equalsIgnoreCase(words.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** Who is named at token {@code first}; null when nobody is. */
  @Nullable Actor actor(Passage passage, int first, boolean afterPluralOffice) {
    int start = passage.is(first, Kind.BREAK) && goesOn(passage, first - 1) ? first + 1 : first;
    int i = behind(passage, start, Kind.THE, Kind.HONORIFIC, Kind.OTHER);
    Token token = passage.token(i);
    return switch (token.kind()) {
      case PARTY -> withLeadingParty(passage, first, i);
      case OFFICE -> withOffice(passage, first, i, null);
      case PLURAL, FORM, OF -> afterPlural(passage, first, i);
      case NAME -> named(passage, first, i, "", null, afterPluralOffice);
      case HONORIFIC,
          PARTICLE,
          SUFFIX,
          AND,
          THE,
          POSSESSIVE,
          COMMA,
          SEMICOLON,
          COLON,
          DOT,
          DASH,
          OPEN,
          CLOSE,
          BREAK,
          NUMBER,
          OTHER,
          WORD ->
          null;
    };
  }

  /** Whether a block that ends with token {@code last} goes on in the next one. */
  private static boolean goesOn(Passage passage, int last) {
    return passage.is(last, Kind.AND)
        || passage.is(last, Kind.COMMA)
        || isWords(passage, last, "between")
        || isWords(passage, last, "tussen");
  }

  private static int behind(Passage passage, int from, Kind... kinds) {
    int i = from;
    while (List.of(kinds).contains(passage.token(i).kind())) {
      i++;
    }
    return i;
  }

  /** "Japan", "the Dutch Government", "Japanese Defense Minister N", "Ukraine's President N". */
  private @Nullable Actor withLeadingParty(Passage passage, int first, int at) {
    PartyMention mention = passage.token(at).mention();
    if (mention == null) {
      return null;
    }
    int i = behindBracket(passage, at + 1);
    boolean possessive = passage.is(i, Kind.POSSESSIVE);
    i = possessive ? i + 1 : i;
    int office = behind(passage, i, Kind.HONORIFIC);
    if (passage.is(office, Kind.OFFICE)) {
      Actor person = withOffice(passage, first, office, mention.party());
      if (person != null) {
        return person;
      }
    }
    if (possessive) {
      return null;
    }
    return partyAlone(passage, first, at, mention);
  }

  private static @Nullable Actor partyAlone(
      Passage passage, int first, int at, PartyMention mention) {
    int i = at + 1;
    boolean noun = false;
    while (isFormBehind(passage, i)) {
      noun = true;
      i++;
    }
    i = behindBracket(passage, i);
    if (passage.is(i, Kind.POSSESSIVE)) {
      return null;
    }
    boolean adjective = mention.form() == PartyMention.Form.DEMONYM && !noun;
    return actor(passage, first, i, mention.party(), "", "", adjective);
  }

  private static boolean isFormBehind(Passage passage, int i) {
    return passage.is(i, Kind.FORM)
        || (passage.is(i, Kind.PLURAL) && passage.is(i - 1, Kind.PARTY))
        || (passage.is(i, Kind.PLURAL) && passage.is(i - 1, Kind.FORM));
  }

  /** "(ROK)", "(hereinafter ...)": skips brackets, but only short ones. */
  static int behindBracket(Passage passage, int from) {
    int i = from;
    while (passage.is(i, Kind.OPEN)) {
      int close = i + 1;
      while (close < i + LONGEST_BRACKET
          && close < passage.size()
          && !passage.is(close, Kind.CLOSE)) {
        close++;
      }
      if (!passage.is(close, Kind.CLOSE)) {
        return i;
      }
      i = close + 1;
    }
    return i;
  }

  private @Nullable Actor withOffice(Passage passage, int first, int at, @Nullable Party lead) {
    StringBuilder office = new StringBuilder(passage.token(at).text());
    Party party = lead;
    int i = at + 1;
    while (true) {
      Place place = partyBehindOf(passage, i);
      if (place != null) {
        party = place.party();
        int from = passage.token(at).start();
        office.replace(
            0,
            office.length(),
            passage.text().substring(from, passage.token(place.next() - 1).end()));
        i = behindBracket(passage, place.next());
      }
      if (!passage.is(i, Kind.AND)
          || !passage.is(i + 1, Kind.OFFICE)
          || !continuesOffice(passage, i + 1)) {
        break;
      }
      i += 2;
      office.replace(
          0,
          office.length(),
          passage.text().substring(passage.token(at).start(), passage.token(i - 1).end()));
    }
    party = party == null ? byOffice.get(Folding.fold(passage.token(at).text())) : party;
    return nameBehindOffice(passage, first, at, i, office.toString(), party);
  }

  /** Whether "and" joins a second office of the same person, not another person. */
  private boolean continuesOffice(Passage passage, int office) {
    Place place = partyBehindOf(passage, office + 1);
    int i = place == null ? office + 1 : behindBracket(passage, place.next());
    return place != null
        && NameReader.read(passage, i).next() > i
        && !passage.is(office - 2, Kind.COMMA);
  }

  private @Nullable Actor nameBehindOffice(
      Passage passage, int first, int at, int behindOffice, String office, @Nullable Party party) {
    int i = behindOffice;
    boolean comma = passage.is(i, Kind.COMMA) && party != null;
    int nameAt = behind(passage, comma ? i + 1 : i, Kind.HONORIFIC, Kind.THE);
    if (comma && passage.is(nameAt, Kind.OFFICE)) {
      nameAt = i;
    }
    NameReader.Name name = NameReader.read(passage, nameAt);
    if (name.next() > nameAt && !(comma && isNextInRow(passage, name.next(), nameAt - i))) {
      String printed =
          isRoyal(passage.token(at).text())
              ? passage.token(at).text() + " " + name.text()
              : name.text();
      return behindName(passage, first, name.next(), printed, office, party);
    }
    return party == null ? null : actor(passage, first, i, party, "", "", false);
  }

  /** "President of X, Foreign ..." : a comma followed by a bare name that opens another entry. */
  private static boolean isNextInRow(Passage passage, int behindName, int distance) {
    return distance == 1 && (passage.is(behindName, Kind.OF) || passage.is(behindName, Kind.PARTY));
  }

  private static boolean isRoyal(String office) {
    return office.equals("King") || office.equals("Queen") || office.equals("Emperor");
  }

  private @Nullable Actor named(
      Passage passage,
      int first,
      int at,
      String office,
      @Nullable Party party,
      boolean afterPluralOffice) {
    NameReader.Name name = NameReader.read(passage, at);
    if (name.next() == at || isSubjectMatter(name.text())) {
      return null;
    }
    Actor actor = behindName(passage, first, name.next(), name.text(), office, party);
    // "Programme of the United Nations" is no person.
    boolean bare = name.text().indexOf(' ') < 0 && actor.office().isEmpty();
    if (bare && passage.is(name.next(), Kind.OF) && !afterPluralOffice) {
      return null;
    }
    boolean known = actor.party() != null || !actor.office().isEmpty();
    return known || afterPluralOffice ? actor : null;
  }

  /** "Foreign Affairs": words that name what an office is about, not a person. */
  private boolean isSubjectMatter(String name) {
    for (String word : name.split(" ", -1)) {
      if (!words.isSubject(word)) {
        return false;
      }
    }
    return true;
  }

  /** What may stand behind a name: "of Japan", "(CHN)", ", Prime Minister of Australia,". */
  private Actor behindName(
      Passage passage, int first, int at, String name, String office, @Nullable Party party) {
    int i = at;
    Place place = bracketedParty(passage, i);
    if (place == null) {
      // "Erklärung der Schweiz": an article alone makes no person of a noun.
      boolean article = passage.is(i, Kind.THE) && office.isEmpty() && party == null;
      place = article ? null : partyBehindOf(passage, i);
    }
    if (place == null && party == null) {
      place = partyBehindOrgan(passage, i);
    }
    if (place != null) {
      i = behindBracket(passage, place.next());
      return actor(passage, first, i, party == null ? place.party() : party, name, office, false);
    }
    return withTrailingOffice(passage, first, i, name, office, party);
  }

  private Actor withTrailingOffice(
      Passage passage, int first, int at, String name, String office, @Nullable Party party) {
    int i = passage.is(at, Kind.COMMA) ? at + 1 : at;
    i = behind(passage, i, Kind.THE);
    Token lead = passage.token(i);
    boolean leadParty = lead.is(Kind.PARTY) && passage.is(i + 1, Kind.OFFICE);
    int officeAt = leadParty ? i + 1 : i;
    if (i == at || !passage.is(officeAt, Kind.OFFICE)) {
      return actor(passage, first, at, party, name, office, false);
    }
    Place place = partyBehindOf(passage, officeAt + 1);
    int next = place == null ? officeAt + 1 : place.next();
    boolean another =
        NameReader.read(passage, behind(passage, next, Kind.HONORIFIC)).next() > next
            || (passage.is(next, Kind.AND)
                && passage.is(next + 1, Kind.OFFICE)
                && continuesOffice(passage, next + 1));
    if (another || (place == null && !leadParty && !office.isEmpty())) {
      return actor(passage, first, at, party, name, office, false);
    }
    PartyMention leading = leadParty ? lead.mention() : null;
    Party found = place != null ? place.party() : leading != null ? leading.party() : party;
    String printed =
        passage.text().substring(passage.token(officeAt).start(), passage.token(next - 1).end());
    return actor(
        passage,
        first,
        behindBracket(passage, next),
        party == null ? found : party,
        name,
        printed,
        false);
  }

  /** A party and the index behind it. */
  private record Place(Party party, int next) {}

  private static @Nullable Place bracketedParty(Passage passage, int open) {
    PartyMention mention = passage.token(open + 1).mention();
    boolean bracketed =
        passage.is(open, Kind.OPEN) && mention != null && passage.is(open + 2, Kind.CLOSE);
    return bracketed && mention != null ? new Place(mention.party(), open + 3) : null;
  }

  /** "of the Republic of Korea", "to the United Nations" is none. */
  private @Nullable Place partyBehindOf(Passage passage, int from) {
    if (!passage.is(from, Kind.OF)) {
      boolean romance =
          passage.is(from, Kind.THE) && !passage.token(from).text().equalsIgnoreCase("the");
      if (!romance) {
        return null;
      }
    }
    int i = from + 1;
    while (i - from < LONGEST_LEAD && isLead(passage, i)) {
      i++;
    }
    PartyMention mention = passage.token(i).mention();
    if (mention == null || passage.is(i + 1, Kind.POSSESSIVE)) {
      return null;
    }
    int next = i + 1;
    while (mention.form() == PartyMention.Form.DEMONYM && isPartOfOrgan(passage, next)) {
      next++;
    }
    return new Place(mention.party(), next);
  }

  /** "the Russian Security Council", "the French Republic". */
  private boolean isPartOfOrgan(Passage passage, int i) {
    return passage.is(i, Kind.FORM)
        || OpeningRules.isWord(passage, i, ORGANS)
        || (passage.is(i, Kind.NAME)
            && words.isSubject(passage.token(i).text())
            && isPartOfOrgan(passage, i + 1));
  }

  private static final Set<String> ORGANS =
      Set.of("secretariat", "office", "ministry", "department", "council", "agency", "bureau");
  private static final int LONGEST_ORGAN = 8;

  /** "of the National Security Secretariat of Japan": the party of an organ, behind its name. */
  private @Nullable Place partyBehindOrgan(Passage passage, int from) {
    boolean organ = false;
    for (int i = from + 1; passage.is(from, Kind.OF) && i < from + LONGEST_ORGAN; i++) {
      Place place = organ ? partyBehindOf(passage, i) : null;
      if (place != null) {
        return place;
      }
      organ |= OpeningRules.isWord(passage, i, ORGANS);
      boolean capital = Character.isUpperCase((passage.token(i).text() + " ").charAt(0));
      if (!capital && !isLead(passage, i) && !passage.is(i, Kind.AND)) {
        return null;
      }
    }
    return null;
  }

  /** The state that alone has an office, named by the token at {@code at}; null when none has. */
  @Nullable Actor holderOfOffice(Passage passage, int at, String office) {
    Party party = byOffice.get(Folding.fold(office));
    return party == null ? null : actor(passage, at, at + 1, party, "", "", false);
  }

  private static boolean isLead(Passage passage, int i) {
    Kind kind = passage.token(i).kind();
    return kind == Kind.THE
        || kind == Kind.OF
        || kind == Kind.FORM
        || kind == Kind.OTHER
        || (kind == Kind.POSSESSIVE && passage.is(i - 1, Kind.FORM));
  }

  /** "the Governments of A", "the Foreign Ministers of A", "Foreign Ministers N (CHN)". */
  private @Nullable Actor afterPlural(Passage passage, int first, int at) {
    int i = at;
    while (i - at < LONGEST_LEAD && isCollective(passage, i)) {
      i++;
    }
    Token token = passage.token(i);
    if (token.mention() != null && !passage.is(i + 1, Kind.POSSESSIVE)) {
      return partyAlone(passage, first, i, token.mention());
    }
    if (token.is(Kind.NAME) && passage.is(i - 1, Kind.PLURAL)) {
      return named(passage, first, i, passage.token(i - 1).text(), null, true);
    }
    if (token.is(Kind.OFFICE)) {
      return withOffice(passage, first, i, null);
    }
    return null;
  }

  private boolean isCollective(Passage passage, int i) {
    Kind kind = passage.token(i).kind();
    boolean subject = kind == Kind.NAME || kind == Kind.WORD;
    return (subject && words.isSubject(passage.token(i).text()))
        || isLead(passage, i)
        || kind == Kind.PLURAL
        || kind == Kind.HONORIFIC
        || (kind == Kind.AND && !passage.is(i + 1, Kind.PARTY))
        || kind == Kind.POSSESSIVE
        || (kind == Kind.OFFICE && passage.is(i + 1, Kind.OF));
  }

  private static Actor actor(
      Passage passage,
      int first,
      int next,
      @Nullable Party party,
      String name,
      String office,
      boolean bareAdjective) {
    int start = passage.token(first).start();
    int end = passage.token(next - 1).end();
    return new Actor(first, next, start, end, party, name, office, bareAdjective);
  }
}
