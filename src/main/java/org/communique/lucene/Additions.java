package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.communique.lucene.LiftedScores.Present;

/**
 * What other queries add to the scores of a {@link LiftedQuery}, in one segment. Texts are asked
 * for in order, each once: first for what is added at most, then, if that is enough, for what is.
 */
final class Additions {
  private final List<Addition> additions = new ArrayList<>();

  /** Pairs of words, which know of each text what they add at most. */
  private final List<PairsScorer> pairs = new ArrayList<>();

  private double highestOfAdditions;
  private double highestOfPairs;

  /** The first text that additions may match. */
  private int next = -1;

  /**
   * A query whose score is added.
   *
   * @param highest that it gives any text
   */
  private record Addition(Scorer scorer, Present texts, float highest) {
    int docID() {
      return texts.approximation().docID();
    }

    void moveTo(int doc) throws IOException {
      if (docID() < doc) {
        texts.approximation().advance(doc);
      }
    }
  }

  /** Adds the score of a query where it matches. */
  void add(Scorer scorer) throws IOException {
    scorer.advanceShallow(0);
    float highest = scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    if (scorer instanceof PairsScorer some) {
      pairs.add(some);
      highestOfPairs += highest;
    } else {
      additions.add(new Addition(scorer, Present.of(scorer), highest));
      highestOfAdditions += highest;
    }
  }

  /** What is added to any text at most. */
  double highest() {
    return highestOfAdditions + highestOfPairs;
  }

  /** What is added to a text at most. */
  double highest(int doc) throws IOException {
    return (doc < next ? 0 : ofAdditions(doc)) + ofPairs(doc);
  }

  /** Counted through, as all loops here: an iterator for each text was a sixth of all garbage. */
  private double ofPairs(int doc) throws IOException {
    double highest = 0;
    for (int i = 0; i < pairs.size(); i++) {
      highest += pairs.get(i).highest(doc);
    }
    return highest;
  }

  /** Most additions are words in titles, which most texts have none of. */
  private double ofAdditions(int doc) throws IOException {
    double highest = 0;
    next = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = 0; i < additions.size(); i++) {
      Addition addition = additions.get(i);
      addition.moveTo(doc);
      next = Math.min(next, addition.docID());
      highest += addition.docID() == doc ? addition.highest : 0;
    }
    return highest;
  }

  /**
   * What is added to the text that was asked for last.
   *
   * @param least if it is less than this, anything less will do
   */
  double score(int doc, double least) throws IOException {
    double sum = 0;
    for (int i = 0; doc == next && i < additions.size(); i++) {
      Addition addition = additions.get(i);
      sum += addition.texts.have(doc) ? addition.scorer.score() : 0;
    }
    double rest = ofPairs(doc);
    for (int i = 0; i < pairs.size(); i++) {
      PairsScorer some = pairs.get(i);
      rest -= some.highest(doc);
      sum += some.score(doc, least - sum - rest);
    }
    return sum;
  }
}
