package org.communique.query;

import java.util.List;
import org.communique.query.QueryNode.And;
import org.communique.query.QueryNode.InTitle;
import org.communique.query.QueryNode.Near;
import org.communique.query.QueryNode.Not;
import org.communique.query.QueryNode.NotNear;
import org.communique.query.QueryNode.Or;

/**
 * What a part of a query asks, in plain words, with the parts it is made of.
 *
 * @param node the part itself; of a part inside {@code title:}, the part in the title
 * @param says what it asks; ends with a colon when {@code parts} go on
 * @param parts in the order of the query; empty for words and values
 */
public record Clause(QueryNode node, String says, List<Clause> parts) {
  public Clause {
    parts = List.copyOf(parts);
  }

  /** The whole tree under a node. */
  public static Clause of(QueryNode node) {
    List<Clause> parts = partsOf(node).stream().map(Clause::of).toList();
    return new Clause(node, QueryWords.of(node), parts);
  }

  /** The nodes directly below; those of a group in the title are each in the title. */
  private static List<QueryNode> partsOf(QueryNode node) {
    return switch (node) {
      case And and -> and.parts();
      case Or or -> or.parts();
      case Not not -> List.of(not.part());
      case Near near -> near.parts();
      case NotNear near -> List.of(near.part(), near.other());
      case InTitle title ->
          partsOf(title.part()).stream().map(part -> (QueryNode) new InTitle(part)).toList();
      case QueryNode.Word word -> List.of();
      case QueryNode.Phrase phrase -> List.of();
      case QueryNode.Prefix prefix -> List.of();
      case QueryNode.Exact exact -> List.of();
      case QueryNode.Wildcard wildcard -> List.of();
      case QueryNode.Fuzzy fuzzy -> List.of();
      case QueryNode.Together together -> List.of();
      case QueryNode.Mention mention -> List.of();
      case QueryNode.Named named -> List.of();
      case QueryNode.SignedBy count -> List.of();
      case QueryNode.HasValue value -> List.of();
      case QueryNode.IssuedWithin within -> List.of();
      case QueryNode.All all -> List.of();
    };
  }
}
