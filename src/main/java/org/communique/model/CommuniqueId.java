package org.communique.model;

/**
 * The name of a communiqué that links and citations use: a readable slug and a short hash of the
 * text, such as {@code trilateral-ministerial-meeting-2k7q9d4m}. It derives from the text alone, so
 * it survives a rename, a move, another format, another machine and a rebuild.
 *
 * @param value lower-case ASCII letters, digits and single hyphens; at most 100 characters
 */
public record CommuniqueId(String value) implements Comparable<CommuniqueId> {
  private static final int MAX_LENGTH = 100;

  public CommuniqueId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not the id of a communiqué: " + value);
    }
  }

  /** The readable part, which derives from the title; the whole of an id that has no hash. */
  public String slug() {
    int hash = value.lastIndexOf('-');
    return hash < 0 ? value : value.substring(0, hash);
  }

  /**
   * Whether {@code value} has the form of an id, though perhaps no communiqué has it. In a loop: a
   * start reads the ids of all communiqués, for which a pattern takes a fifteenth of its time.
   */
  public static boolean isWellFormed(String value) {
    boolean mayEnd = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!isLetter && !(c == '-' && mayEnd)) {
        return false;
      }
      mayEnd = isLetter;
    }
    return mayEnd && value.length() <= MAX_LENGTH;
  }

  @Override
  public int compareTo(CommuniqueId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
