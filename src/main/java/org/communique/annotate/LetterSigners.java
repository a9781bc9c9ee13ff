package org.communique.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who signs each letter of an exchange between two parties: the name behind <em>(Signed)</em>
 * after the words of courtesy. The address below it names the receiver and his party; the signer
 * speaks for the other one. A signer whose letter has no such address is left out, unless he is the
 * second of two and the first is known.
 */
final class LetterSigners {
  private static final String WORD = "(?:van|von|de|der|den|la|le|di|\\p{Lu}[\\p{L}'’.-]*?)";
  private static final String NAME = WORD + "(?:\\h" + WORD + "){0,6}?";

  /** What a name ends at: mark-up, a line end, or the address that follows in the same block. */
  private static final String END_OF_NAME =
      "(?=\\s*(?:\\*|,|\\n|$|(?:(?:A|Aan|To|Au|An)\\s)?(?:Son\\s|Sa\\s|His\\s|Her\\s|Zijne|Hare"
          + "|S\\.\\s?E|H\\.\\s?E|The\\s|Monsieur|Madame|[Dd]e\\sHeer|Mr|Ms)))";

  private static final Pattern SIGNED =
      Pattern.compile(
          "\\((?:s\\.?|w\\.\\h?g\\.|get\\.|sd\\.?|[Ss]gd\\.?|[Ss]igned|SIGNED|[Ss]igné)\\)\\s*(?<name>"
              + NAME
              + ")(?:"
              + END_OF_NAME
              + "|(?<=\\p{Lu}\\p{Lu})(?=\\p{Lu}\\p{Ll}))");
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?iu)assurance|hoogachting|considération|consideration|sincerely|respect|verzekering");

  /** How far before a signature the words of courtesy may stand, in UTF-16 units. */
  private static final int COURTESY_REACH = 160;

  /** How far behind a signature the address may reach, in UTF-16 units. */
  private static final int ADDRESS_REACH = 220;

  /** What an address begins with. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?iu)^\\W*(?:\\p{L}{1,4}\\W+){0,2}(?:son exc|s\\. exc|his exc|her exc|h\\.\\s?e\\.|zijne"
              + " exc|zijner exc|hare exc|monsieur|madame|the hon|the right|de heer|mr|mrs|ms)");

  /** Before the country in which an envoy has his seat. */
  private static final Pattern SEAT = Pattern.compile("(?:in|en|au|à|near|près)\\s+$");

  private final Gazetteer gazetteer;

  LetterSigners(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The signers of the letters in {@code text} between just these two parties. */
  Optional<Claim> find(String text, List<Party> pair) {
    if (pair.size() != 2) {
      return Optional.empty();
    }
    Map<String, Actor> known = new LinkedHashMap<>();
    Set<String> families = new TreeSet<>();
    List<Matcher> unknown = new ArrayList<>();
    Matcher signed = SIGNED.matcher(text);
    while (signed.find()) {
      String before = text.substring(Math.max(0, signed.start() - COURTESY_REACH), signed.start());
      if (!COURTESY.matcher(before).find()) {
        continue;
      }
      families.add(family(signed));
      Optional<Party> party = party(text, signed.end(), pair);
      if (party.isPresent()) {
        known.putIfAbsent(family(signed), actor(signed, party.get()));
      } else {
        Matcher copy = SIGNED.matcher(text);
        copy.find(signed.start());
        unknown.add(copy);
      }
    }
    addSecond(known, families, unknown, pair);
    if (known.isEmpty() || families.size() > 2) {
      return Optional.empty();
    }
    Passage passage = new Passage(text, 0, "", List.of());
    ActorList signers = new ActorList(List.copyOf(known.values()), 0);
    return Optional.of(Claim.signers("letter-signed", passage, signers));
  }

  /** Of two signers the second speaks for the party for which the first does not. */
  private static void addSecond(
      Map<String, Actor> known, Set<String> families, List<Matcher> unknown, List<Party> pair) {
    for (Matcher signed : unknown) {
      if (known.size() == 1 && families.size() == 2 && !known.containsKey(family(signed))) {
        Party first = known.values().iterator().next().party();
        Party other = pair.getFirst().equals(first) ? pair.getLast() : pair.getFirst();
        known.put(family(signed), actor(signed, other));
      }
    }
  }

  /** The party that is not addressed in the lines below a signature. */
  private Optional<Party> party(String text, int behind, List<Party> pair) {
    int limit = Math.min(text.length(), behind + ADDRESS_REACH);
    int block = text.indexOf("\n\n", behind);
    String below = text.substring(behind, block < 0 ? limit : Math.min(limit, block));
    if (!ADDRESS.matcher(below).find()) {
      return Optional.empty();
    }
    return gazetteer.find(below).stream()
        .filter(mention -> !SEAT.matcher(below.substring(0, mention.span().start())).find())
        .map(PartyMention::party)
        .filter(pair::contains)
        .findFirst()
        .map(addressed -> pair.getFirst().equals(addressed) ? pair.getLast() : pair.getFirst());
  }

  private static String family(Matcher signed) {
    return PersonNames.family(name(signed));
  }

  private static String name(Matcher signed) {
    return signed.group("name").replaceFirst("\\.$", "");
  }

  private static Actor actor(Matcher signed, Party party) {
    return new Actor(
        0, 0, signed.start("name"), signed.end("name"), party, name(signed), "", false);
  }
}
