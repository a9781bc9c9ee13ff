package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;

/** All hits of a search, by segment. */
final class CollectedHits {
  private final List<OfSegment> segments;

  private CollectedHits(List<OfSegment> segments) {
    this.segments = List.copyOf(segments);
  }

  /** All that a query matches, or what is found of it until the searcher stops. */
  static CollectedHits of(IndexSearcher searcher, Query matching) throws IOException {
    return searcher.search(matching, new Manager());
  }

  /** The segments that were looked into, in any order. */
  List<OfSegment> segments() {
    return segments;
  }

  /** How many hits there are. */
  long total() {
    return segments.stream().mapToLong(OfSegment::size).sum();
  }

  /** The hits of one segment. */
  static final class OfSegment {
    private final LeafReaderContext leaf;
    private int[] docs = new int[64];
    private int size;

    private OfSegment(LeafReaderContext leaf) {
      this.leaf = leaf;
    }

    /** Adds all hits that a stream has. */
    private void add(DocIdStream stream, int[] some) {
      for (int more = stream.intoArray(some); more > 0; more = stream.intoArray(some)) {
        require(size + more);
        System.arraycopy(some, 0, docs, size, more);
        size += more;
      }
    }

    private void add(int doc) {
      require(size + 1);
      docs[size++] = doc;
    }

    /** Makes room for so many in all, and for twice as many as there were when there is none. */
    private void require(int hits) {
      if (hits > docs.length) {
        docs = ArrayUtil.growExact(docs, Math.max(hits, 2 * docs.length));
      }
    }

    LeafReaderContext leaf() {
      return leaf;
    }

    int size() {
      return size;
    }

    /** The document of the hit number {@code index}, from 0, in the order of the documents. */
    int doc(int index) {
      return docs[index];
    }

    /** The documents in order. */
    DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        private int at = -1;

        @Override
        public int docID() {
          return at < 0 ? -1 : at < size ? docs[at] : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
          at++;
          return docID();
        }

        @Override
        public int advance(int target) {
          int found = Arrays.binarySearch(docs, Math.min(at + 1, size), size, target);
          at = found >= 0 ? found : -found - 1;
          return docID();
        }

        @Override
        public long cost() {
          return size;
        }
      };
    }
  }

  /** Collects hits in one thread or several. */
  static final class Manager implements CollectorManager<Collecting, CollectedHits> {
    @Override
    public Collecting newCollector() {
      return new Collecting();
    }

    @Override
    public CollectedHits reduce(Collection<Collecting> collected) {
      return new CollectedHits(
          collected.stream().flatMap(collecting -> collecting.segments.stream()).toList());
    }
  }

  /** Collects hits; for one thread. */
  static final class Collecting implements Collector {
    /** Hits that are taken over at once. */
    private static final int SOME = 512;

    private final List<OfSegment> segments = new ArrayList<>();
    private final int[] some = new int[SOME];

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      OfSegment segment = new OfSegment(context);
      segments.add(segment);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // no scores are needed
        }

        @Override
        public void collect(int doc) {
          segment.add(doc);
        }

        @Override
        public void collect(DocIdStream stream) {
          segment.add(stream, some);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
