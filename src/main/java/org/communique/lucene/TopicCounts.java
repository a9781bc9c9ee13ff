package org.communique.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * How many hits have each topic and domain, and how many of their sentences; read off two columns.
 *
 * @param byId of topics and domains alike
 */
record TopicCounts(Map<String, Tally> byId) {

  /**
   * The counts of one topic.
   *
   * @param hits that have a sentence on it
   * @param sentences of these hits that have it
   */
  record Tally(int hits, long sentences) {
    private Tally and(Tally other) {
      return new Tally(hits + other.hits, sentences + other.sentences);
    }
  }

  /** The counts over collected hits. */
  static TopicCounts of(CollectedHits hits) throws IOException {
    Map<String, Tally> counts = new HashMap<>();
    for (CollectedHits.OfSegment segment : hits.segments()) {
      add(segment, counts);
    }
    return new TopicCounts(counts);
  }

  private static void add(CollectedHits.OfSegment segment, Map<String, Tally> counts)
      throws IOException {
    SortedSetDocValues ids = DocValues.getSortedSet(segment.leaf().reader(), Fields.TOPIC);
    BinaryDocValues sentences =
        DocValues.getBinary(segment.leaf().reader(), Fields.TOPIC_SENTENCES);
    int[] hits = new int[Math.toIntExact(ids.getValueCount())];
    long[] having = new long[hits.length];
    DocIdSetIterator both =
        ConjunctionUtils.intersectIterators(List.of(segment.iterator(), ids, sentences));
    while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      BytesRef numbers = sentences.binaryValue();
      for (int i = 0; i < ids.docValueCount(); i++) {
        int ordinal = (int) ids.nextOrd();
        hits[ordinal]++;
        having[ordinal] +=
            (int) BitUtil.VH_LE_INT.get(numbers.bytes, numbers.offset + i * Integer.BYTES);
      }
    }
    for (int ordinal = 0; ordinal < hits.length; ordinal++) {
      if (hits[ordinal] > 0) {
        Tally tally = new Tally(hits[ordinal], having[ordinal]);
        counts.merge(ids.lookupOrd(ordinal).utf8ToString(), tally, Tally::and);
      }
    }
  }
}
