package org.communique.search;

import java.util.List;
import org.communique.query.Joining;
import org.communique.query.ParsedQuery;
import org.communique.query.QueryNode;
import org.communique.query.QueryParser;

/**
 * A query as it is run.
 *
 * @param parsed what was typed and read
 * @param node what is looked for, with parties in place of the words that name them
 * @param aliases the names so added
 */
public record UnderstoodQuery(ParsedQuery parsed, QueryNode node, List<Alias> aliases) {
  public UnderstoodQuery {
    aliases = List.copyOf(aliases);
  }

  /** Reads {@code text}; every text is understood somehow. */
  public static UnderstoodQuery of(String text, Joining joining, Vocabulary vocabulary) {
    ParsedQuery parsed = QueryParser.parse(text, joining);
    AliasExpansion.Expanded expanded = AliasExpansion.expand(parsed.node(), joining, vocabulary);
    return new UnderstoodQuery(parsed, expanded.node(), expanded.aliases());
  }
}
