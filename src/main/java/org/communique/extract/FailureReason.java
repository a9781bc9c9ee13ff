package org.communique.extract;

import java.util.Locale;

/** Why a file has no text in the index. */
public enum FailureReason {
  UNREADABLE("The file cannot be read from the disk."),
  UNSUPPORTED("Files of this format hold no text that can be read."),
  ENCRYPTED("The file is protected by a password."),
  MALFORMED("The file is damaged, or is not what its format promises."),
  EMPTY("The file holds no text."),
  IMAGE_ONLY("The file holds only pictures of text (a scan)."),
  TOO_LARGE("The file, or what is packed in it, is larger than the limit."),
  TOO_COMPLEX("The file is nested deeper, or has more parts, than the limit."),
  TIMED_OUT("Reading the file took longer than the limit."),
  OUT_OF_MEMORY("Reading the file needs more memory than the limit."),
  CRASHED("The parser failed on this file.");

  private final String sentence;

  FailureReason(String sentence) {
    this.sentence = sentence;
  }

  /** One sentence for people. */
  public String sentence() {
    return sentence;
  }

  /** The name in JSON: {@code image-only}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
