package org.communique.query;

/** How words that stand side by side are joined. */
public enum Joining {
  /** All of them are asked for. */
  ALL,
  /**
   * Any of them is asked for. Exclusions and fields that are not text (a date, a signatory) narrow
   * what their neighbours find, here as with {@link #ALL}.
   */
  ANY,
  /**
   * Any of the words is asked for, and all of the rest: phrases, groups, fields and exclusions are
   * typed on purpose.
   */
  ANY_WORD
}
