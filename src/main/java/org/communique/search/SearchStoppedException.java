package org.communique.search;

import java.io.IOException;

/**
 * The time for a search was up before all its hits were found, and what was asked for cannot be
 * given in part. The message is a sentence for people.
 */
public final class SearchStoppedException extends IOException {
  private static final long serialVersionUID = 1L;

  public SearchStoppedException(String sentence) {
    super(sentence);
  }
}
