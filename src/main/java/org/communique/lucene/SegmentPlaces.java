package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Reads the places of a {@link ProximityQuery} in the texts of one segment, in their order. */
final class SegmentPlaces {
  private final ProximityQuery query;
  private final LeafReaderContext context;
  private final List<List<IntervalIterator>> leaves = new ArrayList<>();

  /** Of leaves that are terms; empty of others. */
  private final List<Optional<TermPlaces>> terms = new ArrayList<>();

  private final List<@Nullable DocIdSetIterator> conditions = new ArrayList<>();
  private final TermPlaces sentences;
  private final TermPlaces paragraphs;

  SegmentPlaces(ProximityQuery query, List<Weight> conditions, LeafReaderContext context)
      throws IOException {
    this.query = query;
    this.context = context;
    for (PlaceSource leaf : query.leaves()) {
      boolean isTerms = !leaf.terms().isEmpty();
      leaves.add(isTerms ? List.of() : iterators(leaf));
      terms.add(
          isTerms ? Optional.of(new TermPlaces(leaf.terms(), context.reader())) : Optional.empty());
    }
    for (Weight condition : conditions) {
      Scorer scorer = condition.scorer(context);
      this.conditions.add(scorer == null ? null : scorer.iterator());
    }
    this.sentences = mark(CommuniqueTokenStream.SENTENCE_END);
    this.paragraphs = mark(CommuniqueTokenStream.PARAGRAPH_END);
  }

  private TermPlaces mark(String token) throws IOException {
    return new TermPlaces(List.of(new Term(query.field(), token)), context.reader());
  }

  private List<IntervalIterator> iterators(PlaceSource leaf) throws IOException {
    List<IntervalIterator> iterators = new ArrayList<>();
    for (IntervalsSource source : leaf.intervals()) {
      IntervalIterator iterator = source.intervals(query.field(), context);
      if (iterator != null) {
        iterators.add(iterator);
      }
    }
    return iterators;
  }

  /** A reader of one text, without offsets; each text is to be asked for once, in order. */
  PlaceReader reader(int doc) {
    return new PlaceReader(
        leaf -> places(leaf, doc),
        condition -> isMet(condition, doc),
        () -> positions(sentences, doc),
        () -> positions(paragraphs, doc));
  }

  private boolean isMet(int condition, int doc) {
    DocIdSetIterator texts = conditions.get(condition);
    try {
      return texts != null && isAt(texts, doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text is among others; texts are asked for in order. */
  static boolean isAt(DocIdSetIterator texts, int doc) throws IOException {
    return texts.docID() == doc || (texts.docID() < doc && texts.advance(doc) == doc);
  }

  private Places places(int leaf, int doc) {
    int part = query.leaves().get(leaf).isShown() ? leaf : Places.NOT_SHOWN;
    if (terms.get(leaf).isPresent()) {
      return new Places(positions(terms.get(leaf).get(), doc), part);
    }
    Places all = Places.NONE;
    for (IntervalIterator intervals : leaves.get(leaf)) {
      all = all.with(places(intervals, doc, part));
    }
    return all;
  }

  private static Places places(@Nullable IntervalIterator intervals, int doc, int part) {
    try {
      if (intervals == null || !isAt(intervals, doc)) {
        return Places.NONE;
      }
      Places places = new Places();
      while (intervals.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
        places.add(intervals.start(), intervals.end(), 0, 0, part);
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] positions(TermPlaces places, int doc) {
    try {
      return places.positions(doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
