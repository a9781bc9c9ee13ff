package org.communique.cli;

import java.util.Locale;
import org.communique.evaluate.RankingScores;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.ObjectBuilder;

/** The figures of a ranking as a table and as JSON, under the same names. */
final class RankingTable {
  private RankingTable() {}

  /** Whole lines. */
  static String text(RankingScores scores) {
    StringBuilder text = new StringBuilder();
    row(text, "documents", Integer.toString(scores.documents()));
    row(text, "queries", Integer.toString(scores.queries()));
    row(text, "match", scores.match().label());
    row(text, "relevantGrade", Integer.toString(scores.relevantGrade()));
    scores.means().forEach((name, mean) -> row(text, name, fourDecimals(mean)));
    return text.toString();
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-14s %8s%n", name, value));
  }

  private static String fourDecimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  static JsonValue json(RankingScores scores) {
    ObjectBuilder json =
        JsonValue.object()
            .put("documents", scores.documents())
            .put("queries", scores.queries())
            .put("match", scores.match().label())
            .put("relevantGrade", scores.relevantGrade());
    scores.means().forEach(json::put);
    return json.put("perQuery", scores.perQuery().stream().map(RankingTable::query).toList())
        .build();
  }

  private static JsonValue query(RankingScores.Query query) {
    ObjectBuilder json = JsonValue.object().put("query", query.id());
    query.figures().forEach(json::put);
    return json.build();
  }
}
