package org.communique.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.communique.search.Facet;

/** How collected hits divide over the values of a field. */
sealed interface HitCounts {

  /** Hits with each value of a field; values without hits are left out. Domains are topics. */
  Map<String, Integer> of(Facet.Field field) throws IOException;

  /** Hits and sentences with each topic and domain. */
  TopicCounts topics() throws IOException;

  /**
   * The counts of some hits.
   *
   * @param columns when all hits are communiqués and these are in memory
   */
  static HitCounts of(CollectedHits hits, Optional<FacetColumns> columns, TextSources sources) {
    return columns.isPresent()
        ? new InMemory(columns.get(), columns.get().numbered(hits))
        : new OnDisk(hits, sources);
  }

  /** Counts of communiqués over {@link FacetColumns}. */
  record InMemory(FacetColumns columns, List<FacetColumns.Numbered> hits) implements HitCounts {
    @Override
    public Map<String, Integer> of(Facet.Field field) {
      return columns.counts(field, hits);
    }

    @Override
    public TopicCounts topics() {
      return columns.topics(hits);
    }
  }

  /**
   * Counts of paragraphs, which are too many to hold their values in memory, and of a first search.
   */
  record OnDisk(CollectedHits hits, TextSources sources) implements HitCounts {
    @Override
    public Map<String, Integer> of(Facet.Field field) throws IOException {
      return switch (field) {
        case YEAR -> counts(Fields.YEAR);
        case SIGNATORY -> counts(Fields.SIGNATORY);
        case SIGNATORIES -> numbersOfSignatories();
        case DOMAIN, TOPIC -> counts(Fields.TOPIC);
        case ACT -> counts(Fields.ACT);
        case KIND -> counts(Fields.KIND);
        case LANGUAGE -> counts(Fields.LANGUAGE);
        case SOURCE -> fromSources();
      };
    }

    @Override
    public TopicCounts topics() throws IOException {
      return TopicCounts.of(hits);
    }

    private Map<String, Integer> fromSources() throws IOException {
      TextSources.Tally tally = sources.tally();
      for (CollectedHits.OfSegment segment : hits.segments()) {
        SortedDocValues ids = DocValues.getSorted(segment.leaf().reader(), Fields.ID);
        DocIdSetIterator both =
            ConjunctionUtils.intersectIterators(List.of(segment.iterator(), ids));
        while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          tally.add(segment.leaf().ord, ids.ordValue());
        }
      }
      return tally.counts();
    }

    private Map<String, Integer> numbersOfSignatories() throws IOException {
      Map<String, Integer> counts = new HashMap<>();
      for (CollectedHits.OfSegment segment : hits.segments()) {
        SortedNumericDocValues values =
            DocValues.getSortedNumeric(segment.leaf().reader(), Fields.SIGNATORY_COUNT);
        DocIdSetIterator both =
            ConjunctionUtils.intersectIterators(List.of(segment.iterator(), values));
        while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          counts.merge(SegmentColumns.step(values.nextValue()), 1, Integer::sum);
        }
      }
      return counts;
    }

    private Map<String, Integer> counts(String column) throws IOException {
      Map<String, Integer> counts = new HashMap<>();
      for (CollectedHits.OfSegment segment : hits.segments()) {
        SortedSetDocValues values = DocValues.getSortedSet(segment.leaf().reader(), column);
        int[] byOrdinal = countOrdinals(segment, values);
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
          if (byOrdinal[ordinal] > 0) {
            counts.merge(
                values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
          }
        }
      }
      return counts;
    }

    private static int[] countOrdinals(CollectedHits.OfSegment segment, SortedSetDocValues values)
        throws IOException {
      int[] counts = new int[Math.toIntExact(values.getValueCount())];
      DocIdSetIterator both =
          ConjunctionUtils.intersectIterators(List.of(segment.iterator(), values));
      while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        for (int i = 0; i < values.docValueCount(); i++) {
          counts[(int) values.nextOrd()]++;
        }
      }
      return counts;
    }
  }
}
