package org.communique.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of parties, and expressions that say the same, as people type them in queries: names in
 * any case and without accents, acronyms in capitals alone, for <i>us</i> and <i>who</i> are words.
 * Immutable.
 */
public final class NamesInQueries {
  /** Parties by the keys of their names, the first of the list for a shared one. */
  private final Map<String, Party> byName = new HashMap<>();

  /** Expressions that say the same, by the key of each. */
  private final Map<String, List<String>> expressions = new HashMap<>();

  /** First words of names and expressions of several words, folded. */
  private final Set<String> firstWords = new HashSet<>();

  private final List<Name> names = new ArrayList<>();

  /**
   * A name of a party.
   *
   * @param isShort whether it is the short English one
   */
  private record Name(Party party, FoldedWords words, boolean isShort) {}

  NamesInQueries(List<Party> parties, List<List<String>> expressions) {
    for (Party party : parties) {
      for (String name : party.names()) {
        byName.putIfAbsent(Gazetteer.key(name), party);
        add(new Name(party, FoldedWords.of(name), name.equals(party.name())));
      }
    }
    for (List<String> same : expressions) {
      for (String expression : same) {
        this.expressions.putIfAbsent(Gazetteer.key(expression), same);
        addFirst(FoldedWords.of(expression));
      }
    }
  }

  private void add(Name name) {
    names.add(name);
    addFirst(name.words());
  }

  private void addFirst(FoldedWords words) {
    if (words.size() > 1) {
      firstWords.add(words.word(0));
    }
  }

  /** The party that words name; codes and adjectives are no names here. */
  public Optional<Party> party(String words) {
    String typed = Gazetteer.key(words);
    return Optional.ofNullable(byName.get(typed))
        .filter(
            party ->
                party.names().stream()
                    .filter(name -> !Gazetteer.isAcronym(name) || Gazetteer.isAcronym(words))
                    .anyMatch(name -> Gazetteer.key(name).equals(typed)));
  }

  /**
   * Expressions that say the same, such as weapons of mass destruction for WMD; empty when there
   * are none.
   */
  public List<String> sameAs(String words) {
    String typed = Gazetteer.key(words);
    List<String> same = expressions.getOrDefault(typed, List.of());
    boolean isOne =
        same.stream()
            .anyMatch(
                expression ->
                    Gazetteer.key(expression).equals(typed)
                        && Gazetteer.isAcronym(expression) == Gazetteer.isAcronym(words));
    return isOne
        ? same.stream().filter(expression -> !Gazetteer.key(expression).equals(typed)).toList()
        : List.of();
  }

  /** Whether some name or expression of several words begins with this word, or an article. */
  public boolean isBegunBy(String word) {
    FoldedWords words = FoldedWords.of(word);
    return words.size() > 0 && (words.word(0).equals("the") || firstWords.contains(words.word(0)));
  }

  /**
   * Codes of other parties with a name that is longer and has all of these words in it: DPRK for
   * Republic of Korea. States that share a word which none is called alone, such as Korea, are left
   * out.
   */
  public Set<String> longer(String words, String code) {
    FoldedWords asked = FoldedWords.of(Gazetteer.isAcronym(words) ? words.replace(".", "") : words);
    boolean isShared = asked.size() == 1 && statesEndingWith(asked) > 1;
    Set<String> codes = new LinkedHashSet<>();
    for (Name name : names) {
      boolean isOther = !name.party().code().equals(code) && !(isShared && name.party().isState());
      if (isOther && name.words().hasInside(asked)) {
        codes.add(name.party().code());
      }
    }
    return codes;
  }

  /** How many states' short English names end with a word; 0 when one of them is that word. */
  private int statesEndingWith(FoldedWords word) {
    int states = 0;
    for (Name name : names) {
      if (name.isShort() && name.party().isState() && name.words().endsWith(word)) {
        if (name.words().size() == word.size()) {
          return 0;
        }
        states++;
      }
    }
    return states;
  }
}
