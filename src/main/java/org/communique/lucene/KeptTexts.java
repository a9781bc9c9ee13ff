package org.communique.lucene;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.communique.model.Communique;
import org.jspecify.annotations.Nullable;

/**
 * Reads communiqués of one state of the index and keeps those read last: the texts on a page are
 * asked for again when the query goes on by a letter, when a page is turned back and when others
 * ask for the same, and of paragraphs that are hits many may be of one long text. Thread-safe.
 */
final class KeptTexts {
  /**
   * Texts of so many UTF-16 units in all; they take about 60 MB. A page of ten has 65,000 on
   * average, so that those of some sixty pages are kept. A server has 640 MB, and the collector of
   * garbage stops it for the longer the more is kept.
   */
  static final long MOST = 4_000_000;

  private final long most;
  private final Map<Integer, ReadText> texts = new LinkedHashMap<>(16, 0.75f, true);
  private long kept;

  /**
   * Keeps nothing yet.
   *
   * @param most UTF-16 units of all texts that are kept; one is kept whatever its length
   */
  KeptTexts(long most) {
    this.most = most;
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
  ReadText read(StoredFields stored, int docid) throws IOException {
    ReadText known = known(docid);
    if (known != null) {
      return known;
    }
    ReadText read = new ReadText(Records.communique(stored, docid));
    keep(docid, read);
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
