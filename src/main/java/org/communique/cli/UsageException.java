package org.communique.cli;

/** A command that asks for something impossible; the message is a sentence that says what to do. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
