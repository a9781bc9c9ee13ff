package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads who makes a treaty with an indigenous nation, in the clause it opens with: <em>between His
 * Majesty …, by His Commissioners: A, of …; B, …, and C, chief Sachem of the Tribe of …, and D and
 * E, Delegates of the said Tribe</em>. In English texts of this kind <em>His Majesty</em> without a
 * country is the British sovereign.
 */
final class NationTreaties {
  /** How far the opening clause may reach, in UTF-16 units. */
  private static final int OPENING = 2500;

  private static final Pattern TREATY =
      Pattern.compile(
          "(?i)\\b(?:articles?|treaty|agreement|deed|indenture|convention)\\b[^;]{0,300}?"
              + "\\bbetween\\b");
  private static final Pattern NATION =
      Pattern.compile("\\bIndians\\b|\\b(?i:tribes?)\\b|\\p{Lu}\\p{Ll}+ Band\\b");
  private static final Pattern LEADER =
      Pattern.compile("(?i)\\b(?:chiefs?|sachems?|sachims?|head ?men|warriors|delegates)\\b");

  private static final String WORD = "(?:\\p{Lu}[\\p{L}'’-]+|\\p{Lu}\\.)";
  private static final String NAME = WORD + "(?: (?:" + WORD + "|de|la|le|van)){0,4}";

  private static final String OFFICE =
      "(?:(?:chief|head|principal|grand|first|second|hereditary) )?(?:sachems?|sachims?|sagamores?"
          + "|chiefs?|captains?|head ?m[ae]n|warriors?|delegates?|deputy|deputies|members?"
          + "|representatives?|councillors?)";
  private static final Pattern LEADERS =
      Pattern.compile(
          "\\b(?<!said )(?<!the )(?<!of )(?<names>"
              + NAME
              + "(?:(?:, and | and |, & | & |, )"
              + NAME
              + "){0,7}),? (?<office>(?i:"
              + OFFICE
              + "(?: (?:and|&) "
              + OFFICE
              + ")?)) of (?<party>the said (?i:tribe|band|nation|indians)"
              + "|(?:the )?(?:(?i:tribe|band|nation|family)(?: or \\w+)? of (?:the )?)?"
              + WORD
              + "(?: (?:"
              + WORD
              + "|and|&)){0,4})");
  private static final Pattern BETWEEN_NAMES = Pattern.compile(",? (?:and|&) |, ");

  private static final Pattern TITLES =
      Pattern.compile(
          "^(?:(?:Major|Captain|Capt\\.|Colonel|Chief|Mr\\.?|Sir|King|Sachem|General|Governor)"
              + " )+(?=\\p{Lu}\\S* ?)");

  private static final Pattern COMMISSIONERS =
      Pattern.compile(
          "\\b[Bb]y [Hh](?:is|er) (?:said |[Mm]ajesty's )?[Cc]ommissioners?\\b[:,]?\\s+");
  private static final Pattern COMMISSIONER =
      Pattern.compile("(?:^|[;:] (?:and )?|, and |\\. and )(?<name>" + NAME + "),");
  private static final Pattern END_OF_SIDE =
      Pattern.compile(
          "(?i)of the (?:first|one) part|\\band the\\b(?=[^,;]{0,60}(?:tribe|nation|indians))");

  private static final Pattern MAJESTY =
      Pattern.compile("\\b(?i:his|her)(?: Most Gracious)? Majesty\\b");
  private static final Pattern OTHER_CROWN =
      Pattern.compile(
          "(?i)majesty,? the (?:king|queen|emperor) of|(?:catholic|christian|imperial)");
  private static final Pattern EXCELLENCY =
      Pattern.compile(
          "between His Excellency (?<name>"
              + NAME
              + "?),? (?:Esq(?:uire|r)?\\b\\.?,? )?(?=(?i:captain|governor|lieutenant|commander))");

  private final PassageReader reader;
  private final Gazetteer gazetteer;

  NationTreaties(PassageReader reader, Gazetteer gazetteer) {
    this.reader = reader;
    this.gazetteer = gazetteer;
  }

