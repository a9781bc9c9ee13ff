package org.communique.search;

import java.io.IOException;

/** Takes an export hit by hit, so that no more than one of them need be held in memory. */
public interface ExportSink {
  /** Is called once, before the first hit; also when there are none. */
  void begin(ExportHead head) throws IOException;

  /**
   * Takes the next hit.
   *
   * @return whether more are wanted
   */
  boolean take(ExportedHit hit) throws IOException;
}
