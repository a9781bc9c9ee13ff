package org.communique.http;

/** Has the files indexed that are new, changed or gone, besides answering requests. */
@FunctionalInterface
public interface IndexTrigger {
  /**
   * Asks for a run and returns at once. One run is made at a time; one more follows it however
   * often it is asked for meanwhile, so that each change before a request is in the index after it.
   *
   * @return whether the run begins now, and not after another
   */
  boolean request();
}
