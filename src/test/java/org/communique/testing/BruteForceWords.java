package org.communique.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.communique.annotate.Gazetteer;
import org.communique.query.QueryField;
import org.communique.query.QueryNode;
import org.communique.testing.BruteForceText.Compound;
import org.communique.testing.BruteForceText.Name;
import org.communique.testing.BruteForceText.Word;

/** Finds words, phrases, patterns, names and citations by looking at every word of a text. */
record BruteForceWords(BruteForceText text) {

  /** What is typed, cut into words. */
  private record Typed(List<Word> words, Optional<Compound> whole) {
    static Typed of(String typed) {
      List<Word> words = new ArrayList<>();
      for (BruteForceToken token : BruteForceToken.in(typed)) {
        String stem = BruteForceText.stem(token.printed());
        words.add(new Word(0, token.span(), token.printed(), token.cased(), stem, true));
      }
      Optional<Compound> whole =
          BruteForceText.compounds(typed, words).stream()
              .filter(compound -> compound.last() - compound.first() + 1 == words.size())
              .findFirst();
      return new Typed(words, whole);
    }
  }

  /** The places of a node that stands for words, names or citations. */
  List<BruteForcePlace> places(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> word(word.text());
      case QueryNode.Phrase phrase -> phrase(phrase.text());
      case QueryNode.Exact exact -> exact(exact.text());
      case QueryNode.Prefix prefix -> prefix(prefix.text());
      case QueryNode.Wildcard wildcard -> wildcard(wildcard.text());
      case QueryNode.Fuzzy fuzzy -> fuzzy(fuzzy);
      case QueryNode.Mention mention -> mention(mention.name());
      case QueryNode.Named named -> named(named);
      case QueryNode.HasValue value when value.field() == QueryField.CITES -> cites(value.value());
      default -> throw new IllegalArgumentException("no words: " + node);
    };
  }

  private List<BruteForcePlace> word(String typed) {
    Typed query = Typed.of(typed);
    List<BruteForcePlace> places = sideBySide(query.words(), BruteForceWords::isForm);
    if (query.words().size() == 1) {
      places.addAll(compounds(word -> isForm(word, query.words().getFirst())));
    }
    query
        .whole()
        .ifPresent(
            whole -> {
              places.addAll(singles(word -> isForm(word, whole)));
              places.addAll(compounds(word -> isForm(word, whole)));
            });
    return places;
  }

  private static boolean isForm(Word word, Word query) {
    return word.stem().equals(word.isEnglish() ? query.stem() : query.printed());
  }

  private static boolean isForm(Word word, Compound query) {
    return word.stem().equals(word.isEnglish() ? query.stem() : query.printed());
  }

  private boolean isForm(Compound word, Word query) {
    return word.stem().equals(isEnglish(word) ? query.stem() : query.printed());
  }

  private boolean isForm(Compound word, Compound query) {
    return word.stem().equals(isEnglish(word) ? query.stem() : query.printed());
  }

  private boolean isEnglish(Compound compound) {
    return text.words().get(compound.first()).isEnglish();
  }

  private List<BruteForcePlace> phrase(String typed) {
    List<Word> query = Typed.of(typed).words();
    List<BruteForcePlace> places = sideBySide(query, BruteForceWords::isPrinted);
    for (Compound compound : text.compounds()) {
      for (int i = 0; compound.maybeOne() && i < query.size(); i++) {
        if (compound.printed().equals(query.get(i).printed())) {
          around(compound, query.subList(0, i), query.subList(i + 1, query.size()), places);
        }
      }
    }
    return places;
  }

  /** Adds the phrase in which {@code compound} is one word, between these words. */
  private void around(
      Compound compound, List<Word> before, List<Word> after, List<BruteForcePlace> places) {
    int first = compound.first() - before.size();
    int last = compound.last() + after.size();
    if (isAt(first, before, BruteForceWords::isPrinted)
        && isAt(compound.last() + 1, after, BruteForceWords::isPrinted)
        && isOneBlock(first, last)) {
      places.add(BruteForcePlace.of(text, first, last));
    }
  }

  private static boolean isPrinted(Word word, Word query) {
    return word.printed().equals(query.printed());
  }

  private List<BruteForcePlace> exact(String typed) {
    return sideBySide(Typed.of(typed).words(), (word, query) -> word.cased().equals(query.cased()));
  }

  private List<BruteForcePlace> prefix(String typed) {
    Typed query = Typed.of(typed);
    int last = query.words().size() - 1;
    List<BruteForcePlace> places =
        sideBySide(
            query.words(),
            (word, part) ->
                part.equals(query.words().get(last))
                    ? word.printed().startsWith(part.printed())
                    : isPrinted(word, part));
    List<String> beginnings =
        last == 0
            ? List.of(query.words().getFirst().printed())
            : query.whole().map(Compound::printed).stream().toList();
    for (String beginning : beginnings) {
      places.addAll(singles(word -> word.printed().startsWith(beginning)));
      places.addAll(compounds(word -> word.printed().startsWith(beginning)));
    }
    return places;
  }

  private List<BruteForcePlace> wildcard(String typed) {
    StringBuilder pattern = new StringBuilder();
    BruteForceToken.plain(typed)
        .codePoints()
        .forEach(
            letter ->
                pattern.append(
                    switch (letter) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(letter));
                    }));
    Predicate<String> matches = Pattern.compile(pattern.toString()).asMatchPredicate();
    List<BruteForcePlace> places = singles(word -> matches.test(word.printed()));
    places.addAll(compounds(word -> matches.test(word.printed())));
    return places;
  }

  private List<BruteForcePlace> fuzzy(QueryNode.Fuzzy fuzzy) {
    List<Word> query = Typed.of(fuzzy.text()).words();
    if (query.size() != 1) {
      return phrase(fuzzy.text());
    }
    int[] wanted = query.getFirst().printed().codePoints().toArray();
    return singles(word -> isSimilar(word.printed().codePoints().toArray(), wanted, fuzzy.edits()));
  }

  private static boolean isSimilar(int[] word, int[] wanted, int edits) {
    return word[0] == wanted[0]
        && Math.abs(word.length - wanted.length) <= edits
        && changes(word, word.length, wanted, wanted.length) <= edits;
  }

  /** Fewest changes that make the beginning of one word that of another, after the first letter. */
  private static int changes(int[] word, int length, int[] wanted, int wantedLength) {
    int[][] fewest = new int[length + 1][wantedLength + 1];
    for (int i = 1; i <= length; i++) {
      for (int j = 1; j <= wantedLength; j++) {
        if (i == 1 || j == 1) {
          fewest[i][j] = i + j - 2;
          continue;
        }
        int changed = fewest[i - 1][j - 1] + (word[i - 1] == wanted[j - 1] ? 0 : 1);
        fewest[i][j] = Math.min(changed, 1 + Math.min(fewest[i - 1][j], fewest[i][j - 1]));
        if (i > 2 && j > 2 && word[i - 1] == wanted[j - 2] && word[i - 2] == wanted[j - 1]) {
          fewest[i][j] = Math.min(fewest[i][j], fewest[i - 2][j - 2] + 1);
        }
      }
    }
    return fewest[length][wantedLength];
  }

  private List<BruteForcePlace> mention(String name) {
    Optional<String> code = text.vocabulary().partyCode(name);
    return names(named -> code.equals(Optional.of(named.code())));
  }

  private List<BruteForcePlace> names(Predicate<Name> wanted) {
    List<BruteForcePlace> places = new ArrayList<>();
    for (Name name : text.names()) {
      if (wanted.test(name)) {
        places.add(new BruteForcePlace(name.first(), name.first(), name.span(), true));
      }
    }
    return places;
  }

  /** A party by its names, or the words typed where they are no part of another's longer name. */
  private List<BruteForcePlace> named(QueryNode.Named named) {
    List<BruteForcePlace> places =
        names(name -> name.code().equals(named.code()) && !name.isAdjective());
    List<BruteForcePlace> words =
        Gazetteer.isAlsoWord(named.text().replace(".", ""))
            ? exact(named.text())
            : phrase(named.text());
    words.stream().filter(place -> !isInLongerName(place, named)).forEach(places::add);
    return places;
  }

  /** Whether a name of another party that has the typed one in it stands there. */
  private boolean isInLongerName(BruteForcePlace place, QueryNode.Named named) {
    Set<String> longer = text.vocabulary().partiesNamedLonger(named.text(), named.code());
    return text.names().stream()
        .anyMatch(
            name ->
                longer.contains(name.code())
                    && name.last() > name.first()
                    && name.first() <= place.last()
                    && place.first() <= name.last());
  }

  /** Where an instrument is cited, alone or by one of its articles. */
  private List<BruteForcePlace> cites(String printed) {
    List<BruteForcePlace> places = new ArrayList<>();
    for (String id : text.vocabulary().citedTexts(printed)) {
      for (BruteForceText.Citation citation : text.citations()) {
        if (id.equals(citation.reference().id()) || id.equals(citation.reference().cited())) {
          places.add(
              new BruteForcePlace(citation.first(), citation.first(), citation.span(), true));
        }
      }
    }
    return places;
  }

  private List<BruteForcePlace> singles(Predicate<Word> matches) {
    List<BruteForcePlace> places = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      if (matches.test(text.words().get(i))) {
        places.add(BruteForcePlace.of(text, i, i));
      }
    }
    return places;
  }

  /** Hyphenated words read as one; they stand at their first part. */
  private List<BruteForcePlace> compounds(Predicate<Compound> matches) {
    List<BruteForcePlace> places = new ArrayList<>();
    for (Compound compound : text.compounds()) {
      if (matches.test(compound)) {
        places.add(new BruteForcePlace(compound.first(), compound.first(), compound.span(), true));
      }
    }
    return places;
  }

  private List<BruteForcePlace> sideBySide(List<Word> query, BiPredicate<Word, Word> matches) {
    List<BruteForcePlace> places = new ArrayList<>();
    int last = query.size() - 1;
    for (int first = 0; last >= 0 && first + last < text.words().size(); first++) {
      if (isAt(first, query, matches) && isOneBlock(first, first + last)) {
        places.add(BruteForcePlace.of(text, first, first + last));
      }
    }
    return places;
  }

  private boolean isAt(int first, List<Word> query, BiPredicate<Word, Word> matches) {
    if (first < 0 || first + query.size() > text.words().size()) {
      return false;
    }
    int same = 0;
    while (same < query.size() && matches.test(text.words().get(first + same), query.get(same))) {
      same++;
    }
    return same == query.size();
  }

  private boolean isOneBlock(int first, int last) {
    return text.words().get(first).block() == text.words().get(last).block();
  }
}