  /** Those whom the opening clause of {@code text} names; empty in a text of another kind. */
  Optional<Claim> find(String text) {
    String opening = text.substring(0, Math.min(text.length(), OPENING));
    boolean mayBe =
        opening.contains("Indians") || opening.contains("ribe") || opening.contains(" Band");
    if (!mayBe || !NATION.matcher(opening).find() || !LEADER.matcher(opening).find()) {
      return Optional.empty();
    }
    Matcher treaty = TREATY.matcher(opening);
    if (!treaty.find()) {
      return Optional.empty();
    }
    int from = treaty.end() - "between".length();
    List<Actor> leaders = leaders(opening, from);
    List<Actor> actors = new ArrayList<>(crown(opening, from));
    actors.addAll(leaders);
    Passage passage = new Passage(opening, 0, "", List.of());
    return actors.isEmpty()
        ? Optional.empty()
        : Optional.of(Claim.signers("nation-treaty", passage, new ActorList(actors, 0)));
  }

  private List<Actor> leaders(String opening, int from) {
    UnlistedParties parties = new UnlistedParties(opening);
    List<Actor> found = new ArrayList<>();
    Matcher matcher = LEADERS.matcher(opening).region(from, opening.length());
    while (matcher.find()) {
      boolean said = matcher.group("party").startsWith("the said ");
      String party = said ? parties.last() : parties.named(matcher.group("party"));
      if (!party.isEmpty() && gazetteer.find(party).isEmpty()) {
        addNames(matcher, party, found);
      }
    }
    return found;
  }

  private static void addNames(Matcher leaders, String party, List<Actor> found) {
    for (String printed : BETWEEN_NAMES.split(leaders.group("names"), -1)) {
      int start = leaders.start("names") + leaders.group("names").indexOf(printed);
      String name = TITLES.matcher(printed).replaceFirst("");
      String office = leaders.group("office");
      found.add(Actor.forOther(start, start + printed.length(), name, office, party));
    }
  }

  /** The sovereign with his commissioners; empty when the text names none. */
  private List<Actor> crown(String opening, int from) {
    Matcher majesty = MAJESTY.matcher(opening).region(from, opening.length());
    if (!majesty.find()) {
      return List.of();
    }
    Optional<Party> party = sovereign(opening, from, majesty);
    return party.stream()
        .flatMap(
            state ->
                Stream.concat(
                    Stream.of(
                        new Actor(0, 0, majesty.start(), majesty.end(), state, "", "", false)),
                    officers(opening, from, state)))
        .toList();
  }

  private static final int LONGEST_STYLE = 140;

  /** The state right behind "His Majesty …"; the United Kingdom when no other crown is named. */
  private Optional<Party> sovereign(String opening, int from, Matcher majesty) {
    int to = Math.min(opening.length(), majesty.end() + LONGEST_STYLE);
    Optional<Party> named =
        reader.inText(opening, majesty.start(), to).tokens().stream()
            .flatMap(token -> Stream.ofNullable(token.mention()))
            .map(PartyMention::party)
            .filter(Party::isState)
            .findFirst();
    boolean other = OTHER_CROWN.matcher(opening).region(from, to).find();
    return named.or(() -> other ? Optional.empty() : gazetteer.byCode("GBR"));
  }

  private static Stream<Actor> officers(String opening, int from, Party state) {
    List<Actor> found = new ArrayList<>();
    Matcher excellency = EXCELLENCY.matcher(opening).region(from, opening.length());
    if (excellency.lookingAt()) {
      found.add(person(excellency, "", state));
    }
    Matcher by = COMMISSIONERS.matcher(opening).region(from, opening.length());
    if (by.find()) {
      Matcher end = END_OF_SIDE.matcher(opening).region(by.end(), opening.length());
      int to = end.find() ? end.start() : by.end();
      Matcher name = COMMISSIONER.matcher(opening).region(by.end(), to);
      while (name.find()) {
        found.add(person(name, "Commissioner", state));
      }
    }
    return found.stream();
  }

  private static Actor person(Matcher name, String office, Party state) {
    String printed = name.group("name").strip();
    return new Actor(0, 0, name.start("name"), name.end("name"), state, printed, office, false);
  }
}
