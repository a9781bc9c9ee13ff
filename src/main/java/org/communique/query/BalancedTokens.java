package org.communique.query;

import org.communique.query.QueryToken.Kind;

/**
 * The tokens of a query without the parentheses that have no partner before them, and without those
 * that stand too deep; only one that is never closed is left to the reader.
 */
final class BalancedTokens {
  /** Parentheses in parentheses; nobody reads deeper, and the stack ends somewhere. */
  static final int MAX_DEPTH = 20;

  private final QueryScanner scanner;
  private final ProblemList problems;
  private int depth;
  private int skippedOpen;
  private boolean depthReported;

  BalancedTokens(QueryScanner scanner, ProblemList problems) {
    this.scanner = scanner;
    this.problems = problems;
  }

  /** The next token, and on to the one after it. */
  QueryToken next() {
    QueryToken token = peek();
    if (token.kind() == Kind.OPEN) {
      depth++;
    } else if (token.kind() == Kind.CLOSE) {
      depth--;
    }
    return scanner.next();
  }

  /** The next token that is not a parenthesis without a partner or beyond the limit. */
  QueryToken peek() {
    QueryToken token = scanner.peek();
    while (isSkipped(token)) {
      scanner.next();
      token = scanner.peek();
    }
    return token;
  }

  /** What follows is the value of {@code field}; to be called before looking at it. */
  void enter(QueryField field) {
    scanner.enter(field);
  }

  /** The value has ended. */
  void leave() {
    scanner.leave();
  }

  /** Leaves out the rest of the query. */
  void skipToEnd() {
    scanner.skipToEnd();
  }

  private boolean isSkipped(QueryToken token) {
    if (token.kind() == Kind.OPEN && depth == MAX_DEPTH) {
      reportDepth(token);
      skippedOpen++;
      return true;
    }
    if (token.kind() == Kind.CLOSE && skippedOpen > 0) {
      skippedOpen--;
      return true;
    }
    if (token.kind() == Kind.CLOSE && depth == 0) {
      problems.add(token.start(), "This parenthesis closes nothing and was left out.");
      return true;
    }
    return false;
  }

  private void reportDepth(QueryToken open) {
    if (!depthReported) {
      problems.add(
          open.start(),
          "Parentheses can stand %d deep; those further inside were left out, and their words read"
                  .formatted(MAX_DEPTH)
              + " as if they were not there.");
    }
    depthReported = true;
  }
}
