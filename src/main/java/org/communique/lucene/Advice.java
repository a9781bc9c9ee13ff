package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.communique.lucene.SimilarWords.Neighbour;
import org.communique.query.Joining;
import org.communique.query.QueryEdits;
import org.communique.query.QueryNode;
import org.communique.query.QueryRepairs;
import org.communique.query.QueryRepairs.Kind;
import org.communique.search.CountedClause;
import org.communique.search.Filters;
import org.communique.search.Repair;
import org.communique.search.SearchRequest;

/**
 * What is said beside the hits of a request: its query part by part, and other queries that have
 * hits. Each of them is counted as it would be asked, from its own text.
 */
final class Advice {
  /** Parts of a query that are counted; longer ones are shown without counts. */
  private static final int MAX_COUNTED = 40;

  /** Repairs that are offered. */
  private static final int MAX_REPAIRS = 12;

  /** Words that are offered for one typed word. */
  private static final int MAX_NEIGHBOURS = 3;

  /** How many texts at most have a word that may be a slip: three, or one in 2,000. */
  private static final int FEW = 3;

  private static final int FEW_IN = 2_000;

  /** How much more frequent its neighbour is then. */
  private static final int MUCH_MORE = 50;

  private final HitCounter counter;
  private final SimilarWords spelling;
  private final SearchRequest request;
  private final Joining joining;
  private final QueryNode node;
  private final int texts;
  private final Set<String> offered = new HashSet<>();
  private final List<Repair> repairs = new ArrayList<>();

  /**
   * Advice on one request.
   *
   * @param node what it asks
   * @param texts communiqués in the index
   */
  Advice(
      HitCounter counter,
      SimilarWords spelling,
      SearchRequest request,
      Joining joining,
      QueryNode node,
      int texts) {
    this.counter = counter;
    this.spelling = spelling;
    this.request = request;
    this.joining = joining;
    this.node = node;
    this.texts = texts;
  }

  /**
   * The query in words.
   *
   * @param total hits of the whole; empty when they are not known exactly
   */
  CountedClause tree(OptionalLong total) {
    int[] counted = {0};
    return CountedClause.of(
        node,
        part -> {
          if (part == node) {
            return total;
          }
          return counted[0]++ < MAX_COUNTED ? count(part, total) : OptionalLong.empty();
        });
  }

  /**
   * The hits of a part. When the query is one thing less others, these are the hits of the query
   * and those of the thing that are excluded, which are mostly fewer than to look for it anew.
   */
  private OptionalLong count(QueryNode part, OptionalLong total) {
    if (total.isPresent() && node instanceof QueryNode.And and && isAllButExclusions(part, and)) {
      OptionalLong excluded = count(new QueryNode.And(List.of(anyExcluded(and), part)));
      return excluded.isPresent()
          ? OptionalLong.of(total.getAsLong() + excluded.getAsLong())
          : excluded;
    }
    return count(part);
  }

  private static boolean isAllButExclusions(QueryNode part, QueryNode.And and) {
    List<QueryNode> others = and.parts().stream().filter(other -> !other.equals(part)).toList();
    return !(part instanceof QueryNode.Not)
        && and.parts().contains(part)
        && !others.isEmpty()
        && others.stream().allMatch(QueryNode.Not.class::isInstance);
  }

  private static QueryNode anyExcluded(QueryNode.And and) {
    List<QueryNode> excluded = new ArrayList<>();
    for (QueryNode part : and.parts()) {
      if (part instanceof QueryNode.Not not) {
        excluded.add(not.part());
      }
    }
    return excluded.size() == 1 ? excluded.getFirst() : new QueryNode.Or(excluded);
  }

