package org.communique.study;

import java.io.IOException;

/** A file of saved searches or of a watch cannot be used. The message is a sentence for people. */
public final class StudyFileException extends IOException {
  private static final long serialVersionUID = 1L;

  public StudyFileException(String sentence) {
    super(sentence);
  }
}
