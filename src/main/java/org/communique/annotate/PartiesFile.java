package org.communique.annotate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.model.Signatory;

/**
 * The authority list of parties as it stands in its file: one JSON object with
 *
 * <ul>
 *   <li>{@code states} and {@code historical}: {@code id}, {@code iso2}, {@code name}, {@code
 *       official}, {@code aliases}, {@code foreign_acronyms}, {@code names} by language, {@code
 *       demonyms} (printed with a capital), {@code demonyms_fr} (printed in lower case), {@code
 *       from} and {@code to} (days, both inclusive);
 *   <li>{@code organisations}: {@code id}, {@code name}, {@code aliases}, {@code part_of} (id of
 *       the organisation whose organ it is), {@code members} (codes, or {@code code} with {@code
 *       from} and {@code to});
 *   <li>{@code blockers}: {@code geo} and {@code things}, phrases whose words name no party; {@code
 *       ships}, prefixes of the names of ships;
 *   <li>{@code office_titles} and {@code offices}: whole titles and the words that titles are built
 *       from;
 *   <li>{@code leaders}: family name, party and years in office (inclusive) of persons whose
 *       country texts leave out;
 *   <li>{@code expressions}: lists of expressions that say the same, such as an acronym and its
 *       words; a query for one finds the others;
 *   <li>{@code publishers}: domain of a web site and the party whose voice it is.
 * </ul>
 */
final class PartiesFile {
  private static final Set<String> ROOT =
      Set.of(
          "version",
          "note",
          "states",
          "historical",
          "organisations",
          "office_titles",
          "offices",
          "blockers",
          "expressions",
          "leaders",
          "publishers");
  private static final Set<String> STATE =
      Set.of(
          "id",
          "iso2",
          "name",
          "official",
          "kind",
          "demonyms",
          "demonyms_fr",
          "aliases",
          "foreign_acronyms",
          "names",
          "capital",
          "from",
          "to",
          "successors",
          "note");
  private static final Set<String> ORGANISATION =
      Set.of("id", "name", "aliases", "type", "members", "note", "part_of", "from", "to");
  private static final Set<String> LEADER = Set.of("party", "name", "from", "to", "note");

  private final AuthorityFile file;
  private final JsonValue root;

  PartiesFile(AuthorityFile file) {
    this.file = file;
    this.root = file.root();
  }

  /**
   * Reads every part of the list once.
   *
   * @throws AuthorityListException with the line, when a part cannot be used
   */
  void check() {
    file.checkFields(root, ROOT);
    Set<String> codes = new HashSet<>();
    parties().forEach(party -> codes.add(party.code()));
    officeTitles();
    new OfficeWords(this);
    blockers();
    expressions();
    shipPrefixes();
    isoTwoLetterCodes();
    for (JsonValue leader : section("leaders")) {
      requireKnown(leader.field("party"), leader(leader).code(), codes);
    }
    checkValues(root.field("publishers"), codes);
    checkValues(root.field("offices").field("of_one_state"), codes);
  }

  private void checkValues(JsonValue object, Set<String> codes) {
    if (object instanceof JsonObject fields) {
      fields.fields().values().forEach(code -> requireKnown(code, code.text(), codes));
    }
  }

  private void requireKnown(JsonValue value, String code, Set<String> codes) {
    if (!codes.contains(code)) {
      throw file.problem(value, "\"%s\" is the id of no party".formatted(code));
    }
  }

  /** All states, then all organisations, in the order of the file. */
  List<Party> parties() {
    List<Party> parties = new ArrayList<>();
    for (JsonValue state : section("states")) {
      parties.add(state(state));
    }
    for (JsonValue state : section("historical")) {
      parties.add(state(state));
    }
    for (JsonValue organisation : section("organisations")) {
      parties.add(organisation(organisation));
    }
    checkCodes(parties);
    return parties;
  }

  /** The entries in the order in which {@link #parties()} has them. */
  private List<JsonValue> entries() {
    List<JsonValue> entries = new ArrayList<>(section("states"));
    entries.addAll(section("historical"));
    entries.addAll(section("organisations"));
    return entries;
  }

  private void checkCodes(List<Party> parties) {
    Set<String> codes = new LinkedHashSet<>();
    List<JsonValue> entries = entries();
    for (int i = 0; i < parties.size(); i++) {
      String code = parties.get(i).code();
      if (!codes.add(code)) {
        throw file.problem(entries.get(i).field("id"), "the id " + code + " is given twice");
      }
    }
    for (int i = 0; i < parties.size(); i++) {
      for (Party.Membership member : parties.get(i).members()) {
        if (!codes.contains(member.code())) {
          throw file.problem(
              entries.get(i).field("members"),
              parties.get(i).code() + " has the unknown member " + member.code());
        }
      }
    }
  }

  private Party state(JsonValue entry) {
    file.checkFields(entry, STATE);
    Set<String> names = names(entry);
    addIfPresent(names, file.optional(entry, "official"));
    names.addAll(file.texts(entry, "foreign_acronyms"));
    if (entry.field("names") instanceof JsonObject byLanguage) {
      byLanguage.fields().values().forEach(name -> addIfPresent(names, name.text()));
    }
    List<String> demonyms = new ArrayList<>(file.texts(entry, "demonyms"));
    demonyms.addAll(file.texts(entry, "demonyms_fr"));
    return party(entry, Signatory.Type.STATE, names, demonyms, List.of());
  }

