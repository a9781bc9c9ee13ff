package org.communique.corpus;

import java.util.Arrays;
import java.util.Locale;

/**
 * Something in the corpus folder that is not read as a file.
 *
 * @param path as of a {@link CorpusFile}
 */
public record SkippedPath(String path, Cause cause) {
  /** Why it is not read. */
  public enum Cause {
    HIDDEN("Files and folders whose names begin with a full stop are not read."),
    LINK_OUT_OF_CORPUS("This is a link to something outside the corpus folder."),
    LINK_TO_NOTHING("This is a link whose target does not exist."),
    LINK_TO_FOLDER("This is a link to a folder; such links are not followed."),
    SPECIAL_FILE("This is a pipe, a socket or a device, not a file."),
    UNREADABLE_FOLDER("This folder, or something in it, cannot be read."),
    VANISHED("This was gone before it could be read.");

    private final String sentence;

    Cause(String sentence) {
      this.sentence = sentence;
    }

    /** For the ledger. */
    public String sentence() {
      return sentence;
    }

    /** Whether a word is the {@link #label()} of a cause. */
    public static boolean isLabel(String word) {
      return Arrays.stream(values()).anyMatch(cause -> cause.label().equals(word));
    }

    /** For programs: {@code link-out-of-corpus}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
