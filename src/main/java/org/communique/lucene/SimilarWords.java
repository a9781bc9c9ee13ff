package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Words of the texts that are nearly a typed word: one letter more, less or other, two neighbours
 * the other way round; for longer words two such changes. Only printed words are offered, for the
 * first letter stays, and the marked terms of {@link CommuniqueTokenStream} begin with none.
 */
final class SimilarWords {
  /** Shorter words are near too many others. */
  private static final int MIN_LETTERS = 4;

  /** Shorter words differ in one letter only. */
  private static final int MIN_LETTERS_FOR_TWO_EDITS = 6;

  /** More are never offered. */
  private static final int MAX_NEIGHBOURS = 10;

  private final IndexReader reader;
  private final ReaderState state;
  private final Set<String> languages;
  private final Stemmer stemmer = new Stemmer();

  /**
   * A checker over the words of the texts.
   *
   * @param state of the reader; keeps what was found
   */
  SimilarWords(IndexReader reader, ReaderState state) throws IOException {
    this.reader = reader;
    this.state = state;
    this.languages = state.languages();
  }

  /**
   * A word of the texts.
   *
   * @param texts communiqués that have it
   */
  record Neighbour(String word, int texts) {}

  /**
   * The words that are nearest to {@code printed}, those of one change before those of two, the
   * more frequent first; none that is only another form of it.
   */
  List<Neighbour> neighbours(String printed) throws IOException {
    return state.neighbours(printed, this::find);
  }

  private List<Neighbour> find(String printed) throws IOException {
    if (printed.codePointCount(0, printed.length()) < MIN_LETTERS
        || !printed.codePoints().allMatch(Character::isLetter)) {
      return List.of();
    }
    List<Neighbour> found = new ArrayList<>(at(printed, 1));
    if (printed.length() >= MIN_LETTERS_FOR_TWO_EDITS) {
      found.addAll(at(printed, 2));
    }
    return withoutForms(found);
  }

  /** The first of those that are forms of one word. */
  private List<Neighbour> withoutForms(List<Neighbour> words) {
    List<Neighbour> kept = new ArrayList<>();
    for (Neighbour word : words) {
      if (kept.size() < MAX_NEIGHBOURS
          && kept.stream().noneMatch(other -> isFormOf(word.word(), other.word()))) {
        kept.add(word);
      }
    }
    return kept;
  }

  /** Words of the texts within {@code edits} changes, the more frequent first. */
  private List<Neighbour> at(String printed, int edits) throws IOException {
    CompiledAutomaton similar =
        new CompiledAutomaton(WordQueries.similar(printed, edits), true, true, false);
    Map<String, Integer> texts = TermCounts.of(reader, Fields.TEXT, similar::getTermsEnum);
    List<Neighbour> found = new ArrayList<>();
    texts.forEach((word, count) -> found.add(new Neighbour(word, count)));
    found.removeIf(neighbour -> isFormOf(neighbour.word(), printed));
    found.sort(Comparator.comparing(Neighbour::texts).reversed().thenComparing(Neighbour::word));
    return found;
  }

  private boolean isFormOf(String word, String other) {
    return languages.stream()
        .anyMatch(language -> stemmer.stem(word, language).equals(stemmer.stem(other, language)));
  }
}
