package org.communique.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is odd about one query. */
final class ProblemList {
  /** More than anybody reads; a query that is odder is told so in one more sentence. */
  private static final int MAX_PROBLEMS = 20;

  /** Longest quotation of the query in a message, in code points. */
  private static final int MAX_QUOTED = 40;

  private final List<QueryProblem> problems = new ArrayList<>();
  private int further;
  private int firstFurther;

  void add(int offset, String message) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new QueryProblem(offset, message));
      return;
    }
    firstFurther = further++ == 0 ? offset : Math.min(firstFurther, offset);
  }

  /** In the order of the text. */
  List<QueryProblem> inOrder() {
    List<QueryProblem> all = new ArrayList<>(problems);
    all.sort(Comparator.comparingInt(QueryProblem::offset));
    if (further > 0) {
      all.add(
          new QueryProblem(
              firstFurther,
              ("The query is odd in %d more places, which are not listed; plain words and"
                      + " quoted phrases are always understood.")
                  .formatted(further)));
    }
    return all;
  }

  /** A piece of the query as a message quotes it. */
  static String quoted(String text) {
    if (text.codePointCount(0, text.length()) <= MAX_QUOTED) {
      return "“" + text + "”";
    }
    return "“" + text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + "…”";
  }
}
