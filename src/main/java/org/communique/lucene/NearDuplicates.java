package org.communique.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.communique.model.Communique;
import org.communique.search.NearDuplicate;
import org.communique.structure.TextSketch;

/**
 * Finds the texts that are nearly the same as one of the index. Nothing about it is decided when a
 * text is indexed, so that it does not depend on the order in which texts came.
 */
record NearDuplicates(IndexSearcher searcher) {
  /**
   * Texts that share at least this much of their runs of words are nearly the same: about one word
   * in sixteen may differ, or a fifth be missing.
   */
  private static final double MIN_SIMILARITY = 0.6;

  private static final int MAX_CANDIDATES = 200;
  private static final int MAX_SHOWN = 20;

  /**
   * The texts nearly the same as that of a communiqué's document, the most similar first.
   *
   * @param records of the searcher's state of the index
   */
  List<NearDuplicate> of(int docid, Records records) throws IOException {
    Optional<TextSketch> sketch = sketch(docid);
    List<NearDuplicate> near = new ArrayList<>();
    if (sketch.isPresent()) {
      for (ScoreDoc found : candidates(sketch.get())) {
        double similarity = sketch(found.doc).map(sketch.get()::similarity).orElse(0.0);
        if (found.doc != docid && similarity >= MIN_SIMILARITY) {
          near.add(nearDuplicate(records.communique(found.doc), similarity));
        }
      }
    }
    near.sort(
        Comparator.comparingDouble(NearDuplicate::similarity)
            .reversed()
            .thenComparing(text -> text.id().value()));
    return near.subList(0, Math.min(MAX_SHOWN, near.size()));
  }

  /**
   * Which of some hits are nearly the same as one before them. Reads one column; the texts are not
   * opened.
   *
   * @param docids of the communiqués' documents, the best hit first
   * @return for each, the one under which it can be folded, by its place in the list: the first
   *     that is nearly the same and is not folded itself
   */
  List<Optional<Fold>> folded(List<Integer> docids) throws IOException {
    List<Optional<TextSketch>> sketches = new ArrayList<>();
    List<Optional<Fold>> folds = new ArrayList<>();
    for (int docid : docids) {
      Optional<TextSketch> sketch = sketch(docid);
      folds.add(sketch.flatMap(own -> firstAlike(own, sketches, folds)));
      sketches.add(sketch);
    }
    return folds;
  }

  /** A hit that is nearly the same as the one at a place of the list. */
  record Fold(int under, double similarity) {}

  private static Optional<Fold> firstAlike(
      TextSketch sketch, List<Optional<TextSketch>> before, List<Optional<Fold>> folds) {
    for (int i = 0; i < before.size(); i++) {
      double similarity = before.get(i).map(sketch::similarity).orElse(0.0);
      if (folds.get(i).isEmpty() && similarity >= MIN_SIMILARITY) {
        return Optional.of(new Fold(i, similarity));
      }
    }
    return Optional.empty();
  }

  private List<ScoreDoc> candidates(TextSketch sketch) throws IOException {
    Set<BytesRef> bands = new HashSet<>();
    sketch.bands().forEach(band -> bands.add(term(band)));
    TermInSetQuery query = new TermInSetQuery(Fields.SKETCH_BAND, bands);
    return List.of(searcher.search(query, MAX_CANDIDATES).scoreDocs);
  }

  /** The term of a band of a sketch. */
  static BytesRef term(int band) {
    return new BytesRef(ByteBuffer.allocate(Integer.BYTES).putInt(band).array());
  }

  private Optional<TextSketch> sketch(int docid) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docid, leaves));
    BinaryDocValues sketches = leaf.reader().getBinaryDocValues(Fields.SKETCH);
    if (sketches == null || !sketches.advanceExact(docid - leaf.docBase)) {
      return Optional.empty();
    }
    BytesRef bytes = sketches.binaryValue();
    return Optional.of(TextSketch.ofBytes(bytes.bytes, bytes.offset));
  }

  private static NearDuplicate nearDuplicate(Communique communique, double similarity) {
    return new NearDuplicate(communique.id(), communique.title(), communique.date(), similarity);
  }
}
