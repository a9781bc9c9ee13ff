package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The names of parties as texts print them: acronyms in capitals alone, names with a capital, the
 * longest at a place, and not inside the names of places, ships and treaties. Immutable.
 */
final class NamesInTexts {
  /** Acronyms that are English words too. */
  static final Set<String> WORDS_IN_CAPITALS = Set.of("US", "WHO", "CAN", "CAR", "EAC");

  /** What a name of the trie stands for; a blocker stands for no party. */
  private record Entry(@Nullable Party party, PartyMention.Form form, Capitals capitals) {}

  private enum Capitals {
    /** Every letter is a capital. */
    ALL,
    /** The first letter is a capital, or the script has none. */
    FIRST,
    ANY
  }

  private final Map<String, Party> byCode;
  private final Set<String> shipPrefixes;
  private final NameTrie<Entry> trie = new NameTrie<>();
  private final SmallBeginnings smallBeginnings = new SmallBeginnings();

  /**
   * The names of some parties.
   *
   * @param byCode the parties by their codes, in the order in which a shared name is given away
   * @param blockers names with the name of a party in them that stand for none
   * @param shipPrefixes words before the name of a ship
   */
  NamesInTexts(Map<String, Party> byCode, List<String> blockers, Set<String> shipPrefixes) {
    this.byCode = byCode;
    this.shipPrefixes = shipPrefixes;
    for (String blocker : blockers) {
      trie.add(blocker, new Entry(null, PartyMention.Form.NAME, Capitals.FIRST));
    }
    byCode.values().forEach(party -> party.names().forEach(name -> addName(name, party)));
    // Small letters first: what may be printed small may be printed with a capital too.
    for (boolean small : new boolean[] {true, false}) {
      for (Party party : byCode.values()) {
        party.demonyms().stream()
            .filter(demonym -> Character.isLowerCase(demonym.charAt(0)) == small)
            .forEach(demonym -> addDemonym(demonym, party));
      }
    }
  }

  private void addName(String name, Party party) {
    if (Gazetteer.isAcronym(name)) {
      trie.add(name, new Entry(party, PartyMention.Form.ACRONYM, Capitals.ALL));
    } else {
      trie.add(name, new Entry(party, PartyMention.Form.NAME, Capitals.FIRST));
    }
  }

  private void addDemonym(String demonym, Party party) {
    boolean lower = Character.isLowerCase(demonym.charAt(0));
    Capitals capitals = lower ? Capitals.ANY : Capitals.FIRST;
    if (!Gazetteer.isAcronym(demonym)) {
      if (lower) {
        smallBeginnings.add(FoldedWords.of(demonym).word(0));
      }
      trie.add(demonym, new Entry(party, PartyMention.Form.DEMONYM, capitals));
    }
  }

  /** The places of {@code text} that name a party, in text order, none overlapping another. */
  List<PartyMention> find(String text) {
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
}
