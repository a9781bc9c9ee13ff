package org.communique.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.communique.lucene.LiftedQuery.Lift;
import org.jspecify.annotations.Nullable;

/**
 * How the scores of a {@link LiftedQuery} rise in one segment. Texts are asked for in order, each
 * once.
 */
final class LiftedScores {
  private final Additions additions;
  private final List<Lift> lifts;
  private final List<Present> texts;

  /** What a text becomes that has all lifts. */
  private double factorOfAll = 1;

  private double summandOfAll;

  /** Whether every hit is wanted, though its score may be of no use. */
  private final boolean isComplete;

  /** Hits with a lower score are of no use; it rises while they are found. */
  private float least;

  LiftedScores(
      Additions additions, List<Lift> lifts, List<Present> texts, float least, boolean isComplete) {
    this.least = least;
    this.isComplete = isComplete;
    this.additions = additions;
    this.lifts = lifts;
    this.texts = texts;
    for (Lift lift : lifts) {
      factorOfAll *= lift.factor();
      summandOfAll = summandOfAll * lift.factor() + lift.summand();
    }
  }

  /**
   * The score of a text, or any one of no use when it is of none. What is added is read only as
   * long as the score can be of use.
   *
   * @param own what the query gives it
   */
  float score(float own, int doc) throws IOException {
    double mostAdded = additions.highest(doc);
    if (highest(own, mostAdded) < least) {
      return own;
    }
    double factor = 1;
    double summand = 0;
    for (int i = 0; i < lifts.size(); i++) {
      if (texts.get(i).have(doc)) {
        factor *= lifts.get(i).factor();
        summand = summand * lifts.get(i).factor() + lifts.get(i).summand();
      }
    }
    double score = own + additions.score(doc, (least - summand) / factor - own);
    return (float) (score * factor + summand);
  }

  /** The highest score that one given by the query can become. */
  float highest(float own) {
    return highest(own, additions.highest());
  }

  private float highest(float own, double mostAdded) {
    return Math.nextUp((float) ((own + mostAdded) * factorOfAll + summandOfAll));
  }

  /** The lowest score of the query that can become one; a little lower, for it was rounded. */
  float lowest(float score) {
    double lowest = (score - summandOfAll) / factorOfAll - additions.highest();
    return lowest <= 0 ? 0 : Math.nextDown(Math.nextDown((float) lowest));
  }

  /**
   * Tells which texts a query matches. Texts are asked for in order, each once; none that is not
   * asked for is looked at closely.
   */
  record Present(DocIdSetIterator approximation, @Nullable TwoPhaseIterator check) {
    static Present of(Scorer scorer) {
      TwoPhaseIterator check = scorer.twoPhaseIterator();
      return new Present(check == null ? scorer.iterator() : check.approximation(), check);
    }

    boolean have(int doc) throws IOException {
      return SegmentPlaces.isAt(approximation, doc) && (check == null || check.matches());
    }
  }

  /**
   * The lifted score of the text that was moved to. A search looks into a segment in several runs,
   * each with one of these, and is told only once which scores are of use.
   */
  static final class Current extends Scorable {
    private final Scorable scorer;
    private final LiftedScores scores;

    /** Scores of the query below this one cannot become one that is of use. */
    private float lowest;

    private int doc = -1;
    private int scored = -1;
    private float score;

    Current(Scorable scorer, LiftedScores scores) throws IOException {
      this.scorer = scorer;
      this.scores = scores;
      setMinCompetitiveScore(scores.least);
    }

    void moveTo(int next) {
      doc = next;
    }

    /** False when the score is too low to be of use. */
    boolean isWanted() throws IOException {
      return lowest == 0 || scorer.score() >= lowest;
    }

    @Override
    public float score() throws IOException {
      if (scored != doc) {
        scored = doc;
        score = scores.score(scorer.score(), doc);
      }
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float minScore) throws IOException {
      scores.least = Math.max(scores.least, minScore);
      lowest = scores.isComplete ? 0 : scores.lowest(scores.least);
      if (lowest > 0) {
        scorer.setMinCompetitiveScore(lowest);
      }
    }
  }
}
