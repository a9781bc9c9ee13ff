package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.annotate.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the places where a text is signed: behind <em>Done at</em> and its like in several
 * languages, and the end of the text. Two columns that were flattened to one line interlace the
 * parties (<em>For the Government of the For the Government of Malaysia: United States of
 * America:</em>); they are told apart by the number of <em>For</em>.
 */
final class SignatureBlocks {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "\\b(in witness where\\s?of|in faith whereof|done (?:in [a-z]+ )?(?:at|in|on)\\b|ten"
              + " blijke waarvan|gedaan (?:in \\w+ )?te\\b|en foi de quoi|fait [àa]\\b|fait"
              + " en\\b|en fe de lo cual|hecho en\\b|geschehen zu|zu urkund dessen|signed"
              + " (?:at|in)\\b|совершено в)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> FOR = Set.of("for", "voor", "pour", "por", "für", "за");
  private static final int ZONE_LENGTH = 4000;
  private static final int MAX_ZONES = 6;
  private static final int END_LENGTH = 1500;
  private static final int LONGEST_LEAD = 24;

  private final PassageReader reader;
  private final ActorReader actors;

  SignatureBlocks(PassageReader reader, ActorReader actors) {
    this.reader = reader;
    this.actors = actors;
  }

  /** The best signed place of the text: the first with two or more parties; else the fullest. */
  Optional<Claim> find(String text) {
    Claim best = null;
    for (int[] zone : zones(text)) {
      Passage passage = reader.inText(text, zone[0], zone[1]);
      Claim claim = read(passage);
      if (claim.parties().size() < 2) {
        claim = lines(passage).or(() -> namesAboveOffices(passage)).orElse(claim);
      }
      if (claim.parties().size() > 1) {
        return Optional.of(claim);
      }
      if (!claim.isEmpty() && best == null) {
        best = claim;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<int[]> zones(String text) {
    List<int[]> zones = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(text);
    int covered = 0;
    while (matcher.find() && zones.size() < MAX_ZONES) {
      // A later clause inside a zone belongs to it: "In witness whereof ... Done at".
      if (matcher.start() >= covered) {
        covered = Math.min(text.length(), matcher.start() + ZONE_LENGTH);
        zones.add(new int[] {matcher.start(), covered});
      }
    }
    int end = Math.max(0, text.length() - END_LENGTH);
    if (text.length() > covered) {
      zones.add(new int[] {Math.max(end, covered), text.length()});
    }
    return zones;
  }

  private Claim read(Passage zone) {
    List<Actor> found = new ArrayList<>();
    int i = 0;
    while (i < zone.size()) {
      int behind = isFor(zone, i) ? block(zone, i, found) : i;
      i = behind > i ? behind : i + 1;
    }
    return Claim.signers("signature-block", zone, new ActorList(found, i));
  }

  /** "President A of X", "President B of Y" on lines of their own. */
  private Optional<Claim> lines(Passage zone) {
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

  private static boolean isFor(Passage zone, int i) {
    String word = zone.token(i).text();
    boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    return capital && OpeningRules.isWord(zone, i, FOR);
  }

  /** Reads one block (or several interlaced ones); the index behind it, or {@code first}. */
  private int block(Passage zone, int first, List<Actor> found) {
    int columns = 1;
    int i = first + 1;
    List<Actor> parties = new ArrayList<>();
    while (i - first < LONGEST_LEAD * columns && parties.size() < columns) {
      Actor party = partyAt(zone, i);
      if (party != null) {
        parties.add(party);
        i = party.next();
      } else if (isFor(zone, i)) {
        columns++;
        i++;
      } else if (isLead(zone, i)) {
        i++;
      } else {
        break;
      }
    }
    if (parties.isEmpty()) {
      return first;
    }
    if (parties.size() == 1) {
      return signer(zone, parties.getFirst(), found);
    }
    return columns(zone, columnOrder(zone, first, parties), i, found);
  }

  /**
   * Parties from left to right. When the left column breaks before its name and the right does not,
   * the right one is read first.
   */
  private static List<Actor> columnOrder(Passage zone, int first, List<Actor> parties) {
    int second = first + 1;
    while (!isFor(zone, second)) {
      second++;
    }
    long left = count(zone, first, second);
    long right = count(zone, second, parties.getFirst().first());
    int lead = second - first;
    boolean cutAlike =
        parties.getFirst().first() - second == lead || zone.is(second + lead, Kind.BREAK);
    boolean crossed = parties.size() == 2 && left > 0 && right == 1 && !cutAlike;
    return crossed ? parties.reversed() : parties;
  }

  private static long count(Passage zone, int from, int to) {
    return zone.tokens().subList(from, Math.max(from, to)).stream()
        .filter(token -> token.is(Kind.OF))
        .count();
  }

  /** The names below interlaced columns, one for each. */
  private static int columns(Passage zone, List<Actor> parties, int next, List<Actor> found) {
    found.addAll(parties);
    found.addAll(namesInColumns(zone, behindSigned(zone, next), parties));
    return next;
  }

  /** As many names in a row as there are parties; none when their number differs. */
  private static List<Actor> namesInColumns(Passage zone, int first, List<Actor> parties) {
    List<Range> ranges = names(zone, first);
    List<Actor> signers = new ArrayList<>();
    for (int k = 0; ranges.size() == parties.size() && k < ranges.size(); k++) {
      Range range = ranges.get(k);
      String name = NameReader.read(zone, range.from(), range.to()).text();
      int start = zone.token(range.from()).start();
      int end = zone.token(range.to() - 1).end();
      if (name.indexOf(' ') > 0) {
        signers.add(
            new Actor(
                range.from(), range.to(), start, end, parties.get(k).party(), name, "", false));
      }
    }
    return signers;
  }

  /** Tokens from (inclusive) and to (exclusive). */
  private record Range(int from, int to) {}

  /** Names in a row; two that run together are taken apart. */
  private static List<Range> names(Passage zone, int first) {
    List<Range> ranges = new ArrayList<>();
    int i = first;
    while (true) {
      NameReader.Name name = NameReader.read(zone, i);
      if (name.next() == i) {
        break;
      }
      ranges.add(new Range(i, name.next()));
      i = behindSigned(zone, name.next());
    }
    return ranges.size() == 1 ? halves(zone, ranges.getFirst()) : ranges;
  }

  /** Four full words are two names of two words each; initials stay with the word behind them. */
  private static List<Range> halves(Passage zone, Range range) {
    List<Integer> full = new ArrayList<>();
    for (int i = range.from(); i < range.to(); i++) {
      if (zone.is(i, Kind.NAME) && !zone.token(i).text().endsWith(".")) {
        full.add(i);
      }
    }
    if (full.size() != 4) {
      return List.of(range);
    }
    return List.of(new Range(range.from(), full.get(2)), new Range(full.get(2), range.to()));
  }

  private static final int LONGEST_OFFICES = 30;

  /** Two names beside each other above two offices: "A B / President of X Prime Minister of Y". */
  private static Optional<Claim> namesAboveOffices(Passage zone) {
    for (int i = 0; i < zone.size(); i++) {
      if (!zone.is(i, Kind.NAME) || zone.is(i - 1, Kind.NAME)) {
        continue;
      }
      List<Range> names = names(zone, i);
      if (names.size() == 2) {
        List<Actor> parties = partiesOfOffices(zone, behindSigned(zone, names.getLast().to()));
        List<Actor> signers = namesInColumns(zone, i, parties);
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
      Actor party = partyAt(zone, i);
      if (party != null) {
        parties.add(party);
      } else if (zone.is(i, Kind.OFFICE)) {
        offices++;
      } else if (!isLead(zone, i)) {
        break;
      }
      if (parties.size() == 2) {
        return offices == 2 ? parties : List.of();
      }
    }
    return List.of();
  }

  private static @Nullable Actor partyAt(Passage zone, int i) {
    PartyMention mention = zone.token(i).mention();
    if (mention == null) {
      return null;
    }
    int next = i + 1;
    while (zone.is(next, Kind.FORM)) {
      next++;
    }
    next = ActorReader.behindBracket(zone, next);
    return new Actor(
        i, next, zone.token(i).start(), zone.token(next - 1).end(), mention.party(), "", "", false);
  }

  private static boolean isLead(Passage zone, int i) {
    return switch (zone.token(i).kind()) {
      case THE, OF, FORM, PLURAL, BREAK, COLON, OTHER, AND, HONORIFIC -> true;
      case PARTY,
          OFFICE,
          NAME,
          PARTICLE,
          SUFFIX,
          POSSESSIVE,
          COMMA,
          SEMICOLON,
          DOT,
          DASH,
          OPEN,
          CLOSE,
          NUMBER,
          WORD ->
          false;
    };
  }

  private static final Set<String> SIGNED =
      Set.of(
          "signed",
          "Signed",
          "SIGNED",
          "Sgd",
          "L.S.",
          "s",
          "w",
          "g",
          "sgd",
          "l",
          "ss",
          "firmado",
          "getekend",
          "get",
          "w.g.",
          "l.s.",
          "s.",
          "signé");

  /** The names that stand behind one party; a block may have several. */
  private int signer(Passage zone, Actor party, List<Actor> found) {
    int i = behindSigned(zone, party.next());
    found.add(party);
    int last = party.next();
    while (true) {
      int at = i;
      while (zone.is(at, Kind.HONORIFIC) || zone.is(at, Kind.THE)) {
        at++;
      }
      if (isFor(zone, at)) {
        break;
      }
      String office = "";
      if (zone.is(at, Kind.OFFICE)) {
        office = zone.token(at).text();
        at = behindOffice(zone, at);
      }
      NameReader.Name name = NameReader.read(zone, at);
      if (name.next() == at || !isSigner(zone, name, last, at, found.getLast())) {
        break;
      }
      int next = name.next();
      int officeAt = behindSigned(zone, next);
      if (zone.is(officeAt, Kind.OFFICE) && office.isEmpty()) {
        office = zone.token(officeAt).text();
        next = behindOffice(zone, officeAt);
      }
      found.add(
          new Actor(
              at,
              next,
              zone.token(at).start(),
              zone.token(next - 1).end(),
              party.party(),
              name.text(),
              office,
              false));
      last = next;
      i = behindSigned(zone, next);
    }
    return last;
  }

  /** A second name of a block is on a line of its own and printed like the first. */
  private static boolean isSigner(
      Passage zone, NameReader.Name name, int previousEnd, int at, Actor previous) {
    if (name.text().indexOf(' ') < 0) {
      return false;
    }
    if (!previous.isPerson()) {
      return true;
    }
    boolean newLine = false;
    for (int i = previousEnd; i < at; i++) {
      newLine |= zone.is(i, Kind.BREAK);
    }
    return newLine && isCapitals(name.text()) && isCapitals(previous.name());
  }

  private static boolean isCapitals(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  private int behindOffice(Passage zone, int office) {
    int i = office + 1;
    Actor nothing = actors.actor(zone, office, false);
    boolean noName = nothing != null && !nothing.isPerson() && nothing.party() != null;
    return noName && nothing != null ? Math.max(i, nothing.next()) : i;
  }

  /** Skips signs and "(Signed)" between the parts of a block. */
  private static int behindSigned(Passage zone, int from) {
    int i = from;
    while (true) {
      Token token = zone.token(i);
      boolean sign =
          token.is(Kind.COLON)
              || token.is(Kind.OPEN)
              || token.is(Kind.CLOSE)
              || token.is(Kind.DOT)
              || token.is(Kind.COMMA)
              || token.is(Kind.SEMICOLON)
              || token.is(Kind.OTHER)
              || token.is(Kind.DASH)
              || (token.is(Kind.BREAK) && i < zone.size());
      if (!sign && !SIGNED.contains(token.text())) {
        return i;
      }
      i++;
    }
  }
}
