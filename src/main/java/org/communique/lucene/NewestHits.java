package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/**
 * The newest of collected communiqués, equally new ones by their ids: the order of hits that all
 * have the score 0, as those of filters and of every text have. The days are in memory; ids are
 * read only of hits that are as new as the last one of the page.
 */
final class NewestHits {
  private static final Float NO_SCORE = 0f;

  private final FacetColumns columns;
  private final CollectedHits hits;

  NewestHits(FacetColumns columns, CollectedHits hits) {
    this.columns = columns;
    this.hits = hits;
  }

  private record Dated(int doc, long day, BytesRef id) {}

  /**
   * The first hits.
   *
   * @param most how many at most
   * @param order score, day, id and number, which the hits are given with
   */
  TopFieldDocs first(int most, SortField[] order) throws IOException {
    List<Dated> candidates = notOlderThan(dayOfLast(most));
    candidates.sort(Comparator.comparingLong(Dated::day).reversed().thenComparing(Dated::id));
    ScoreDoc[] best =
        candidates.stream()
            .limit(most)
            .map(hit -> new FieldDoc(hit.doc, 0, new Object[] {NO_SCORE, hit.day, hit.id, 0L}))
            .toArray(ScoreDoc[]::new);
    return new TopFieldDocs(new TotalHits(hits.total(), TotalHits.Relation.EQUAL_TO), best, order);
  }

  /** The day of the last one of the first hits; of all, when there are fewer. */
  private long dayOfLast(int most) {
    long[] oldestFirst = new long[most];
    int size = 0;
    for (CollectedHits.OfSegment found : hits.segments()) {
      SegmentColumns segment = columns.segment(found.leaf().ord);
      for (int i = 0; i < found.size(); i++) {
        long day = segment.day(found.doc(i));
        if (size < most) {
          oldestFirst[size++] = day;
          siftUp(oldestFirst, size - 1);
        } else if (day > oldestFirst[0]) {
          oldestFirst[0] = day;
          siftDown(oldestFirst);
        }
      }
    }
    return size < most ? Long.MIN_VALUE : oldestFirst[0];
  }

  private static void siftUp(long[] heap, int from) {
    for (int i = from; i > 0 && heap[i] < heap[(i - 1) / 2]; i = (i - 1) / 2) {
      swap(heap, i, (i - 1) / 2);
    }
  }

  private static void siftDown(long[] heap) {
    int i = 0;
    while (2 * i + 1 < heap.length) {
      int child = 2 * i + 1;
      if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[i] <= heap[child]) {
        return;
      }
      swap(heap, i, child);
      i = child;
    }
  }

  private static void swap(long[] heap, int i, int j) {
    long kept = heap[i];
    heap[i] = heap[j];
    heap[j] = kept;
  }

  private List<Dated> notOlderThan(long day) throws IOException {
    List<Dated> candidates = new ArrayList<>();
    for (CollectedHits.OfSegment found : hits.segments()) {
      SegmentColumns segment = columns.segment(found.leaf().ord);
      SortedDocValues ids = DocValues.getSorted(found.leaf().reader(), Fields.ID);
      for (int i = 0; i < found.size(); i++) {
        int doc = found.doc(i);
        if (segment.day(doc) >= day && ids.advanceExact(doc)) {
          BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
          candidates.add(new Dated(found.leaf().docBase + doc, segment.day(doc), id));
        }
      }
    }
    return candidates;
  }
}
