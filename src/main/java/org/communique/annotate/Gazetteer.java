package org.communique.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.model.TextSpan;
import org.jspecify.annotations.Nullable;

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

  private final Map<String, Party> byCode = new LinkedHashMap<>();
  private final Map<String, Party> byName = new HashMap<>();
  private final NameTrie<Entry> trie = new NameTrie<>();
  private final SmallBeginnings smallBeginnings = new SmallBeginnings();
  private final Set<String> shipPrefixes;
  private final PartiesFile file;
  private final NamesInQueries namesInQueries;

  /** What a name of the trie stands for; a blocker stands for no party. */
  private record Entry(@Nullable Party party, PartyMention.Form form, Capitals capitals) {}

  private enum Capitals {
    /** Every letter is a capital. */
    ALL,
    /** The first letter is a capital, or the script has none. */
    FIRST,
    ANY
  }

  Gazetteer(PartiesFile file) {
    this.file = file;
    List<Party> parties = file.parties();
    parties.forEach(party -> byCode.put(party.code(), party));
    shipPrefixes = file.shipPrefixes();
    Map<String, String> twoLetters = file.isoTwoLetterCodes();
    fillTrie(parties, file.blockers());
    fillNames(parties, twoLetters);
    namesInQueries = new NamesInQueries(parties, file.expressions());
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
   * @throws AuthorityListException with the line, when it cannot be used
   */
  static Gazetteer of(AuthorityFile list) {
    PartiesFile parties = new PartiesFile(list);
    parties.check();
    return new Gazetteer(parties);
  }

  /** The list, with what it says besides the names of parties. */
  PartiesFile file() {
    return file;
  }

  private void fillTrie(List<Party> parties, List<String> blockers) {
    for (String blocker : blockers) {
      trie.add(blocker, new Entry(null, PartyMention.Form.NAME, Capitals.FIRST));
    }
    for (Party party : parties) {
      party.names().forEach(name -> addName(name, party));
    }
    // Small letters first: what may be printed small may be printed with a capital too.
    for (boolean small : new boolean[] {true, false}) {
      for (Party party : parties) {
        party.demonyms().stream()
            .filter(demonym -> Character.isLowerCase(demonym.charAt(0)) == small)
            .forEach(demonym -> addDemonym(demonym, party));
      }
    }
  }

  private void addName(String name, Party party) {
    if (isAcronym(name)) {
      trie.add(name, new Entry(party, PartyMention.Form.ACRONYM, Capitals.ALL));
    } else {
      trie.add(name, new Entry(party, PartyMention.Form.NAME, Capitals.FIRST));
    }
  }

  private void addDemonym(String demonym, Party party) {
    boolean lower = Character.isLowerCase(demonym.charAt(0));
    Capitals capitals = lower ? Capitals.ANY : Capitals.FIRST;
    if (!isAcronym(demonym)) {
      if (lower) {
        smallBeginnings.add(FoldedWords.of(demonym).word(0));
      }
      trie.add(demonym, new Entry(party, PartyMention.Form.DEMONYM, capitals));
    }
  }

  /** Longer acronyms than this are read like names: Asean, Unicef. */
  private static final int LONGEST_ACRONYM = 5;

  static boolean isAcronym(String name) {
    long letters = name.chars().filter(Character::isLetter).count();
    boolean capitals = name.chars().noneMatch(Character::isLowerCase);
    boolean cased = name.chars().anyMatch(Character::isUpperCase);
    return capitals && cased && letters <= LONGEST_ACRONYM;
  }

  private void fillNames(List<Party> parties, Map<String, String> twoLetters) {
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
    return byCode(name.strip()).or(() -> Optional.ofNullable(byName.get(key(name))));
  }

  /** The same names as people type them in queries. */
  public NamesInQueries inQueries() {
    return namesInQueries;
  }

  /** Whether an acronym of a party is also an English word, which only capitals tell from it. */
  public static boolean isAlsoWord(String acronym) {
    return WORDS_IN_CAPITALS.contains(acronym);
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
    FoldedWords words = FoldedWords.of(text);
    List<PartyMention> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      if (!smallBeginnings.mayBeginAt(text, words.start(i), words.end(i))) {
        i++;
        continue;
      }
      NameTrie.Match<Entry> match =
          trie.longest(text, words, i, (entry, start, end) -> isPrintedAs(entry, text, start, end));
      if (match == null) {
        bracketedCode(text, words, i, found);
        i++;
      } else {
        add(text, words, i, match, found);
        i += match.words();
      }
    }
    return withoutShoutedPronouns(text, found);
  }

  private void add(
      String text,
      FoldedWords words,
      int first,
      NameTrie.Match<Entry> match,
      List<PartyMention> found) {
    Party party = match.value().party();
    if (party == null || isShip(text, words, first)) {
      return;
    }
    int end = words.end(first + match.words() - 1);
    // The last dot of U.S. belongs to it.
    boolean dotted = end < text.length() && text.charAt(end) == '.' && text.charAt(end - 2) == '.';
    TextSpan span = new TextSpan(words.start(first), dotted ? end + 1 : end);
    found.add(new PartyMention(span, party, match.value().form()));
  }

  private static boolean isPrintedAs(Entry entry, String text, int start, int end) {
    return switch (entry.capitals()) {
      case ANY -> true;
      case FIRST ->
          !Character.isLowerCase(text.charAt(start))
              || (end - start > 1 && Character.isUpperCase(text.charAt(start + 1)));
      case ALL -> text.substring(start, end).chars().noneMatch(Character::isLowerCase);
    };
  }

  private boolean isShip(String text, FoldedWords words, int index) {
    if (index == 0) {
      return false;
    }
    String previous = text.substring(words.start(index - 1), words.end(index - 1));
    return shipPrefixes.contains(previous)
        && words.start(index) - words.end(index - 1) <= 2
        && text.charAt(words.end(index - 1)) != ',';
  }

  /** A code stands for its state only in brackets: (CHN). */
  private void bracketedCode(String text, FoldedWords words, int index, List<PartyMention> found) {
    int start = words.start(index);
    int end = words.end(index);
    boolean bracketed =
        end - start == 3
            && start > 0
            && text.charAt(start - 1) == '('
            && end < text.length()
            && text.charAt(end) == ')';
    Party party = bracketed ? byCode.get(text.substring(start, end)) : null;
    if (party != null && party.isState()) {
      found.add(new PartyMention(new TextSpan(start, end), party, PartyMention.Form.ACRONYM));
    }
  }

  private static final Set<String> WORDS_IN_CAPITALS = Set.of("US", "WHO", "CAN", "CAR", "EAC");

  /** In a line of capitals, US may be a pronoun: it counts only beside another party. */
  private static List<PartyMention> withoutShoutedPronouns(String text, List<PartyMention> found) {
    List<PartyMention> kept = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      PartyMention mention = found.get(i);
      boolean doubtful =
          WORDS_IN_CAPITALS.contains(mention.span().in(text)) && isShouted(text, mention.span());
      if (!doubtful || hasNeighbour(text, found, i)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private static boolean hasNeighbour(String text, List<PartyMention> found, int index) {
    TextSpan span = found.get(index).span();
    boolean hyphen =
        (span.end() < text.length() && "-–—".indexOf(text.charAt(span.end())) >= 0)
            || (span.start() > 0 && "-–—".indexOf(text.charAt(span.start() - 1)) >= 0);
    return hyphen
        || (index > 0 && span.start() - found.get(index - 1).span().end() <= 6)
        || (index + 1 < found.size() && found.get(index + 1).span().start() - span.end() <= 6);
  }

  private static final int SHOUT_WINDOW = 24;

  private static boolean isShouted(String text, TextSpan span) {
    int from = Math.max(0, span.start() - SHOUT_WINDOW);
    int to = Math.min(text.length(), span.end() + SHOUT_WINDOW);
    String around = text.substring(from, span.start()) + text.substring(span.end(), to);
    long capitals = around.chars().filter(Character::isUpperCase).count();
    long small = around.chars().filter(Character::isLowerCase).count();
    return capitals > 4 && small == 0;
  }

  /** Every party of the list, states first. */
  public List<Party> parties() {
    return List.copyOf(byCode.values());
  }
}
