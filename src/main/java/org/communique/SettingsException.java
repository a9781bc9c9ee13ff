package org.communique;

/** Settings that cannot be used; the message is a sentence that names the place and what to do. */
final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }
}
