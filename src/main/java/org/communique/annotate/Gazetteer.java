package org.communique.annotate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of states and organisations, and where a text has them. Immutable; safe for use by
 * several threads at once.
 *
 * <p>Names are compared word by word, without case and accents and over any apostrophe, hyphen or
 * space, and the longest name at a place wins, so that the Democratic People's Republic of Korea is
 * never the Republic of Korea. Acronyms count only in capitals, names only with a capital, and
 * places, ships and treaties that merely contain a name are no party. The list is the resource
 * {@code /authority/parties.json}; its form is described at {@link PartiesFile}. Listing is for the
 * recognition of names and takes no position on status.
 */
public final class Gazetteer {
  static final String FILE = "parties.json";

  /** The list, with what it says besides the names of parties. */
  private final PartiesFile file;

  private final Map<String, Party> byCode = new LinkedHashMap<>();
  private final Lazy<Map<String, Party>> byName;
  private final Lazy<NamesInTexts> inTexts;
  private final Lazy<NamesInQueries> inQueries;

  private Gazetteer(PartiesFile file) {
    this.file = file;
    List<Party> parties = file.parties();
    parties.forEach(party -> byCode.put(party.code(), party));
    byName = new Lazy<>(() -> byName(parties, file.isoTwoLetterCodes()));
    inTexts = new Lazy<>(() -> new NamesInTexts(byCode, file.blockers(), file.shipPrefixes()));
    inQueries = new Lazy<>(() -> new NamesInQueries(parties, file.expressions()));
  }

  /**
   * The list that comes with the product.
   *
   * @throws AuthorityListException when it cannot be used; the message names the file
   */
  public static Gazetteer load() {
    return of(AuthorityFile.builtIn(FILE));
  }

  /**
   * The parties of a list.
   *
   * @throws AuthorityListException with the line, when it cannot be used; of the list that comes
   *     with the program, only what is needed for the parties is looked at
   */
  static Gazetteer of(AuthorityFile list) {
    PartiesFile parties = new PartiesFile(list);
    if (!list.isBuiltIn()) {
      parties.check();
    }
    return new Gazetteer(parties);
  }

  PartiesFile file() {
    return file;
  }

  /** Longer acronyms than this are read like names: Asean, Unicef. */
  private static final int LONGEST_ACRONYM = 5;

  static boolean isAcronym(String name) {
    long letters = name.chars().filter(Character::isLetter).count();
    boolean capitals = name.chars().noneMatch(Character::isLowerCase);
    boolean cased = name.chars().anyMatch(Character::isUpperCase);
    return capitals && cased && letters <= LONGEST_ACRONYM;
  }

  private static Map<String, Party> byName(List<Party> parties, Map<String, String> twoLetters) {
    Map<String, Party> byName = new HashMap<>();
    for (Party party : parties) {
      party.names().forEach(name -> byName.putIfAbsent(key(name), party));
    }
    for (Party party : parties) {
      byName.putIfAbsent(key(party.code()), party);
      party.demonyms().forEach(demonym -> byName.putIfAbsent(key(demonym), party));
    }
    for (Party party : parties) {
      String twoLetter = twoLetters.getOrDefault(party.code(), "");
      if (!twoLetter.isEmpty()) {
        byName.putIfAbsent(key(twoLetter), party);
      }
    }
    return byName;
  }

  /** A name without case, accents, signs and a leading article. */
  static String key(String name) {
    FoldedWords words = FoldedWords.of(name.replace("&", " and "));
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean article = i == 0 && words.size() > 1 && words.word(0).equals("the");
      key.append(article ? "" : words.word(i));
    }
    return key.toString();
  }

  /**
   * The party with a name, code, alias, acronym or demonym, in any case, with or without accents,
   * dots, hyphens and a leading article; a code goes before a name that folds to it. Empty when
   * nobody is called so.
   */
  public Optional<Party> named(String name) {
    return byCode(name.strip()).or(() -> Optional.ofNullable(byName.get().get(key(name))));
  }

  /** The same names as people type them in queries. */
  public NamesInQueries inQueries() {
    return inQueries.get();
  }

  /** Whether an acronym of a party is also an English word, which only capitals tell from it. */
  public static boolean isAlsoWord(String acronym) {
    return NamesInTexts.WORDS_IN_CAPITALS.contains(acronym);
  }

  /** The organisations that list a party as a member at any time. */
  public List<Party> organisationsOf(String code) {
    return byCode.values().stream()
        .filter(party -> party.members().stream().anyMatch(member -> member.code().equals(code)))
        .toList();
  }

  /** The party with a code, in any case. */
  public Optional<Party> byCode(String code) {
    Party party = byCode.get(code);
    return Optional.ofNullable(party != null ? party : byCode.get(code.toUpperCase(Locale.ROOT)));
  }

  /** Codes of those who belong to an organisation on a day, in the order of the list. */
  public List<String> members(String code, LocalDate date) {
    return byCode(code).stream()
        .flatMap(party -> party.members().stream())
        .filter(member -> member.holdsOn(date))
        .map(Party.Membership::code)
        .toList();
  }

  /** The places of {@code text} that name a party, in text order, none overlapping another. */
  public List<PartyMention> find(String text) {
    return inTexts.get().find(text);
  }

  /** Every party of the list, states first. */
  public List<Party> parties() {
    return List.copyOf(byCode.values());
  }
}
