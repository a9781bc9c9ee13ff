package org.communique.lucene;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.communique.model.Communique;
import org.jspecify.annotations.Nullable;

/**
 * Reads communiqués of one state of the index and keeps those read last: the texts on a page are
 * asked for again when the query goes on by a letter, when a page is turned back and when others
 * ask for the same, and of paragraphs that are hits many may be of one long text. Of more texts the
 * records are kept, which take a tenth of the room; to make a text of one takes a fourth of the
 * time that reading and inflating it takes. Thread-safe.
 */
final class KeptTexts {
  /**
   * Texts of so many UTF-16 units in all; they take about 60 MB. A page of ten has 65,000 to
   * 140,000, so that those of some forty pages are kept. A server has 640 MB, and the collector of
   * garbage stops it for the longer the more is kept.
   */
  static final long MOST = 4_000_000;

  /** Bytes of records in all, for those of some two hundred pages. */
  private static final long MOST_RECORDS = 32_000_000;

  private final Kept<ReadText> texts;
  private final Kept<byte[]> records = new Kept<>(MOST_RECORDS, record -> record.length);

  /**
   * Keeps nothing yet.
   *
   * @param most UTF-16 units of all texts that are kept; one is kept whatever its length
   */
  KeptTexts(long most) {
    this.texts = new Kept<>(most, text -> text.communique().text().text().length());
  }

  /** What was asked for last, by document, up to a size; one is kept whatever its size. */
  private static final class Kept<T> {
    private final long most;
    private final ToLongFunction<T> size;
    private final Map<Integer, T> byDocument = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    Kept(long most, ToLongFunction<T> size) {
      this.most = most;
      this.size = size;
    }

    synchronized @Nullable T get(int docid) {
      return byDocument.get(docid);
    }

    synchronized void put(int docid, T value) {
      T before = byDocument.put(docid, value);
      kept += size.applyAsLong(value) - (before == null ? 0 : size.applyAsLong(before));
      Iterator<T> oldest = byDocument.values().iterator();
      while (kept > most && byDocument.size() > 1) {
        kept -= size.applyAsLong(oldest.next());
        oldest.remove();
      }
    }
  }

  /** A communiqué and its units, in the order of its text. */
  static final class ReadText {
    private final Communique communique;
    private final List<TextUnit> units;
    private volatile @Nullable List<String> files;

    private ReadText(Communique communique) {
      this.communique = communique;
      this.units = TextUnit.of(communique);
    }

    Communique communique() {
      return communique;
    }

    List<TextUnit> units() {
      return units;
    }

    /** The units of one paragraph and the headings above it. */
    List<TextUnit> of(int paragraph) {
      return units.stream().filter(unit -> unit.paragraph() == paragraph).toList();
    }

    /** The paths of the first files that hold it. */
    List<String> files(IndexSearcher searcher) throws IOException {
      List<String> known = files;
      if (known == null) {
        known = new HoldingFiles(searcher).of(communique.id());
        files = known;
      }
      return known;
    }
  }

  /** The communiqué of a document that stands for a whole one. */
  ReadText read(StoredFields stored, int docid) throws IOException {
    ReadText known = texts.get(docid);
    if (known != null) {
      return known;
    }
    ReadText read = new ReadText(CommuniqueCodec.decode(record(stored, docid)));
    texts.put(docid, read);
    return read;
  }

  private byte[] record(StoredFields stored, int docid) throws IOException {
    byte[] known = records.get(docid);
    if (known != null) {
      return known;
    }
    byte[] read = RecordInput.inflated(Records.bytes(stored, docid));
    records.put(docid, read);
    return read;
  }
}
