package org.communique.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.bench.WordSampler.Draw;
import org.communique.bench.WordSampler.Frequency;
import org.communique.bench.WordSampler.Group;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;

/**
 * The queries of a run: some that are typical of what is asked of diplomatic texts, and as many
 * again and more that are drawn from the collection.
 */
final class QueryDraw {
  private static final Frequency RARE = new Frequency(0.0002, 0.002);
  private static final Frequency MEDIUM = new Frequency(0.01, 0.05);
  private static final Frequency FREQUENT = new Frequency(0.15, 0.60);

  /** Words that are worth searching for together with others. */
  private static final Frequency CONTENT = new Frequency(0.005, 0.25);

  /** Words of a sentence that are drawn from it; shorter than most sentences are. */
  private static final int IN_SENTENCE = 12;

  private static final int IN_PARAGRAPH = 40;
  private static final int IN_TEXT = 300;
  private static final int NEARBY = 5;

  private static final Map<QueryClass, List<List<String>>> TYPICAL = typical();

  private final WordSampler sampler;
  private final RawQueries queries;
  private final SearchEngine engine;

  QueryDraw(WordSampler sampler, RawQueries queries, SearchEngine engine) {
    this.sampler = sampler;
    this.queries = queries;
    this.engine = engine;
  }

  private static Map<QueryClass, List<List<String>>> typical() {
    Map<QueryClass, List<List<String>>> typical = new EnumMap<>(QueryClass.class);
    typical.put(QueryClass.RARE_WORD, List.of(List.of("fait"), List.of("semiconductor")));
    typical.put(QueryClass.MEDIUM_WORD, List.of(List.of("missile"), List.of("ceasefire")));
    typical.put(QueryClass.FREQUENT_WORD, List.of(List.of("government"), List.of("security")));
    typical.put(
        QueryClass.AND_2, List.of(List.of("climate", "finance"), List.of("human", "rights")));
    typical.put(
        QueryClass.AND_3,
        List.of(List.of("maritime", "security", "cooperation"), List.of("nuclear", "test", "ban")));
    typical.put(
        QueryClass.PHRASE,
        List.of(List.of("rule", "of", "law"), List.of("law", "of", "the", "sea")));
    typical.put(
        QueryClass.OR, List.of(List.of("missile", "rocket"), List.of("treaty", "agreement")));
    typical.put(QueryClass.PREFIX, List.of(List.of("denuclear"), List.of("sanction")));
    typical.put(QueryClass.FUZZY, List.of(List.of("terorism"), List.of("embasy")));
    typical.put(
        QueryClass.SENTENCE,
        List.of(List.of("maritime", "security"), List.of("nuclear", "weapon")));
    typical.put(
        QueryClass.PARAGRAPH,
        List.of(List.of("maritime", "security"), List.of("president", "congress")));
    typical.put(
        QueryClass.WITHIN, List.of(List.of("missile", "launch"), List.of("foreign", "minister")));
    typical.put(
        QueryClass.NEAR, List.of(List.of("maritime", "security"), List.of("free", "and", "open")));
    typical.put(QueryClass.EVERY_TEXT, List.of(List.of()));
    return typical;
  }

  /** So many drawn queries of each class beside the typical ones; fewer where there are none. */
  List<BenchQuery> draw(int each) throws IOException {
    List<BenchQuery> drawn = new ArrayList<>();
    for (QueryClass kind : QueryClass.values()) {
      TYPICAL.getOrDefault(kind, List.of()).forEach(words -> add(kind, words, drawn));
      if (hasWords(kind)) {
        sampler.distinct(each, draw(kind)).forEach(words -> add(kind, words, drawn));
      }
    }
    addOfFacets(each, drawn);
    return drawn;
  }

  private void add(QueryClass kind, List<String> words, List<BenchQuery> to) {
    to.add(BenchQuery.of(kind, words, Filters.NONE, queries));
  }

  private static boolean hasWords(QueryClass kind) {
    return kind != QueryClass.TOPIC_AND_DATE
        && kind != QueryClass.EVERY_TEXT
        && kind != QueryClass.FACETS;
  }

  private Draw draw(QueryClass kind) {
    return switch (kind) {
      case RARE_WORD -> () -> sampler.word(RARE);
      case MEDIUM_WORD -> () -> sampler.word(MEDIUM);
      case FREQUENT_WORD -> () -> sampler.word(FREQUENT);
      case AND_2, OR -> () -> sampler.together(new Group(2, CONTENT, IN_TEXT, false));
      case AND_3 -> () -> sampler.together(new Group(3, CONTENT, IN_TEXT, false));
      case PHRASE -> () -> sampler.phrase(CONTENT);
      case PREFIX -> () -> sampler.beginning(MEDIUM);
      case FUZZY -> () -> sampler.misspelled(MEDIUM);
      case SENTENCE -> () -> sampler.together(new Group(2, CONTENT, IN_SENTENCE, true));
      case PARAGRAPH -> () -> sampler.together(new Group(2, CONTENT, IN_PARAGRAPH, false));
      case WITHIN, NEAR -> () -> sampler.together(new Group(2, CONTENT, NEARBY, true));
      case TOPIC_AND_DATE, EVERY_TEXT, FACETS -> Optional::empty;
    };
  }

  /** By the values that most texts have, and the years before which a part of the texts lies. */
  private void addOfFacets(int each, List<BenchQuery> to) throws IOException {
    List<Facet> facets = engine.search(SearchRequest.of("*")).facets();
    List<String> topics = values(facets, Facet.Field.TOPIC);
    List<String> signatories = values(facets, Facet.Field.SIGNATORY);
    List<String> years = values(facets, Facet.Field.YEAR);
    List<List<String>> frequent = sampler.distinct(each, () -> sampler.word(FREQUENT));
    for (int i = 0; i < each && i < topics.size() && !years.isEmpty(); i++) {
      String year = years.get(Math.min(years.size() - 1, (i + 1) * years.size() / (each + 1)));
      add(QueryClass.TOPIC_AND_DATE, List.of(topics.get(i), year), to);
      Filters since =
          Filters.NONE.within(
              Optional.of(LocalDate.of(Integer.parseInt(year), 1, 1)), Optional.empty());
      List<String> word = i % 2 == 0 && i < frequent.size() ? frequent.get(i) : List.of("*");
      Filters chosen =
          switch (i % 3) {
            case 0 -> since;
            case 1 -> since.withValues(Facet.Field.TOPIC, List.of(topics.get(i)));
            default ->
                signatories.isEmpty()
                    ? since
                    : Filters.NONE.withValues(
                        Facet.Field.SIGNATORY, List.of(signatories.get(i % signatories.size())));
          };
      to.add(BenchQuery.of(QueryClass.FACETS, word, chosen, queries));
    }
  }

  private static List<String> values(List<Facet> facets, Facet.Field field) {
    return facets.stream()
        .filter(facet -> facet.field() == field)
        .flatMap(facet -> facet.values().stream())
        .map(Facet.Value::value)
        .toList();
  }
}
