package org.communique.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communique.query.QueryNode.All;
import org.communique.query.QueryNode.And;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryNode.Near;
import org.communique.query.QueryNode.Not;
import org.communique.query.QueryNode.NotNear;
import org.communique.query.QueryNode.Or;

/**
 * Joins two parts of a query by a distance.
 *
 * <p>Within a sentence or paragraph a part can be anything: a condition that the sentence or
 * paragraph meets, or (a date, a signatory) the whole text does. A distance in words needs places
 * on both sides; AND, OR and NOT beside one are drawn out of it, so that {@code (a AND b) /5 c}
 * asks for a near c and b near c.
 */
final class NearForm {
  /** Parts of what drawing out may make; more is read as the same paragraph. */
  private static final int MAX_DRAWN_OUT = 200;

  private final ProblemList problems;

  NearForm(ProblemList problems) {
    this.problems = problems;
  }

  /**
   * What {@code left operator right} asks.
   *
   * @param offset of the operator in the query
   * @param chained whether {@code left} ends with such an operator outside parentheses
   */
  Optional<QueryNode> join(
      Optional<QueryNode> left,
      ProximityOperator operator,
      Optional<QueryNode> right,
      int offset,
      boolean chained) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    if (operator.wantedWords() >= 0 && operator.wantedWords() != operator.reach().words()) {
      problems.add(
          offset,
          "A distance is 1 to %d words, so %s was read as %s; /p asks for the same paragraph."
              .formatted(
                  Reach.MAX_WORDS, ProblemList.quoted(operator.typed()), operator.written()));
    }
    return Optional.of(join(left.get(), operator, right.get(), offset, chained));
  }

  private QueryNode join(
      QueryNode left, ProximityOperator operator, QueryNode right, int offset, boolean chained) {
    if (left instanceof All || right instanceof All) {
      problems.add(
          offset, "A star alone is at no place, so %s was left out.".formatted(operator.written()));
      return NormalForm.and(List.of(left, right)).orElseThrow();
    }
    if (operator.reach().unit() != Reach.Unit.WORDS) {
      return inUnit(left, operator, right, offset, chained);
    }
    if (size(left) * size(right) > MAX_DRAWN_OUT) {
      problems.add(
          offset,
          "What stands on the two sides of %s is too much to be near in words; it was read as /p."
              .formatted(operator.written()));
      return inUnit(left, inParagraph(operator), right, offset, false);
    }
    if (!left.hasPlaces() || !right.hasPlaces()) {
      reportDrawnOut(operator, offset);
    }
    return inWords(left, operator, right, offset, chained);
  }

  private static ProximityOperator inParagraph(ProximityOperator operator) {
    return new ProximityOperator(operator.typed(), Reach.PARAGRAPH, false, operator.negated(), -1);
  }

  private void reportDrawnOut(ProximityOperator operator, int offset) {
    problems.add(
        offset,
        ("Beside %s stands something that is not words at a place; AND, OR and NOT were drawn out"
             + " of it, topics and acts read as of the same sentence, and fields of the whole text"
             + " as AND.")
            .formatted(operator.written()));
  }

  private QueryNode inUnit(
      QueryNode left, ProximityOperator operator, QueryNode right, int offset, boolean chained) {
    boolean hasPlaces = left.hasPlaces() && right.hasPlaces();
    boolean ordered = operator.ordered() && hasPlaces;
    if (operator.ordered() && !hasPlaces) {
      problems.add(
          offset,
          "%s needs words on both sides to tell their order; it was read without one."
              .formatted(operator.written()));
    }
    return near(left, operator.reach(), ordered, operator.negated(), right, chained);
  }

  private QueryNode inWords(
      QueryNode left, ProximityOperator operator, QueryNode right, int offset, boolean chained) {
    if (left.hasPlaces() && right.hasPlaces()) {
      return near(left, operator.reach(), operator.ordered(), operator.negated(), right, chained);
    }
    if (!left.hasPlaces()) {
      return drawnOut(left, right, part -> inWords(part, operator, right, offset, false), operator);
    }
    return drawnOut(right, left, part -> inWords(left, operator, part, offset, false), operator);
  }

  /** {@code joined} over the parts of what has no places. */
  private static QueryNode drawnOut(
      QueryNode outer,
      QueryNode other,
      UnaryOperator<QueryNode> joined,
      ProximityOperator operator) {
    return switch (outer) {
      case And and -> NormalForm.and(eachOf(and.parts(), joined)).orElseThrow();
      case Or or -> NormalForm.or(eachOf(or.parts(), joined)).orElseThrow();
      case Not not ->
          NormalForm.and(List.of(other, new Not(joined.apply(not.part())))).orElseThrow();
      case HasValue value when isOfSentence(value) ->
          near(outer, Reach.SENTENCE, false, operator.negated(), other, false);
      default ->
          NormalForm.and(List.of(outer, operator.negated() ? new Not(other) : other)).orElseThrow();
    };
  }

  private static List<QueryNode> eachOf(List<QueryNode> parts, UnaryOperator<QueryNode> joined) {
    List<QueryNode> each = new ArrayList<>();
    for (QueryNode part : parts) {
      each.add(part instanceof Not not ? new Not(joined.apply(not.part())) : joined.apply(part));
    }
    return each;
  }

  private static boolean isOfSentence(HasValue value) {
    return value.field() == QueryField.TOPIC || value.field() == QueryField.ACT;
  }

  private static QueryNode near(
      QueryNode left,
      Reach reach,
      boolean ordered,
      boolean negated,
      QueryNode right,
      boolean chained) {
    if (negated) {
      return new NotNear(reach, left, right);
    }
    List<QueryNode> parts = new ArrayList<>();
    boolean continues =
        chained
            && left instanceof Near before
            && before.reach().equals(reach)
            && before.ordered() == ordered;
    parts.addAll(continues ? ((Near) left).parts() : List.of(left));
    parts.add(right);
    return new Near(reach, ordered, parts);
  }

  /** How many leaves a tree has. */
  private static int size(QueryNode node) {
    return switch (node) {
      case And and -> and.parts().stream().mapToInt(NearForm::size).sum();
      case Or or -> or.parts().stream().mapToInt(NearForm::size).sum();
      case Near near -> near.parts().stream().mapToInt(NearForm::size).sum();
      case NotNear notNear -> size(notNear.part()) + size(notNear.other());
      case Not not -> size(not.part());
      case QueryNode.InTitle title -> size(title.part());
      default -> 1;
    };
  }
}
