package org.communique.annotate;

/**
 * An authority list that cannot be used. The message is {@code file:line: reason}, or {@code file:
 * reason} when the whole file is meant; the reason is a sentence without full stop.
 */
public final class AuthorityListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AuthorityListException(String file, int line, String reason, Throwable cause) {
    super(file + ":" + line + ": " + reason, cause);
  }

  AuthorityListException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }

  AuthorityListException(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }

  AuthorityListException(String file, String reason) {
    super(file + ": " + reason);
  }
}