  private OptionalLong count(QueryNode part) {
    try {
      return counter.count(part, request.filters());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Other requests that have hits; none for a query of more than {@link #MAX_COUNTED} words.
   *
   * @param total hits of the request; with some, only words that may be slips are looked at
   */
  List<Repair> repairs(long total) throws IOException {
    if (QueryEdits.wanted(node).size() > MAX_COUNTED) {
      return List.of();
    }
    addSpellings();
    if (total == 0) {
      for (QueryRepairs.Candidate candidate : QueryRepairs.of(node)) {
        offer(candidate.kind(), candidate.does(), candidate.node());
      }
      if (node instanceof QueryNode.And and) {
        addWithoutEmpty(and);
      }
      if (!request.filters().isEmpty()) {
        SearchRequest open = request.withFilters(Filters.NONE).withPage(1, request.size());
        add(Kind.WITHOUT_FILTERS, "without the filters", open);
      }
    }
    return List.copyOf(repairs);
  }

  /** The parts that have hits, when several have none. */
  private void addWithoutEmpty(QueryNode.And and) throws IOException {
    List<QueryNode> kept = new ArrayList<>();
    List<QueryNode> empty = new ArrayList<>();
    for (QueryNode part : and.parts()) {
      boolean isEmpty = count(part).equals(OptionalLong.of(0));
      (isEmpty ? empty : kept).add(part);
    }
    if (empty.size() > 1 && !kept.isEmpty()) {
      offer(Kind.DROP, "without " + QueryNode.join(empty, " and "), QueryNode.allOf(kept));
    }
  }

  /** First all words that may be slips at once, then other readings of the only one. */
  private void addSpellings() throws IOException {
    IdentityHashMap<QueryNode, QueryNode> best = new IdentityHashMap<>();
    List<String> changes = new ArrayList<>();
    List<QueryNode> others = new ArrayList<>();
    QueryNode last = node;
    List<QueryNode> leaves = QueryEdits.wanted(node);
    for (QueryNode leaf : leaves) {
      List<QueryNode> readings = readings(leaf);
      if (!readings.isEmpty()) {
        last = leaf;
        best.put(leaf, readings.getFirst());
        changes.add("%s for %s".formatted(readings.getFirst(), leaf));
        others = readings.subList(1, readings.size());
      }
    }
    if (best.isEmpty()) {
      return;
    }
    offer(Kind.SPELLING, String.join(", ", changes), QueryEdits.replaced(node, best));
    if (best.size() == 1) {
      for (QueryNode other : others) {
        String does = "%s for %s".formatted(other, last);
        offer(Kind.SPELLING, does, QueryEdits.replaced(node, last, other));
      }
    }
  }

  /** Words that may be meant by a word or phrase that no text, or hardly one, has. */
  private List<QueryNode> readings(QueryNode leaf) throws IOException {
    return switch (leaf) {
      case QueryNode.Word word -> words(word);
      case QueryNode.Phrase phrase -> phrases(phrase);
      default -> List.of();
    };
  }

  private List<QueryNode> words(QueryNode.Word word) throws IOException {
    List<Token> tokens = WordTokenizer.tokensOf(word.text());
    if (tokens.size() != 1) {
      return List.of();
    }
    return meant(tokens.getFirst(), word).stream()
        .map(neighbour -> (QueryNode) new QueryNode.Word(neighbour.word()))
        .toList();
  }

  /** The phrase with its first word that no text has put right. */
  private List<QueryNode> phrases(QueryNode.Phrase phrase) throws IOException {
    for (Token token : WordTokenizer.tokensOf(phrase.text())) {
      List<Neighbour> meant = meant(token, new QueryNode.Phrase(token.printed()));
      if (!meant.isEmpty()) {
        String before = phrase.text().substring(0, token.start());
        String after = phrase.text().substring(token.end());
        return meant.stream()
            .map(word -> (QueryNode) new QueryNode.Phrase(before + word.word() + after))
            .toList();
      }
    }
    return List.of();
  }

  /** Empty for a word that many texts have. */
  private List<Neighbour> meant(Token token, QueryNode alone) throws IOException {
    OptionalLong count = counter.count(alone, Filters.NONE);
    if (count.isEmpty() || count.getAsLong() > Math.max(FEW, texts / FEW_IN)) {
      return List.of();
    }
    long least = count.getAsLong() * MUCH_MORE;
    return spelling.neighbours(token.printed()).stream()
        .filter(neighbour -> neighbour.texts() > least)
        .limit(MAX_NEIGHBOURS)
        .toList();
  }

  private void offer(Kind kind, String does, QueryNode other) throws IOException {
    String text = QueryEdits.spelledOut(other).toString();
    if (!(other instanceof QueryNode.All)) {
      add(kind, does, request.withText(text));
    }
  }

  private void add(Kind kind, String does, SearchRequest other) throws IOException {
    boolean isNew = offered.add(other.text() + " " + other.filters());
    if (!isNew || repairs.size() == MAX_REPAIRS) {
      return;
    }
    OptionalLong count = counter.count(other.text(), joining, other.filters());
    if (count.isPresent() && count.getAsLong() > 0) {
      repairs.add(new Repair(kind, does, other, count.getAsLong()));
    }
  }
}
