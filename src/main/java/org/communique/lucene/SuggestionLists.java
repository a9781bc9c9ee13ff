package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.communique.annotate.Party;
import org.communique.model.Communique;
import org.communique.search.Suggestion.Kind;
import org.communique.search.Vocabulary;

/**
 * What can be suggested from one generation of the index, in lists sorted by what is typed: names
 * of signatories, topics, titles, phrases and words. Made once for a generation; holds no reader.
 */
final class SuggestionLists {
  /** Communiqués whose text is read for phrases, spread evenly over the index. */
  private static final int SAMPLE = 400;

  /** Characters of each that are read, in UTF-16 units. */
  private static final int SAMPLE_LENGTH = 10_000;

  /** Words of the longest phrase. */
  private static final int MAX_PHRASE = 4;

  /** Texts of the sample that a phrase must be in. */
  private static final int MIN_TEXTS = 3;

  /** Longer titles are sentences of the text, in UTF-16 units. */
  private static final int MAX_TITLE = 100;

  private static final int MAX_PHRASES = 30_000;

  private final List<Entry> entries;

  private SuggestionLists(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Something to suggest.
   *
   * @param key folded, as it is typed
   * @param weight how many texts have it, by which the best are chosen
   */
  record Entry(String key, Kind kind, String text, String insert, int weight) {}

  /** Everything that begins with folded words, the most frequent of each kind first. */
  Map<Kind, List<Entry>> beginningWith(String words, int ofEach) {
    Map<Kind, List<Entry>> found = new HashMap<>();
    for (int i = first(words); i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.key().startsWith(words)) {
        break;
      }
      add(found.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()), entry, ofEach);
    }
    return found;
  }

  private static void add(List<Entry> best, Entry entry, int limit) {
    if (best.stream().anyMatch(other -> other.insert().equals(entry.insert()))) {
      return;
    }
    int at = best.size();
    while (at > 0 && best.get(at - 1).weight() < entry.weight()) {
      at--;
    }
    if (at < limit) {
      best.add(at, entry);
      if (best.size() > limit) {
        best.removeLast();
      }
    }
  }

  private int first(String words) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).key().compareTo(words) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Reads an index. Takes seconds for tens of thousands of texts. */
  static SuggestionLists of(IndexSearcher searcher, Vocabulary vocabulary) throws IOException {
    List<Entry> entries = new ArrayList<>();
    IndexReader reader = searcher.getIndexReader();
    addSignatories(reader, vocabulary, entries);
    addTopics(reader, vocabulary, entries);
    addWords(reader, entries);
    addTitlesAndPhrases(searcher, entries);
    entries.sort(Comparator.comparing(Entry::key));
    return new SuggestionLists(List.copyOf(entries));
  }

  private static void addSignatories(IndexReader reader, Vocabulary vocabulary, List<Entry> entries)
      throws IOException {
    for (Map.Entry<String, Integer> count : TermCounts.of(reader, Fields.SIGNATORY).entrySet()) {
      String name = vocabulary.party(count.getKey());
      String insert = "signatory:" + quoted(name);
      Set<String> keys = new HashSet<>(List.of(TypedEnd.folded(name)));
      vocabulary.partyWithCode(count.getKey()).map(Party::names).orElse(List.of()).stream()
          .map(TypedEnd::folded)
          .forEach(keys::add);
      for (String key : keys) {
        entries.add(new Entry(key, Kind.SIGNATORY, name, insert, count.getValue()));
      }
    }
  }

  private static void addTopics(IndexReader reader, Vocabulary vocabulary, List<Entry> entries)
      throws IOException {
    for (Map.Entry<String, Integer> count : TermCounts.of(reader, Fields.TOPIC).entrySet()) {
      String label = vocabulary.topic(count.getKey());
      String insert = "topic:" + count.getKey();
      for (String key : startsOfWords(TypedEnd.folded(label))) {
        entries.add(new Entry(key, Kind.TOPIC, label, insert, count.getValue()));
      }
    }
  }

  /** Printed words; the marked terms of the field begin with no letter. */
  private static void addWords(IndexReader reader, List<Entry> entries) throws IOException {
    int least = reader.getDocCount(Fields.TEXT) > SAMPLE ? 2 : 1;
    TermCounts.of(reader, Fields.TEXT)
        .forEach(
            (word, count) -> {
              if (count >= least && word.codePoints().allMatch(Character::isLetter)) {
                entries.add(new Entry(word, Kind.WORD, word, word, count));
              }
            });
  }

  private static void addTitlesAndPhrases(IndexSearcher searcher, List<Entry> entries)
      throws IOException {
    addTitles(searcher.getIndexReader(), entries);
    Map<String, Integer> phrases = new HashMap<>();
    ScoreDoc[] all = wholes(searcher);
    int step = Math.max(1, all.length / SAMPLE);
    Records records = Records.of(searcher);
    for (int i = 0; i < all.length; i += step) {
      phrases(records.communique(all[i].doc))
          .forEach(phrase -> phrases.merge(phrase, 1, Integer::sum));
    }
    phrases.entrySet().stream()
        .filter(phrase -> phrase.getValue() >= MIN_TEXTS)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_PHRASES)
        .forEach(phrase -> entries.add(phrase(phrase.getKey(), phrase.getValue() * step)));
  }

  private static Entry phrase(String words, int count) {
    return new Entry(words, Kind.PHRASE, words, "\"" + words + "\"", count);
  }

  private static ScoreDoc[] wholes(IndexSearcher searcher) throws IOException {
    int count = Math.max(1, searcher.getIndexReader().getDocCount(Fields.TEXT));
    TermQuery whole = new TermQuery(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE));
    return searcher.search(whole, count, new Sort(SortField.FIELD_DOC)).scoreDocs;
  }

  /** The phrases at the beginning of a text, each once. */
  private static Set<String> phrases(Communique communique) {
    Set<String> phrases = new HashSet<>();
    WordTokenizer tokenizer = new WordTokenizer();
    for (TextUnit unit : TextUnit.of(communique)) {
      if (unit.span().start() > SAMPLE_LENGTH) {
        break;
      }
      List<Token> words = tokenizer.tokens(unit.span().in(communique.text().text()), 0);
      for (int from = 0; from < words.size(); from++) {
        addPhrases(words, from, phrases);
      }
    }
    return phrases;
  }

  /** Those that begin and end with a word that says something: rule of law. */
  private static void addPhrases(List<Token> words, int from, Set<String> phrases) {
    if (!saysSomething(words.get(from))) {
      return;
    }
    StringBuilder phrase = new StringBuilder(words.get(from).printed());
    for (int to = from + 1; to < Math.min(words.size(), from + MAX_PHRASE); to++) {
      phrase.append(' ').append(words.get(to).printed());
      if (saysSomething(words.get(to))) {
        phrases.add(phrase.toString());
      }
    }
  }

  private static boolean saysSomething(Token word) {
    return word.printed().length() > 2
        && word.printed().codePoints().allMatch(Character::isLetter)
        && !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word.printed());
  }

  /** Titles, by each of their words. */
  private static void addTitles(IndexReader reader, List<Entry> entries) throws IOException {
    Map<String, Integer> titles = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.TITLE_ORDER);
      for (long ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
        titles.merge(values.lookupOrd(ordinal).utf8ToString(), 1, Integer::sum);
      }
    }
    titles.keySet().removeIf(title -> title.length() > MAX_TITLE);
    titles.forEach(
        (title, count) -> {
          String insert = "title:" + quoted(title.replace("\"", " ").strip());
          for (String key : startsOfWords(TypedEnd.folded(title))) {
            entries.add(new Entry(key, Kind.TITLE, title, insert, count));
          }
        });
  }

  /** A text from each of its first words on. */
  private static List<String> startsOfWords(String folded) {
    List<String> starts = new ArrayList<>();
    int start = 0;
    while (start >= 0 && start < folded.length() && starts.size() < 2 * MAX_PHRASE) {
      starts.add(folded.substring(start, Math.min(folded.length(), start + 60)));
      int gap = folded.indexOf(' ', start);
      start = gap < 0 ? -1 : gap + 1;
    }
    return starts;
  }

  private static String quoted(String value) {
    boolean isPlain = value.codePoints().allMatch(Character::isLetter);
    return isPlain ? value : "\"" + value + "\"";
  }
}
