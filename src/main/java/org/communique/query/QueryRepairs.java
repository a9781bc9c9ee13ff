package org.communique.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communique.query.QueryNode.And;
import org.communique.query.QueryNode.Exact;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryNode.Near;
import org.communique.query.QueryNode.Phrase;
import org.communique.query.QueryNode.Prefix;
import org.communique.query.QueryNode.Together;
import org.communique.query.QueryNode.Word;

/**
 * Queries that ask for less than one that has no hits. Which of them have hits is for an engine to
 * say.
 */
public final class QueryRepairs {
  /** Parts that are changed or left out one by one; a longer list nobody reads. */
  private static final int MAX_PARTS = 12;

  /** Words shorter than this begin too many others. */
  private static final int MIN_BEGINNING = 3;

  private QueryRepairs() {}

  /** What a repair does. */
  public enum Kind {
    /** A word of the texts in the place of one that is nearly the same. */
    SPELLING,
    /** The words of a phrase in any form and place. */
    WITHOUT_QUOTES,
    /** Words that begin with a word. */
    BEGINNING,
    /** A greater distance. */
    WIDER,
    /** Texts that name a party instead of those it signed. */
    MENTION,
    /** All but one part. */
    DROP,
    /** Any of the words. */
    ANY_OF,
    /** The same query without the filters beside it. */
    WITHOUT_FILTERS;

    /** The name in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A query to try.
   *
   * @param does what it does to the query, in a few words
   */
  public record Candidate(Kind kind, String does, QueryNode node) {}

  /** Everything to try, by kind; within a kind in the order of the query. */
  public static List<Candidate> of(QueryNode root) {
    List<Candidate> candidates = new ArrayList<>();
    List<QueryNode> leaves = QueryEdits.wanted(root);
    for (QueryNode leaf : leaves.subList(0, Math.min(leaves.size(), MAX_PARTS))) {
      addOfLeaf(root, leaf, candidates);
    }
    QueryEdits.distances(root).forEach(near -> addWider(root, near, candidates));
    if (root instanceof And and) {
      addOfParts(and, candidates);
    }
    candidates.sort((first, second) -> first.kind().compareTo(second.kind()));
    return candidates;
  }

  private static void addOfLeaf(QueryNode root, QueryNode leaf, List<Candidate> candidates) {
    switch (leaf) {
      case Word word -> addBeginning(root, word, candidates);
      case Phrase phrase ->
          add(root, leaf, QueryEdits.words(phrase.text()), withoutQuotes(leaf), candidates);
      case Together together ->
          add(root, leaf, QueryEdits.words(together.text()), withoutQuotes(leaf), candidates);
      case Exact exact -> {
        String does = "%s in any case".formatted(leaf);
        add(root, leaf, new Phrase(exact.text()), does, candidates);
        add(root, leaf, QueryEdits.words(exact.text()), withoutQuotes(leaf), candidates);
      }
      case HasValue value when value.field() == QueryField.SIGNATORY -> {
        QueryNode mention = new QueryNode.Mention(value.value());
        String does = "texts that mention %s".formatted(ProblemList.quoted(value.value()));
        QueryNode node = QueryEdits.replaced(root, leaf, mention);
        candidates.add(new Candidate(Kind.MENTION, does, node));
      }
      default -> {}
    }
  }

  private static String withoutQuotes(QueryNode leaf) {
    return "the words of %s in any form and place".formatted(leaf);
  }

  private static void add(
      QueryNode root, QueryNode leaf, QueryNode other, String does, List<Candidate> candidates) {
    if (!(other instanceof QueryNode.All)) {
      candidates.add(
          new Candidate(Kind.WITHOUT_QUOTES, does, QueryEdits.replaced(root, leaf, other)));
    }
  }

  private static void addBeginning(QueryNode root, Word word, List<Candidate> candidates) {
    if (word.text().length() >= MIN_BEGINNING) {
      candidates.add(
          new Candidate(
              Kind.BEGINNING,
              "words that begin with %s".formatted(ProblemList.quoted(word.text())),
              QueryEdits.replaced(root, word, new Prefix(word.text()))));
    }
  }

  /**
   * A distance that asks for less.
   *
   * @param where what it asks for, in a few words
   */
  public record Wider(Near near, String where) {}

  /** Each step from a distance to the widest one. */
  public static List<Wider> wider(Near near) {
    List<Wider> steps = new ArrayList<>();
    if (near.ordered()) {
      steps.add(new Wider(new Near(near.reach(), false, near.parts()), "in any order"));
    }
    if (near.reach().unit() == Reach.Unit.WORDS) {
      Near sentence = new Near(Reach.SENTENCE, false, near.parts());
      steps.add(new Wider(sentence, "in the same sentence"));
    }
    if (near.reach().unit() != Reach.Unit.PARAGRAPH) {
      Near paragraph = new Near(Reach.PARAGRAPH, false, near.parts());
      steps.add(new Wider(paragraph, "in the same paragraph"));
    }
    return steps;
  }

  private static void addWider(QueryNode root, Near near, List<Candidate> candidates) {
    for (Wider step : wider(near)) {
      addWider(root, near, step.near(), step.where(), candidates);
    }
    addWider(root, near, QueryNode.allOf(near.parts()), "anywhere in the text", candidates);
  }

  private static void addWider(
      QueryNode root, Near near, QueryNode wider, String where, List<Candidate> candidates) {
    String does = named(near) + " " + where;
    candidates.add(new Candidate(Kind.WIDER, does, QueryEdits.replaced(root, near, wider)));
  }

  private static String named(Near near) {
    return QueryNode.join(near.parts(), " and ");
  }

  private static void addOfParts(And and, List<Candidate> candidates) {
    if (and.parts().size() <= MAX_PARTS) {
      for (QueryNode part : and.parts()) {
        String does = "without %s".formatted(part);
        candidates.add(new Candidate(Kind.DROP, does, QueryEdits.without(and, part)));
      }
    }
    QueryNode any = QueryEdits.anyOf(and);
    if (!any.equals(and)) {
      candidates.add(new Candidate(Kind.ANY_OF, "any of the words instead of all", any));
    }
  }
}
