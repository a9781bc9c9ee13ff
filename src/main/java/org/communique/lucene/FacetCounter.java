package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.Vocabulary;

/** Counts how the hits divide over the values of each facet. */
final class FacetCounter {
  private final Vocabulary vocabulary;
  private final Set<String> domains;

  FacetCounter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.domains = Set.copyOf(vocabulary.domainIds());
  }

  /**
   * All facets.
   *
   * @param hits all hits
   * @param ofAnySigner what would be hits whoever signed; the same as {@code hits} unless texts of
   *     any of several signatories are asked for
   */
  List<Facet> count(HitCounts hits, HitCounts ofAnySigner, Filters filters) throws IOException {
    TopicCounts topics = hits.topics();
    List<Facet> facets = new ArrayList<>();
    for (Facet.Field field : Facet.Field.values()) {
      facets.add(
          switch (field) {
            case DOMAIN, TOPIC -> topics(field, topics, filters);
            case SIGNATORY -> facet(field, ofAnySigner.of(field), filters);
            case YEAR, SIGNATORIES, ACT, KIND, LANGUAGE, SOURCE ->
                facet(field, hits.of(field), filters);
          });
    }
    return facets;
  }

  /** Topics or domains: a text may have a domain by a sentence that has no topic of it. */
  private Facet topics(Facet.Field field, TopicCounts counts, Filters filters) {
    List<Facet.Value> values =
        counts.byId().entrySet().stream()
            .filter(topic -> domains.contains(topic.getKey()) == (field == Facet.Field.DOMAIN))
            .map(
                topic ->
                    value(field, topic.getKey(), topic.getValue().hits(), filters)
                        .withSentences(topic.getValue().sentences()))
            .sorted(order(field))
            .toList();
    return new Facet(field, values);
  }

  /** The years of hits, newest first; none is selected. */
  static List<Facet.Value> years(HitCounts hits) throws IOException {
    return hits.of(Facet.Field.YEAR).entrySet().stream()
        .map(year -> new Facet.Value(year.getKey(), year.getKey(), year.getValue(), false))
        .sorted(order(Facet.Field.YEAR))
        .toList();
  }

  private Facet facet(Facet.Field field, Map<String, Integer> counts, Filters filters) {
    List<Facet.Value> values =
        counts.entrySet().stream()
            .map(entry -> value(field, entry.getKey(), entry.getValue(), filters))
            .sorted(order(field))
            .toList();
    return new Facet(field, values);
  }

  private static Comparator<Facet.Value> order(Facet.Field field) {
    return switch (field) {
      case YEAR -> Comparator.comparing(Facet.Value::value).reversed();
      case SIGNATORIES ->
          Comparator.comparingInt(value -> Integer.parseInt(value.value().split("\\.", 2)[0]));
      default ->
          Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::label);
    };
  }

  private Facet.Value value(Facet.Field field, String value, int count, Filters filters) {
    boolean selected =
        field == Facet.Field.YEAR ? isYear(filters, value) : filters.values(field).contains(value);
    return new Facet.Value(value, vocabulary.label(field, value), count, selected);
  }

  /** Whether the filters' bounds are the first and last day of that year. */
  private static boolean isYear(Filters filters, String year) {
    return filters.from().map(day -> day.toString().equals(year + "-01-01")).orElse(false)
        && filters.to().map(day -> day.toString().equals(year + "-12-31")).orElse(false);
  }
}
