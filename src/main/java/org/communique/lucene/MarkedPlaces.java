package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Reads the places of a {@link ProximityQuery} in one text with their offsets, of hits that are
 * shown. {@link SegmentPlaces} reads them in many texts, without.
 *
 * @param conditions of the query, for the whole index
 * @param context the segment of the text
 * @param doc the text in its segment
 */
record MarkedPlaces(
    ProximityQuery query, List<Weight> conditions, LeafReaderContext context, int doc) {

  /** All places that make the query hold. */
  Places read() throws IOException {
    try {
      return new PlaceReader(
              this::places,
              this::isMet,
              () -> positions(CommuniqueTokenStream.SENTENCE_END),
              () -> positions(CommuniqueTokenStream.PARAGRAPH_END))
          .places(query.root());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isMet(int condition) {
    try {
      Scorer texts = conditions.get(condition).scorer(context);
      return texts != null && SegmentPlaces.isAt(texts.iterator(), doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Places places(int leaf) {
    PlaceSource source = query.leaves().get(leaf);
    int part = source.isShown() ? leaf : Places.NOT_SHOWN;
    Places all = Places.NONE;
    for (IntervalsSource intervals : source.intervals()) {
      all = all.with(places(intervals, part));
    }
    return all;
  }

  private Places places(IntervalsSource intervals, int part) {
    try {
      IntervalMatchesIterator matches = intervals.matches(query.field(), context, doc);
      Places places = new Places();
      while (matches != null && matches.next()) {
        places.add(
            matches.startPosition(),
            matches.endPosition(),
            matches.startOffset(),
            matches.endOffset(),
            part);
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int[] positions(String mark) {
    try {
      Term term = new Term(query.field(), mark);
      return new TermPlaces(List.of(term), context.reader()).positions(doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
