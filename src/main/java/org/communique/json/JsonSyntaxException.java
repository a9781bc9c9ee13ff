package org.communique.json;

/** Text that is not JSON, with the place where it stops being so. */
public final class JsonSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int line;
  private final int column;

  JsonSyntaxException(String reason, int line, int column, Throwable cause) {
    super("line " + line + ", column " + column + ": " + reason, cause);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }

  /** 1-based. */
  public int line() {
    return line;
  }

  /** 1-based, in UTF-16 units. */
  public int column() {
    return column;
  }
}
