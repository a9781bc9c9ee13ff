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

  /**
   * A word, or words side by side, in just these capitals and small letters.
   *
   * @param text the words as typed
   */
  record Exact(String text) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words of a pattern.
   *
   * @param text begins with a letter or digit; {@code *} stands for any letters or none, {@code ?}
   *     for just one
   */
  record Wildcard(String text) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words that become this one by a few changes of a letter: one more, one less, another one, or
   * two neighbours the other way round; the first letter stays.
   *
   * @param edits how many, 1 or 2
   */
  record Fuzzy(String text, int edits) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Printed words in any order, all in one stretch of text that holds only a few others.
   *
   * @param text the words, as typed; one that is typed twice must be there twice
   * @param others how many further words the stretch may hold, 0 to {@link Reach#MAX_WORDS}
   */
  record Together(String text, int others) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Places of the parts near each other: those of each part that have one of the part before and
   * one of the part after them within reach.
   *
   * @param parts at least two; within a reach of words each has places of its own (see {@link
   *     #hasPlaces})
   * @param ordered whether they must stand in this order, without overlap
   */
  record Near(Reach reach, boolean ordered, List<QueryNode> parts) implements QueryNode {
    public Near {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** Places of {@code part} that have none of {@code other} within reach. */
  record NotNear(Reach reach, QueryNode part, QueryNode other) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * A state or organisation in the text, by any of its names.
   *
   * @param name as typed
   */
  record Mention(String name) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words, typed without quotes, that name a state or organisation: by any of its names, or these
   * words where they are no part of the longer name of another. {@link QueryParser} makes none; who
   * knows the names puts it in place of words.
   *
   * @param text the words as typed
   * @param code of the party
   */
  record Named(String text, String code) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Texts by how many states and organisations issue or sign them.
   *
   * @param from inclusive
   * @param to inclusive; {@link Integer#MAX_VALUE} for no bound
   */
  record SignedBy(int from, int to) implements QueryNode {
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

  /**
   * Whether the node stands for places in the text, and not for a matter of the whole text or of
   * its sentences.
   */
  default boolean hasPlaces() {
    return switch (this) {
      case Word word -> true;
      case Phrase phrase -> true;
      case Exact exact -> true;
      case Prefix prefix -> true;
      case Wildcard wildcard -> true;
      case Fuzzy fuzzy -> true;
      case Together together -> true;
      case Mention mention -> true;
      case Named named -> true;
      case Near near -> near.parts().stream().anyMatch(QueryNode::hasPlaces);
      case NotNear notNear -> notNear.part().hasPlaces();
      case Or or -> or.parts().stream().allMatch(QueryNode::hasPlaces);
      case And and -> false;
      case Not not -> false;
      case InTitle title -> false;
      case HasValue value -> value.field() == QueryField.CITES;
      case IssuedWithin within -> false;
      case SignedBy signedBy -> false;
      case All all -> false;
    };
  }

  /** The words of a list of nodes, for messages. */
  static String join(List<? extends QueryNode> nodes, String separator) {
    return nodes.stream().map(QueryNode::toString).collect(Collectors.joining(separator));
  }
}
