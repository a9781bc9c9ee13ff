package org.communique.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.json.Json;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonArray;
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
 *   <li>{@code publishers}: domain of a web site and the party whose voice it is.
 * </ul>
 */
final class PartiesFile {
  private final String file;
  private final JsonValue root;

  private PartiesFile(String file, JsonValue root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Reads a resource of the class path.
   *
   * @throws AuthorityListException when it is missing or is not JSON
   */
  static PartiesFile read(String resource) {
    try (InputStream in = PartiesFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AuthorityListException(resource, "is not on the class path");
      }
      return read(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AuthorityListException(resource, "cannot be read: " + e.getMessage(), e);
    }
  }

  static PartiesFile read(String file, Reader reader) throws IOException {
    try {
      return new PartiesFile(file, Json.read(reader));
    } catch (JsonSyntaxException e) {
      throw new AuthorityListException(file, String.valueOf(e.getMessage()), e);
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

  private void checkCodes(List<Party> parties) {
    Set<String> codes = new LinkedHashSet<>();
    for (Party party : parties) {
      if (!codes.add(party.code())) {
        throw new AuthorityListException(file, "the id " + party.code() + " is given twice");
      }
    }
    for (Party party : parties) {
      for (Party.Membership member : party.members()) {
        if (!codes.contains(member.code())) {
          throw new AuthorityListException(
              file, party.code() + " has the unknown member " + member.code());
        }
      }
    }
  }

  private Party state(JsonValue entry) {
    Set<String> names = names(entry);
    addIfPresent(names, entry.field("official").text());
    names.addAll(entry.field("foreign_acronyms").texts());
    if (entry.field("names") instanceof JsonObject byLanguage) {
      byLanguage.fields().values().forEach(name -> addIfPresent(names, name.text()));
    }
    List<String> demonyms = new ArrayList<>(entry.field("demonyms").texts());
    demonyms.addAll(entry.field("demonyms_fr").texts());
    return party(entry, Signatory.Type.STATE, names, demonyms, List.of());
  }

  private Party organisation(JsonValue entry) {
    List<Party.Membership> members =
        entry.field("members").elements().stream().map(this::membership).toList();
    // The name of a grouping may be a description that no text prints.
    Set<String> names = new LinkedHashSet<>(entry.field("aliases").texts());
    return party(entry, Signatory.Type.ORGANISATION, names, List.of(), members);
  }

  private Party party(
      JsonValue entry,
      Signatory.Type type,
      Set<String> names,
      List<String> demonyms,
      List<Party.Membership> members) {
    return new Party(
        required(entry, "id"),
        type,
        required(entry, "name"),
        List.copyOf(names),
        demonyms,
        day(entry.field("from"), LocalDate.MIN),
        day(entry.field("to"), LocalDate.MAX),
        entry.field("part_of").text(),
        members);
  }

  private Set<String> names(JsonValue entry) {
    Set<String> names = new LinkedHashSet<>();
    names.add(required(entry, "name"));
    names.addAll(entry.field("aliases").texts());
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
          required(dated, "code"),
          day(dated.get("from"), LocalDate.MIN),
          day(dated.get("to"), LocalDate.MAX));
    }
    return new Party.Membership(member.text(), LocalDate.MIN, LocalDate.MAX);
  }

  private LocalDate day(JsonValue value, LocalDate absent) {
    try {
      return value.text().isEmpty() ? absent : LocalDate.parse(value.text());
    } catch (DateTimeParseException e) {
      throw new AuthorityListException(file, "no day: " + value.text(), e);
    }
  }

  private String required(JsonValue entry, String field) {
    String value = entry.field(field).text();
    if (value.isBlank()) {
      throw new AuthorityListException(file, "no " + field + " in " + Json.line(entry));
    }
    return value;
  }

  private List<JsonValue> section(String name) {
    if (root.field(name) instanceof JsonArray array) {
      return array.values();
    }
    throw new AuthorityListException(file, "has no list " + name);
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
    List<String> blockers = new ArrayList<>(root.field("blockers").field("geo").texts());
    blockers.addAll(root.field("blockers").field("things").texts());
    return blockers;
  }

  Set<String> shipPrefixes() {
    return Set.copyOf(root.field("blockers").field("ships").texts());
  }

  /** Whole titles of offices held by one person, in any language. */
  List<String> officeTitles() {
    List<String> titles = new ArrayList<>();
    for (JsonValue group : section("office_titles")) {
      if (!group.field("group").text().equals("collective")) {
        titles.addAll(group.field("en").texts());
        titles.addAll(group.field("other").texts());
      }
    }
    return titles;
  }

  /** One of the word lists in {@code offices}. */
  Set<String> officeWords(String list) {
    List<String> words = root.field("offices").field(list).texts();
    if (words.isEmpty()) {
      throw new AuthorityListException(file, "offices has no list " + list);
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
    String to = entry.field("to").text();
    return new Leader(
        required(entry, "party"),
        Folding.fold(required(entry, "name")),
        Integer.parseInt(required(entry, "from")),
        to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to));
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
