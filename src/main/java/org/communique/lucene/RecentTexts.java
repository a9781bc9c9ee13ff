package org.communique.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.communique.model.Communique;

/**
 * Reads communiqués and keeps the last few: of paragraphs that are hits, many may be of one long
 * text, which would else be read anew for each.
 */
final class RecentTexts {
  /** A text may have millions of characters. */
  private static final int KEPT = 4;

  private final StoredFields stored;
  private final Map<Integer, ReadText> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  RecentTexts(IndexSearcher searcher) throws IOException {
    this.stored = searcher.storedFields();
  }

  /** A communiqué and its units, in the order of its text. */
  record ReadText(Communique communique, List<TextUnit> units) {
    /** The units of one paragraph and the headings above it. */
    List<TextUnit> of(int paragraph) {
      return units.stream().filter(unit -> unit.paragraph() == paragraph).toList();
    }
  }

  /** The communiqué of a document that stands for a whole one. */
  ReadText read(int docid) throws IOException {
    ReadText known = kept.get(docid);
    if (known != null) {
      return known;
    }
    Communique communique = Records.communique(stored, docid);
    ReadText read = new ReadText(communique, TextUnit.of(communique));
    if (kept.size() >= KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(docid, read);
    return read;
  }
}