  private Party organisation(JsonValue entry) {
    file.checkFields(entry, ORGANISATION);
    List<Party.Membership> members =
        file.listOrNone(entry, "members").stream().map(this::membership).toList();
    // The name of a grouping may be a description that no text prints.
    Set<String> names = new LinkedHashSet<>(file.texts(entry, "aliases"));
    return party(entry, Signatory.Type.ORGANISATION, names, List.of(), members);
  }

  private Party party(
      JsonValue entry,
      Signatory.Type type,
      Set<String> names,
      List<String> demonyms,
      List<Party.Membership> members) {
    return new Party(
        file.required(entry, "id"),
        type,
        file.required(entry, "name"),
        List.copyOf(names),
        demonyms,
        day(entry.field("from"), LocalDate.MIN),
        day(entry.field("to"), LocalDate.MAX),
        file.optional(entry, "part_of"),
        members);
  }

  private Set<String> names(JsonValue entry) {
    Set<String> names = new LinkedHashSet<>();
    names.add(file.required(entry, "name"));
    names.addAll(file.texts(entry, "aliases"));
    return names;
  }

  private static void addIfPresent(Set<String> names, String name) {
    if (!name.isBlank()) {
      names.add(name);
    }
  }

  private Party.Membership membership(JsonValue member) {
    if (member instanceof JsonObject dated) {
      return new Party.Membership(
          file.required(dated, "code"),
          day(dated.get("from"), LocalDate.MIN),
          day(dated.get("to"), LocalDate.MAX));
    }
    return new Party.Membership(member.text(), LocalDate.MIN, LocalDate.MAX);
  }

  private LocalDate day(JsonValue value, LocalDate absent) {
    try {
      return value.text().isEmpty() ? absent : LocalDate.parse(value.text());
    } catch (DateTimeParseException noDay) {
      throw file.problem(value, "\"%s\" is no day such as 1995-01-31".formatted(value.text()));
    }
  }

  private List<JsonValue> section(String name) {
    return file.list(root, name);
  }

  /** Two-letter ISO codes by the code of their state. */
  Map<String, String> isoTwoLetterCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (JsonValue state : section("states")) {
      codes.put(state.field("id").text(), state.field("iso2").text());
    }
    return codes;
  }

  /** Phrases whose words name no party. */
  List<String> blockers() {
    List<String> blockers = new ArrayList<>(file.texts(root.field("blockers"), "geo"));
    blockers.addAll(file.texts(root.field("blockers"), "things"));
    return blockers;
  }

  /** Lists of expressions that say the same, two or more each. */
  List<List<String>> expressions() {
    List<List<String>> all = new ArrayList<>();
    for (JsonValue same : file.listOrNone(root, "expressions")) {
      List<String> texts = same.elements().stream().map(JsonValue::text).toList();
      if (texts.size() < 2 || texts.stream().anyMatch(String::isBlank)) {
        throw file.problem(same, "a list of two or more texts that say the same is expected here");
      }
      all.add(texts);
    }
    return all;
  }

  Set<String> shipPrefixes() {
    return Set.copyOf(file.texts(root.field("blockers"), "ships"));
  }

  /** Whole titles of offices held by one person, in any language. */
  List<String> officeTitles() {
    List<String> titles = new ArrayList<>();
    for (JsonValue group : section("office_titles")) {
      if (!group.field("group").text().equals("collective")) {
        titles.addAll(file.texts(group, "en"));
        titles.addAll(file.texts(group, "other"));
      }
    }
    return titles;
  }

  /** One of the word lists in {@code offices}. */
  Set<String> officeWords(String list) {
    List<String> words = file.texts(root.field("offices"), list);
    if (words.isEmpty()) {
      throw file.problem(root.field("offices"), "\"offices\" has no list \"%s\"".formatted(list));
    }
    return Set.copyOf(words);
  }

  /** Codes of states by the title of an office that only they have. */
  Map<String, String> officesOfOneState() {
    return strings(root.field("offices").field("of_one_state"));
  }

  Map<String, String> publishers() {
    return strings(root.field("publishers"));
  }

  private static Map<String, String> strings(JsonValue object) {
    Map<String, String> strings = new LinkedHashMap<>();
    if (object instanceof JsonObject fields) {
      fields.fields().forEach((name, value) -> strings.put(name, value.text()));
    }
    return strings;
  }

  List<Leader> leaders() {
    return section("leaders").stream().map(this::leader).toList();
  }

  private Leader leader(JsonValue entry) {
    file.checkFields(entry, LEADER);
    return new Leader(
        file.required(entry, "party"),
        Folding.fold(file.required(entry, "name")),
        year(entry, "from", Integer.MIN_VALUE),
        year(entry, "to", Integer.MAX_VALUE));
  }

  private int year(JsonValue entry, String field, int absent) {
    String year = file.optional(entry, field);
    try {
      return year.isEmpty() ? absent : Integer.parseInt(year);
    } catch (NumberFormatException noYear) {
      throw file.problem(entry.field(field), "\"%s\" is no year".formatted(year));
    }
  }

  /**
   * A person whose country texts leave out.
   *
   * @param name family name, folded
   * @param from first year in office
   * @param to last year in office (inclusive)
   */
  record Leader(String code, String name, int from, int to) {}
}
