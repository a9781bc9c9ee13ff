package org.communique.study;

import java.util.Locale;

/**
 * A stretch of a quotation beside what is printed.
 *
 * @param quoted as quoted; empty when it was dropped
 * @param printed as printed; empty when it was added
 */
public record WordRun(Kind kind, String quoted, String printed) {
  /** How the two differ. */
  public enum Kind {
    /** Not at all, or only in what is tolerated. */
    SAME,
    CHANGED,
    /** It stands in the quotation alone. */
    ADDED,
    /** It stands in print alone. */
    DROPPED,
    /** Two neighbours have changed places. */
    SWAPPED,
    /** Left out at an ellipsis; what is printed there is not told. */
    GAP;

    /** The name in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isDifference() {
    return kind != Kind.SAME && kind != Kind.GAP;
  }
}
