package org.communique.study;

import java.util.List;

/**
 * The printed wording that a quotation is nearest to.
 *
 * @param place where it stands
 * @param runs the quotation and the print side by side, from beginning to end
 */
public record NearestWording(QuotedPlace place, List<WordRun> runs) {
  public NearestWording {
    runs = List.copyOf(runs);
  }

  /** What differs, in order. */
  public List<WordRun> differences() {
    return runs.stream().filter(WordRun::isDifference).toList();
  }
}
