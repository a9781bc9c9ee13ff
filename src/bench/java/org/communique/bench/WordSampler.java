package org.communique.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;

/**
 * Draws words from the texts of a collection, by how many texts have them and by how they stand
 * together. The same seed draws the same words from the same index.
 */
final class WordSampler {
  /** A word of lower-case letters: no name, and nothing that a query language would read. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}’'-])[a-z]+(?![\\p{L}\\p{N}’'-])");

  private static final Pattern BREAK = Pattern.compile("[.!?:;()\\n\"“”]");

  private static final int MIN_LETTERS = 4;

  /** Draws after which a collection is taken to have nothing of the kind. */
  private static final int MAX_DRAWS = 20_000;

  private final DirectoryReader reader;
  private final RawQueries queries;
  private final Random random;

  WordSampler(DirectoryReader reader, RawQueries queries, long seed) {
    this.reader = reader;
    this.queries = queries;
    this.random = new Random(seed);
  }

  /** Which share of all texts has a word, each bound inclusive. */
  record Frequency(double least, double most) {
    boolean has(double share) {
      return share >= least && share <= most;
    }
  }

  /**
   * Words that stand together.
   *
   * @param count of the words
   * @param frequency of each
   * @param window words, the first and the last among them, that they stand in
   * @param inSentence whether no sign that may end a sentence or part stands among them
   */
  record Group(int count, Frequency frequency, int window, boolean inSentence) {}

  private record Place(String word, int start, int end) {}

  /** Something drawn again and again until there is enough of it, each once. */
  interface Draw {
    Optional<List<String>> once() throws IOException;
  }

  List<List<String>> distinct(int count, Draw draw) throws IOException {
    Set<List<String>> drawn = new LinkedHashSet<>();
    for (int i = 0; i < MAX_DRAWS && drawn.size() < count; i++) {
      draw.once().ifPresent(drawn::add);
    }
    return List.copyOf(drawn);
  }

  /** One word. */
  Optional<List<String>> word(Frequency frequency) throws IOException {
    List<Place> places = places(text());
    if (places.isEmpty()) {
      return Optional.empty();
    }
    String word = places.get(random.nextInt(places.size())).word;
    return isContent(word, frequency) ? Optional.of(List.of(word)) : Optional.empty();
  }

  /** Several words of one place of a text, in the order in which they stand there. */
  Optional<List<String>> together(Group group) throws IOException {
    String text = text();
    List<Place> places = places(text);
    if (places.size() < group.window) {
      return Optional.empty();
    }
    int first = random.nextInt(places.size() - group.window + 1);
    List<Place> window = places.subList(first, first + group.window);
    if (group.inSentence
        && BREAK.matcher(text.substring(window.getFirst().start, window.getLast().end)).find()) {
      return Optional.empty();
    }
    Set<String> words = new LinkedHashSet<>();
    for (Place place : window) {
      if (words.size() < group.count && isContent(place.word, group.frequency)) {
        words.add(place.word);
      }
    }
    return words.size() == group.count ? Optional.of(List.copyOf(words)) : Optional.empty();
  }

  /** Three or four words side by side, the first and last with content and the rest without. */
  Optional<List<String>> phrase(Frequency frequency) throws IOException {
    String text = text();
    List<Place> places = places(text);
    int length = 3 + random.nextInt(2);
    if (places.size() < length) {
      return Optional.empty();
    }
    int first = random.nextInt(places.size() - length + 1);
    List<Place> run = places.subList(first, first + length);
    List<String> words = run.stream().map(Place::word).toList();
    boolean isPhrase =
        text.substring(run.getFirst().start, run.getLast().end).equals(String.join(" ", words))
            && isContent(words.getFirst(), frequency)
            && isContent(words.getLast(), frequency)
            && words.subList(1, length - 1).stream().allMatch(WordSampler::isStopWord);
    return isPhrase ? Optional.of(words) : Optional.empty();
  }

  /** The beginning of a word, two thirds of it but four letters at least. */
  Optional<List<String>> beginning(Frequency frequency) throws IOException {
    return word(frequency)
        .map(List::getFirst)
        .filter(word -> word.length() > MIN_LETTERS + 1)
        .map(word -> List.of(word.substring(0, Math.max(MIN_LETTERS, word.length() * 2 / 3))));
  }

  /** A word with a letter left out that is not among the first two. */
  Optional<List<String>> misspelled(Frequency frequency) throws IOException {
    return word(frequency)
        .map(List::getFirst)
        .filter(word -> word.length() > MIN_LETTERS + 2)
        .map(
            word -> {
              int gap = 2 + random.nextInt(word.length() - 2);
              return List.of(word.substring(0, gap) + word.substring(gap + 1));
            });
  }

  private String text() throws IOException {
    StoredFields stored = reader.storedFields();
    String text =
        stored
            .document(random.nextInt(reader.maxDoc()), Set.of(RawIndexer.TEXT))
            .get(RawIndexer.TEXT);
    return text == null ? "" : text;
  }

  private static List<Place> places(String text) {
    List<Place> places = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      places.add(new Place(matcher.group(), matcher.start(), matcher.end()));
    }
    return places;
  }

  private static boolean isStopWord(String word) {
    return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean isContent(String word, Frequency frequency) throws IOException {
    return word.length() >= MIN_LETTERS
        && !isStopWord(word)
        && frequency.has((double) reader.docFreq(queries.term(word)) / reader.numDocs());
  }
}
