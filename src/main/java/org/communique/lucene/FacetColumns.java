package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.communique.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * The {@link SegmentColumns} of all segments of one state of the index, with names for their values
 * that hold for all of them. Segments that another state had too are not read again; where their
 * texts come from is asked of each state. Thread-safe.
 */
final class FacetColumns {
  private final Map<Object, SegmentColumns> bySegment = new HashMap<>();
  private final List<SegmentColumns> segments = new ArrayList<>();
  private final Map<Facet.Field, Names> names = new EnumMap<>(Facet.Field.class);

  /** The sources of texts by segment, which another state may tell otherwise. */
  private final List<ColumnValues> sources = new ArrayList<>();

  private FacetColumns() {}

  /** The columns of a reader; those of segments that another state had are taken from there. */
  static FacetColumns of(IndexReader reader, TextSources sources, @Nullable FacetColumns before)
      throws IOException {
    FacetColumns all = new FacetColumns();
    for (LeafReaderContext leaf : reader.leaves()) {
      Object key = Objects.requireNonNull(leaf.reader().getCoreCacheHelper()).getKey();
      SegmentColumns known = before == null ? null : before.bySegment.get(key);
      all.add(key, known == null ? SegmentColumns.of(leaf.reader()) : known, sources);
    }
    return all;
  }

  private void add(Object key, SegmentColumns segment, TextSources textSources) {
    sources.add(segment.sources(textSources, segments.size()));
    bySegment.put(key, segment);
    segments.add(segment);
    for (Facet.Field field : segment.fields()) {
      addNames(field, segment.values(field));
    }
    addNames(Facet.Field.SOURCE, sources.getLast());
  }

  private void addNames(Facet.Field field, ColumnValues values) {
    names.computeIfAbsent(field, absent -> new Names()).add(values.names());
  }

  /** The values of one field over all segments. */
  private static final class Names {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** For each segment, the place in the list of each of its ordinals. */
    private final List<int[]> bySegment = new ArrayList<>();

    void add(List<String> names) {
      int[] own = new int[names.size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = places.computeIfAbsent(names.get(i), this::appended);
      }
      bySegment.add(own);
    }

    private int appended(String name) {
      all.add(name);
      return all.size() - 1;
    }
  }

  /** The columns of a segment, by its place in the index. */
  SegmentColumns segment(int place) {
    return segments.get(place);
  }

  /** The hits of one segment by the numbers of their communiqués. */
  record Numbered(int segment, HitNumbers numbers) {}

  /** Numbers the hits; all are communiqués. */
  List<Numbered> numbered(CollectedHits hits) {
    return hits.segments().stream()
        .map(
            found -> {
              int segment = found.leaf().ord;
              return new Numbered(segment, segments.get(segment).numbers(found));
            })
        .toList();
  }

  /** Hits with each value of a field; values without hits are left out. Domains are topics. */
  Map<String, Integer> counts(Facet.Field given, List<Numbered> hits) {
    Facet.Field field = given == Facet.Field.DOMAIN ? Facet.Field.TOPIC : given;
    Names known = names.getOrDefault(field, new Names());
    int[] all = new int[known.all.size()];
    for (Numbered found : hits) {
      int[] counts = values(field, found.segment).counts(found.numbers);
      int[] places = known.bySegment.get(found.segment);
      for (int i = 0; i < counts.length; i++) {
        all[places[i]] += counts[i];
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < all.length; i++) {
      if (all[i] > 0) {
        counts.put(known.all.get(i), all[i]);
      }
    }
    return counts;
  }

  private ColumnValues values(Facet.Field field, int segment) {
    return field == Facet.Field.SOURCE ? sources.get(segment) : segments.get(segment).values(field);
  }

  /** Hits with each topic and domain, and their sentences. */
  TopicCounts topics(List<Numbered> hits) {
    Names known = names.getOrDefault(Facet.Field.TOPIC, new Names());
    long[] all = new long[known.all.size()];
    for (Numbered found : hits) {
      long[] tallies = segments.get(found.segment).values(Facet.Field.TOPIC).tallies(found.numbers);
      int[] places = known.bySegment.get(found.segment);
      for (int i = 0; i < tallies.length; i++) {
        all[places[i]] += tallies[i];
      }
    }
    Map<String, TopicCounts.Tally> topics = new HashMap<>();
    for (int i = 0; i < all.length; i++) {
      int found = ColumnValues.hits(all[i]);
      if (found > 0) {
        long sentences = ColumnValues.sum(all[i]);
        topics.put(known.all.get(i), new TopicCounts.Tally(found, sentences));
      }
    }
    return new TopicCounts(topics);
  }
}
