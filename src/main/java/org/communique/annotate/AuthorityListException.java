package org.communique.annotate;

/** An authority list that cannot be used; the message names the file and the reason. */
public final class AuthorityListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AuthorityListException(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }

  AuthorityListException(String file, String reason) {
    super(file + ": " + reason);
  }
}
