package org.communique.query;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.communique.query.QueryNode.And;
import org.communique.query.QueryNode.InTitle;
import org.communique.query.QueryNode.Named;
import org.communique.query.QueryNode.Near;
import org.communique.query.QueryNode.Not;
import org.communique.query.QueryNode.NotNear;
import org.communique.query.QueryNode.Or;
import org.communique.query.QueryNode.Word;

/** Makes other trees out of a tree. */
public final class QueryEdits {
  private QueryEdits() {}

  /** The tree with other nodes in the place of some, which are told by identity. */
  public static QueryNode replaced(QueryNode root, IdentityHashMap<QueryNode, QueryNode> others) {
    return copy(root, others);
  }

  /** The tree with another node in the place of one, which is told by identity. */
  public static QueryNode replaced(QueryNode root, QueryNode node, QueryNode other) {
    IdentityHashMap<QueryNode, QueryNode> one = new IdentityHashMap<>();
    one.put(node, other);
    return copy(root, one);
  }

  private static QueryNode copy(QueryNode node, IdentityHashMap<QueryNode, QueryNode> others) {
    QueryNode other = others.get(node);
    if (other != null) {
      return other;
    }
    return switch (node) {
      case And and -> NormalForm.and(each(and.parts(), others)).orElse(node);
      case Or or -> NormalForm.or(each(or.parts(), others)).orElse(node);
      case Not not -> new Not(copy(not.part(), others));
      case InTitle title -> new InTitle(copy(title.part(), others));
      case Near near -> new Near(near.reach(), near.ordered(), each(near.parts(), others));
      case NotNear near ->
          new NotNear(near.reach(), copy(near.part(), others), copy(near.other(), others));
      default -> node;
    };
  }

  private static List<QueryNode> each(
      List<QueryNode> parts, IdentityHashMap<QueryNode, QueryNode> others) {
    return parts.stream().map(part -> copy(part, others)).toList();
  }

  /** The query that has the parts of a conjunction but one. */
  public static QueryNode without(And and, QueryNode part) {
    List<QueryNode> rest = new ArrayList<>();
    boolean isGone = false;
    for (QueryNode other : and.parts()) {
      if (!isGone && other == part) {
        isGone = true;
      } else {
        rest.add(other);
      }
    }
    return QueryNode.allOf(rest);
  }

  /** Any of the words of a conjunction, with its exclusions and values as they are. */
  public static QueryNode anyOf(And and) {
    return NormalForm.sideBySide(and.parts(), Joining.ANY).orElse(and);
  }

  /** All words of a text, each in any form. */
  public static QueryNode words(String text) {
    List<QueryNode> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      String trimmed = WordReader.trimmed(word);
      if (!trimmed.isEmpty()) {
        words.add(new Word(trimmed));
      }
    }
    return QueryNode.allOf(words);
  }

  /** The tree with names of several words as these words, so that it can be printed and read. */
  public static QueryNode spelledOut(QueryNode root) {
    IdentityHashMap<QueryNode, QueryNode> names = new IdentityHashMap<>();
    for (QueryNode leaf : leaves(root)) {
      if (leaf instanceof Named named) {
        names.put(named, words(named.text()));
      }
    }
    return names.isEmpty() ? root : copy(root, names);
  }

  /** The words, values and patterns of a tree in its order, also those it excludes. */
  public static List<QueryNode> leaves(QueryNode root) {
    List<QueryNode> leaves = new ArrayList<>();
    addLeaves(root, true, leaves);
    return leaves;
  }

  /** The same without those it excludes. */
  public static List<QueryNode> wanted(QueryNode root) {
    List<QueryNode> leaves = new ArrayList<>();
    addLeaves(root, false, leaves);
    return leaves;
  }

  private static void addLeaves(QueryNode node, boolean excluded, List<QueryNode> leaves) {
    switch (node) {
      case And and -> and.parts().forEach(part -> addLeaves(part, excluded, leaves));
      case Or or -> or.parts().forEach(part -> addLeaves(part, excluded, leaves));
      case Near near -> near.parts().forEach(part -> addLeaves(part, excluded, leaves));
      case InTitle title -> addLeaves(title.part(), excluded, leaves);
      case Not not -> {
        if (excluded) {
          addLeaves(not.part(), true, leaves);
        }
      }
      case NotNear near -> {
        addLeaves(near.part(), excluded, leaves);
        if (excluded) {
          addLeaves(near.other(), true, leaves);
        }
      }
      default -> leaves.add(node);
    }
  }

  /** The distances of a tree in its order, the outer before the inner. */
  public static List<Near> distances(QueryNode root) {
    List<Near> distances = new ArrayList<>();
    addDistances(root, distances);
    return distances;
  }

  private static void addDistances(QueryNode node, List<Near> distances) {
    switch (node) {
      case Near near -> {
        distances.add(near);
        near.parts().forEach(part -> addDistances(part, distances));
      }
      case And and -> and.parts().forEach(part -> addDistances(part, distances));
      case Or or -> or.parts().forEach(part -> addDistances(part, distances));
      case NotNear near -> addDistances(near.part(), distances);
      default -> {}
    }
  }
}
