package org.communique.lucene;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.communique.model.Communique;
import org.jspecify.annotations.Nullable;

/**
 * Reads communiqués of one state of the index and keeps those read last: the texts on a page are
 * asked for again when the query goes on by a letter, when a page is turned back and when others
 * ask for the same, and of paragraphs that are hits many may be of one long text. Of more texts the
 * records are kept, a byte for each letter, where texts as objects take fifteen. With 11,000
 * letters on average, to find a record on the disk takes 0.007 ms, to decompress it 0.014, and to
 * make a text of it 0.025; without kept records a search takes a twenty-fifth longer. Thread-safe.
 */
final class KeptTexts {
  /**
   * Texts of so many UTF-16 units in all; they take about 15 MB. A page of ten has 65,000 to
   * 140,000, so that those of some ten pages are kept. Four times as many outlived two collections
   * of garbage and were moved by each: these stopped a server for 14 ms instead of 7, and now and
   * then for 150, which made the 99th percentile of searches 19 ms instead of 13.
   */
  private static final long MOST = 1_000_000;

  /** Records in so many megabytes, for some two hundred pages. */
  private static final int MOST_BLOCKS = 32;

  private final Map<Integer, ReadText> texts = new LinkedHashMap<>(16, 0.75f, true);
  private final KeptRecords keptRecords;
  private final long most;
  private long kept;

  /**
   * Keeps nothing yet.
   *
   * @param most UTF-16 units of all texts that are kept; one is kept whatever its length
   * @param keptRecords keeps the records of more texts
   */
  KeptTexts(long most, KeptRecords keptRecords) {
    this.most = most;
    this.keptRecords = keptRecords;
  }

  /** For all searches of a state of the index. */
  static KeptTexts ofState() {
    return new KeptTexts(MOST, new KeptRecords(MOST_BLOCKS));
  }

  /** For one search that may come to the same text several times. */
  static KeptTexts ofSearch() {
    return new KeptTexts(MOST, new KeptRecords(0));
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

    private long length() {
      return communique.text().text().length();
    }
  }

  /** The communiqué of a document that stands for a whole one. */
  ReadText read(Records records, int docid) throws IOException {
    ReadText known = known(docid);
    if (known != null) {
      return known;
    }
    ReadText read = new ReadText(CommuniqueCodec.decode(record(records, docid)));
    keep(docid, read);
    return read;
  }

  private byte[] record(Records records, int docid) throws IOException {
    byte[] known = keptRecords.get(docid);
    if (known != null) {
      return known;
    }
    byte[] read = records.record(docid);
    keptRecords.put(docid, read);
    return read;
  }

  private synchronized @Nullable ReadText known(int docid) {
    return texts.get(docid);
  }

  private synchronized void keep(int docid, ReadText read) {
    ReadText before = texts.put(docid, read);
    kept += read.length() - (before == null ? 0 : before.length());
    Iterator<ReadText> oldest = texts.values().iterator();
    while (kept > most && texts.size() > 1) {
      kept -= oldest.next().length();
      oldest.remove();
    }
  }
}
