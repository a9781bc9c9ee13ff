package org.communique.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.communique.lucene.SuggestionLists.Entry;
import org.communique.query.Joining;
import org.communique.query.QueryField;
import org.communique.search.Filters;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Suggestion;
import org.communique.search.Suggestion.Kind;
import org.communique.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Suggests how to go on typing. The lists are made at the first call on a generation; after that a
 * call looks up a few beginnings and counts what it offers. Safe for use by several threads.
 */
final class Suggester {
  /** Suggestions of one kind. */
  private static final int OF_EACH = 3;

  /** Suggestions in all. */
  private static final int MAX = 10;

  /** Fewer letters begin everything. */
  private static final int MIN_LETTERS = 2;

  /** For counting, so that an answer is there in 50 ms; what is counted once is remembered. */
  private static final Duration TIME = Duration.ofMillis(30);

  /** Counts that are remembered for a generation. */
  private static final int MAX_REMEMBERED = 50_000;

  private final Vocabulary vocabulary;

  private String generation = "";
  private @Nullable SuggestionLists lists;
  private volatile Map<String, Long> counts = new ConcurrentHashMap<>();

  Suggester(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The best for a text, by kind; empty when nothing fits its end. */
  List<Suggestion> suggest(IndexSearcher searcher, String typed, ReaderStates states)
      throws IOException {
    SuggestionLists known = lists(searcher);
    QueryBuilder builder = new QueryBuilder(searcher, vocabulary, Unit.COMMUNIQUE, states);
    HitCounter counter = new HitCounter(searcher, vocabulary, builder, Deadline.in(TIME));
    List<Suggestion> suggestions = new ArrayList<>();
    Set<String> inserts = new HashSet<>();
    for (TypedEnd end : TypedEnd.of(typed)) {
      if (end.words().length() < MIN_LETTERS && end.field().isEmpty()) {
        continue;
      }
      Map<Kind, List<Entry>> found = known.beginningWith(end.words(), OF_EACH);
      for (Kind kind : kinds(end)) {
        for (Entry entry : found.getOrDefault(kind, List.of())) {
          if (suggestions.size() < MAX && inserts.add(entry.insert())) {
            add(entry, end, counter, suggestions);
          }
        }
      }
    }
    return suggestions;
  }

  private static List<Kind> kinds(TypedEnd end) {
    if (end.field().isEmpty()) {
      return List.of(Kind.values());
    }
    return QueryField.named(end.field())
        .map(
            field ->
                switch (field) {
                  case SIGNATORY -> List.of(Kind.SIGNATORY);
                  case TOPIC -> List.of(Kind.TOPIC);
                  case TITLE -> List.of(Kind.TITLE);
                  default -> List.<Kind>of();
                })
        .orElse(List.of());
  }

  private void add(Entry entry, TypedEnd end, HitCounter counter, List<Suggestion> suggestions)
      throws IOException {
    OptionalLong count = count(entry.insert(), counter);
    if (!count.equals(OptionalLong.of(0))) {
      suggestions.add(
          new Suggestion(
              entry.kind(), entry.text(), entry.insert(), end.with(entry.insert()), count));
    }
  }

  private OptionalLong count(String insert, HitCounter counter) throws IOException {
    Map<String, Long> known = counts;
    Long before = known.get(insert);
    if (before != null) {
      return OptionalLong.of(before);
    }
    OptionalLong count = counter.count(insert, Joining.ALL, Filters.NONE);
    if (known.size() > MAX_REMEMBERED) {
      known.clear();
    }
    count.ifPresent(number -> known.put(insert, number));
    return count;
  }

  private synchronized SuggestionLists lists(IndexSearcher searcher) throws IOException {
    String present = LuceneSearchEngine.generation(searcher);
    SuggestionLists known = lists;
    if (known == null || !generation.equals(present)) {
      known = SuggestionLists.of(searcher, vocabulary);
      lists = known;
      counts = new ConcurrentHashMap<>();
      generation = present;
    }
    return known;
  }
}
