package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.annotate.Token.Kind;
import org.communique.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the places where a text is signed: behind <em>Done at</em> and its like in several
 * languages, and the end of the text. Two columns that were flattened to one line interlace the
 * parties (<em>For the Government of the For the Government of Malaysia: United States of
 * America:</em>); they are told apart by the number of <em>For</em>.
 */
final class SignatureBlocks {
  private static final Set<String> FOR = Set.of("for", "voor", "pour", "por", "für", "за");
  private static final int LONGEST_LEAD = 24;

  private final PassageReader reader;
  private final ActorReader actors;
  private final SignatureRows rows;

  SignatureBlocks(PassageReader reader, ActorReader actors) {
    this.reader = reader;
    this.actors = actors;
    this.rows = new SignatureRows(actors);
  }

  /** The best signed place of the text: the first with two or more parties; else the fullest. */
  Optional<Claim> find(String text) {
    Claim best = null;
    for (TextSpan zone : SignatureZones.of(text)) {
      Passage passage = reader.inText(text, zone.start(), zone.end());
      Claim claim = read(passage);
      if (claim.parties().size() < 2) {
        claim = rows.lines(passage).or(() -> rows.namesAboveOffices(passage)).orElse(claim);
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

  private Claim read(Passage zone) {
    List<Actor> found = new ArrayList<>();
    int i = 0;
    while (i < zone.size()) {
      int behind = isFor(zone, i) ? block(zone, i, found) : governmentLine(zone, i, found);
      i = behind > i ? behind : i + 1;
    }
    return Claim.signers("signature-block", zone, new ActorList(found, i));
  }

  private static boolean isFor(Passage zone, int i) {
    String word = zone.token(i).text();
    boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    return capital && OpeningRules.isWord(zone, i, FOR);
  }

  /** "The Government of X", then a name: a block whose "For" is missing. */
  private int governmentLine(Passage zone, int the, List<Actor> found) {
    boolean opens =
        zone.token(the).text().equalsIgnoreCase("the")
            && Character.isUpperCase(zone.token(the).text().charAt(0))
            && zone.token(the + 1).text().equalsIgnoreCase("government")
            && zone.is(the + 2, Kind.OF);
    if (!opens) {
      return the;
    }
    List<Actor> block = new ArrayList<>();
    int behind = block(zone, the, block);
    boolean named = block.stream().anyMatch(actor -> isFullName(actor.name()));
    if (!named) {
      return the;
    }
    found.addAll(block);
    return behind;
  }

  private static boolean isFullName(String name) {
    return name.indexOf(' ') > 0 && PersonNames.canBePerson(name);
  }

  /** "For and on behalf of the Minister of X of the Kingdom of Y, N": party and perhaps person. */
  private @Nullable Actor officeHolder(Passage zone, int first) {
    int i = first + 1;
    i = ActorReader.isWords(zone, i, "and", "on", "behalf", "of") ? i + 4 : i;
    while (zone.is(i, Kind.THE)) {
      i++;
    }
    if (!zone.is(i, Kind.OFFICE) && !zone.is(i, Kind.PLURAL)) {
      return null;
    }
    Actor actor = actors.actor(zone, i, false);
    return actor == null || actor.party() == null ? null : actor;
  }

  /** Reads one block (or several interlaced ones); the index behind it, or {@code first}. */
  private int block(Passage zone, int first, List<Actor> found) {
    Actor holder = officeHolder(zone, first);
    if (holder != null && holder.isPerson()) {
      found.add(holder);
      return holder.next();
    }
    if (holder != null) {
      return signer(zone, holder, found);
    }
    int columns = 1;
    int i =
        ActorReader.isWords(zone, first + 1, "and", "on", "behalf", "of") ? first + 5 : first + 1;
    List<Actor> parties = new ArrayList<>();
    while (i - first < LONGEST_LEAD * columns && parties.size() < columns) {
      Actor party = SignatureParts.partyAt(zone, i);
      if (party != null) {
        parties.add(party);
        i = party.next();
      } else if (isFor(zone, i)) {
        columns++;
        i++;
      } else if (SignatureParts.isLead(zone, i)) {
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
    found.addAll(SignatureNames.inColumns(zone, SignatureParts.behindSigned(zone, next), parties));
    return next;
  }

  /** The names that stand behind one party; a block may have several. */
  private int signer(Passage zone, Actor party, List<Actor> found) {
    int i = SignatureParts.behindSigned(zone, party.next());
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
      int officeAt = SignatureParts.behindSigned(zone, next);
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
      i = SignatureParts.behindSigned(zone, next);
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
}
