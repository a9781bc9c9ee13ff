package org.communique.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a quotation beside the stretch of a text that it is nearest to: all of the quotation, and
 * whatever of the text costs least. This is approximate matching by dynamic programming as P. H.
 * Sellers has it ("The theory and computation of evolutionary distances: pattern recognition",
 * Journal of Algorithms 1, 1980), over words, with neighbours that change places as one step (F. J.
 * Damerau, "A technique for computer detection and correction of spelling errors", CACM 7, 1964)
 * and ellipses at which nothing costs.
 */
final class Alignment {
  /** One word for another, or one too many or too few, in hundredths. */
  private static final int WORD = 100;

  /** A mark between words, or another case: what an eye takes for the lesser fault. */
  private static final int MARK = 30;

  /** Two neighbours: less than two words. */
  private static final int SWAP = 120;

  /** More than any quotation costs. */
  private static final int NOT_REACHED = Integer.MAX_VALUE / 2;

  private final List<@Nullable QuotedToken> quoted;
  private final List<QuotedToken> printed;
  private final Step[][] steps;
  private int cost = NOT_REACHED;
  private int end;

  /** How a place of the table is reached. */
  private enum Step {
    SAME,
    CHANGED,
    ADDED,
    DROPPED,
    SWAPPED,
    GAP,
    GAP_GOES_ON
  }

  /**
   * Two tokens side by side, or one alone; two of each when they are swapped.
   *
   * @param quoted index of the token of the quotation; -1 when there is none
   * @param printed index of the printed token; -1 when there is none
   */
  record Pair(WordRun.Kind kind, int quoted, int printed) {}

  /**
   * @param quoted tokens of the quotation; null stands for an ellipsis
   * @param printed tokens of the text, or of a part of it
   */
  Alignment(List<@Nullable QuotedToken> quoted, List<QuotedToken> printed) {
    this.quoted = quoted;
    this.printed = printed;
    this.steps = new Step[quoted.size() + 1][printed.size() + 1];
    fill();
  }

  /** What the difference costs, in hundredths of a word. */
  int cost() {
    return cost;
  }

  private void fill() {
    int width = printed.size() + 1;
    int[] before = new int[width];
    int[] above = new int[width];
    for (int i = 1; i <= quoted.size(); i++) {
      int[] row = new int[width];
      row[0] = above[0] + price(quoted.get(i - 1));
      steps[i][0] = quoted.get(i - 1) == null ? Step.GAP : Step.ADDED;
      for (int j = 1; j < width; j++) {
        row[j] = cell(i, j, before, above, row);
      }
      before = above;
      above = row;
    }
    chooseEnd(above);
  }

  /** The first of the cheapest ends; a last word is rather changed than added. */
  private void chooseEnd(int[] last) {
    for (int j = 0; j < last.length; j++) {
      if (last[j] < cost) {
        cost = last[j];
        end = j;
      }
    }
    boolean isAdded = steps[quoted.size()][end] == Step.ADDED;
    if (isAdded && end + 1 < last.length && last[end + 1] == cost) {
      end++;
    }
  }

  private static int price(@Nullable QuotedToken token) {
    if (token == null) {
      return 0;
    }
    return token.isWord() ? WORD : MARK;
  }

  private int cell(int i, int j, int[] before, int[] above, int[] row) {
    QuotedToken own = quoted.get(i - 1);
    if (own == null) {
      return gap(i, j, above, row);
    }
    QuotedToken there = printed.get(j - 1);
    int best = above[j - 1] + change(own, there, isFirst(i));
    Step step = isSame(own, there, isFirst(i)) ? Step.SAME : Step.CHANGED;
    if (above[j] + price(own) < best) {
      best = above[j] + price(own);
      step = Step.ADDED;
    }
    if (row[j - 1] + price(there) < best) {
      best = row[j - 1] + price(there);
      step = Step.DROPPED;
    }
    if (isSwap(i, j) && before[j - 2] + SWAP < best) {
      best = before[j - 2] + SWAP;
      step = Step.SWAPPED;
    }
    steps[i][j] = step;
    return best;
  }

  private int gap(int i, int j, int[] above, int[] row) {
    boolean goesOn = row[j - 1] < above[j];
    steps[i][j] = goesOn ? Step.GAP_GOES_ON : Step.GAP;
    return goesOn ? row[j - 1] : above[j];
  }

  private boolean isFirst(int i) {
    return i == 1 || quoted.get(i - 2) == null;
  }

  private static boolean isSame(QuotedToken own, QuotedToken there, boolean isFirst) {
    return own.isSame(there) || (isFirst && own.isSameButCapital(there));
  }

  private static int change(QuotedToken own, QuotedToken there, boolean isFirst) {
    if (isSame(own, there, isFirst)) {
      return 0;
    }
    if (own.isWord() != there.isWord()) {
      return WORD + MARK;
    }
    return own.isSameButCase(there) ? MARK : price(own);
  }

  private boolean isSwap(int i, int j) {
    if (i < 2 || j < 2) {
      return false;
    }
    QuotedToken own = quoted.get(i - 1);
    QuotedToken ownBefore = quoted.get(i - 2);
    return own != null
        && ownBefore != null
        && own.isWord()
        && ownBefore.isWord()
        && !own.isSame(ownBefore)
        && own.isSameButCase(printed.get(j - 2))
        && ownBefore.isSameButCase(printed.get(j - 1));
  }

  /** The tokens side by side, in order. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    int i = quoted.size();
    int j = end;
    while (i > 0) {
      switch (steps[i][j]) {
        case SAME -> pairs.add(new Pair(WordRun.Kind.SAME, --i, --j));
        case CHANGED -> pairs.add(new Pair(WordRun.Kind.CHANGED, --i, --j));
        case ADDED -> pairs.add(new Pair(WordRun.Kind.ADDED, --i, -1));
        case DROPPED -> pairs.add(new Pair(WordRun.Kind.DROPPED, -1, --j));
        case SWAPPED -> pairs.add(new Pair(WordRun.Kind.SWAPPED, i -= 2, j -= 2));
        case GAP -> pairs.add(new Pair(WordRun.Kind.GAP, --i, -1));
        case GAP_GOES_ON -> j--;
      }
    }
    return pairs.reversed();
  }
}
