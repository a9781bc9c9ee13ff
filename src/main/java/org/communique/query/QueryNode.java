package org.communique.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a query asks, as a tree. The tree is independent of any engine, and {@code toString} prints
 * it in the query language: parsing that text again gives the same tree.
 */
public sealed interface QueryNode {

  /** Any form of a word, by stemming in the language of the text. */
  record Word(String text) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words exactly as printed but for case, accents and punctuation, side by side in this order.
   *
   * @param text the words between the quotes, as typed
   */
  record Phrase(String text) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words that begin so.
   *
   * @param text the beginning, without the star
   */
  record Prefix(String text) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** All of the parts; at least two. */
  record And(List<QueryNode> parts) implements QueryNode {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** Any of the parts; at least two. */
  record Or(List<QueryNode> parts) implements QueryNode {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** What does not match the part. */
  record Not(QueryNode part) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** The part, in the title alone. */
  record InTitle(QueryNode part) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * A value of a field that is not text.
   *
   * @param field never {@link QueryField#TITLE} or {@link QueryField#DATE}
   * @param value as typed, without quotes
   */
  record HasValue(QueryField field, String value) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Issued within these days; a communiqué whose date is known to the month or year matches when
   * that month or year and these days intersect. One without a date never matches.
   *
   * @param from first day, inclusive; empty for no lower bound
   * @param to last day, inclusive; empty for no upper bound
   */
  record IssuedWithin(Optional<LocalDate> from, Optional<LocalDate> to) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** Every communiqué: the empty query. */
  record All() implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** And of these; the part itself when there is one, everything when there is none. */
  static QueryNode allOf(List<QueryNode> parts) {
    return switch (parts.size()) {
      case 0 -> new All();
      case 1 -> parts.getFirst();
      default -> new And(parts);
    };
  }

  /** The words of a list of nodes, for messages. */
  static String join(List<? extends QueryNode> nodes, String separator) {
    return nodes.stream().map(QueryNode::toString).collect(Collectors.joining(separator));
  }
}
