package org.communique.extract;

/** No file can be read, whatever is in it: the processes that read files do not start. */
public final class ReadersUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReadersUnavailableException(String sentence) {
    super(sentence);
  }
}
