package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The order of the ids, for hits that are equal in all else. Lucene's own order of a column reads
 * the text of every hit that is kept for a while; this one only when two are equal, which is rare.
 */
final class LateIdOrder extends FieldComparatorSource {

  /** The ids in ascending order. */
  static SortField ascending() {
    return new SortField(Fields.ID, new LateIdOrder());
  }

  @Override
  public FieldComparator<BytesRef> newComparator(
      String field, int hits, Pruning pruning, boolean reversed) {
    return new Ids(field, hits);
  }

  /** An id that is read when it is asked for. */
  private static final class LateId {
    private final SortedDocValues column;
    private final int ordinal;
    private @Nullable BytesRef read;

    LateId(SortedDocValues column, int ordinal) {
      this.column = column;
      this.ordinal = ordinal;
    }

    /** The id at a document; every document that can be a hit has one. */
    static LateId at(SortedDocValues column, int doc) throws IOException {
      if (!column.advanceExact(doc)) {
        throw new IOException("a hit of the index has no id; rebuild the index");
      }
      return new LateId(column, column.ordValue());
    }

    BytesRef get() throws IOException {
      if (read == null) {
        read = BytesRef.deepCopyOf(column.lookupOrd(ordinal));
      }
      return read;
    }
  }

  private static final class Ids extends FieldComparator<BytesRef> {
    private final String field;
    private final @Nullable LateId[] slots;
    private BytesRef top = new BytesRef();

    /** Holds over all segments. */
    private int bottomSlot;

    Ids(String field, int hits) {
      this.field = field;
      this.slots = new LateId[hits];
    }

    @Override
    public int compare(int slot, int other) {
      return value(slot).compareTo(value(other));
    }

    @Override
    public void setTopValue(BytesRef value) {
      top = value;
    }

    @Override
    public BytesRef value(int slot) {
      LateId id = slots[slot];
      try {
        return id == null ? new BytesRef() : id.get();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
      SortedDocValues column = DocValues.getSorted(context.reader(), field);
      return new LeafFieldComparator() {
        @Override
        public void setBottom(int slot) {
          bottomSlot = slot;
        }

        @Override
        public int compareBottom(int doc) throws IOException {
          return value(bottomSlot).compareTo(LateId.at(column, doc).get());
        }

        @Override
        public int compareTop(int doc) throws IOException {
          return top.compareTo(LateId.at(column, doc).get());
        }

        @Override
        public void copy(int slot, int doc) throws IOException {
          slots[slot] = LateId.at(column, doc);
        }

        @Override
        public void setScorer(Scorable scorer) {
          // ids have no scores
        }
      };
    }
  }
}
