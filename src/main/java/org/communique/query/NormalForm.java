package org.communique.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.communique.query.QueryNode.All;
import org.communique.query.QueryNode.And;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryNode.InTitle;
import org.communique.query.QueryNode.IssuedWithin;
import org.communique.query.QueryNode.Not;
import org.communique.query.QueryNode.Or;
import org.communique.query.QueryNode.Phrase;
import org.communique.query.QueryNode.Prefix;
import org.communique.query.QueryNode.Word;

/**
 * Builds trees so that one meaning has one form: an {@link And} holds no And and an {@link Or} no
 * Or, both have at least two parts, and {@link All} stands alone or under a Not. Empty lists give
 * nothing.
 */
final class NormalForm {
  private NormalForm() {}

  static Optional<QueryNode> and(List<QueryNode> parts) {
    List<QueryNode> flat = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof And and) {
        flat.addAll(and.parts());
      } else if (!(part instanceof All)) {
        flat.add(part);
      }
    }
    if (flat.isEmpty()) {
      return parts.stream().findFirst();
    }
    return Optional.of(flat.size() == 1 ? flat.getFirst() : new And(flat));
  }

  static Optional<QueryNode> or(List<QueryNode> parts) {
    List<QueryNode> flat = new ArrayList<>();
    for (QueryNode part : parts) {
      switch (part) {
        case Or or -> flat.addAll(or.parts());
        case All all -> {
          return Optional.of(all);
        }
        case QueryNode other -> flat.add(other);
      }
    }
    if (flat.size() < 2) {
      return flat.stream().findFirst();
    }
    return Optional.of(new Or(flat));
  }

  /** Parts without an operator between them; exclusions and values narrow either way. */
  static Optional<QueryNode> sideBySide(List<QueryNode> parts, Joining joining) {
    return switch (joining) {
      case ALL -> and(parts);
      case ANY -> anyOfThese(parts, part -> !narrows(part));
      case ANY_WORD -> anyOfThese(parts, NormalForm::isWord);
    };
  }

  /** One of the parts that are optional, and all of the others. */
  private static Optional<QueryNode> anyOfThese(
      List<QueryNode> parts, Predicate<QueryNode> isOptional) {
    List<QueryNode> joined = new ArrayList<>();
    or(parts.stream().filter(isOptional).toList()).ifPresent(joined::add);
    parts.stream().filter(isOptional.negate()).forEach(joined::add);
    return and(joined);
  }

  private static boolean isWord(QueryNode node) {
    return switch (node) {
      case Word word -> true;
      case Prefix prefix -> true;
      case QueryNode.Wildcard wildcard -> true;
      case QueryNode.Fuzzy fuzzy -> true;
      default -> false;
    };
  }

  private static boolean narrows(QueryNode node) {
    return switch (node) {
      case Not not -> true;
      case HasValue value -> true;
      case IssuedWithin within -> true;
      case And and -> and.parts().stream().allMatch(NormalForm::narrows);
      case Or or -> or.parts().stream().allMatch(NormalForm::narrows);
      case Word word -> false;
      case Phrase phrase -> false;
      case Prefix prefix -> false;
      case QueryNode.SignedBy count -> true;
      case QueryNode.Mention mention -> true;
      case QueryNode.Named named -> false;
      case QueryNode.Exact exact -> false;
      case QueryNode.Wildcard wildcard -> false;
      case QueryNode.Fuzzy fuzzy -> false;
      case QueryNode.Together together -> false;
      case QueryNode.Near near -> near.parts().stream().allMatch(NormalForm::narrows);
      case QueryNode.NotNear near -> narrows(near.part());
      case InTitle title -> false;
      case All all -> false;
    };
  }

  static QueryNode inTitle(QueryNode part) {
    return part instanceof All ? part : new InTitle(part);
  }
}
