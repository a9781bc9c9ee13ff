package org.communique.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.communique.query.QueryNode;
import org.communique.query.Reach;

/** Builds a {@link ProximityQuery} for the part of a query that has distances. For one part. */
final class PlaceQueries {
  private final WordQueries words;
  private final Function<QueryNode, Query> ofWholeText;
  private final Function<QueryNode, List<String>> marks;
  private final List<PlaceSource> leaves = new ArrayList<>();
  private final List<Query> conditions = new ArrayList<>();
  private final List<Query> scored = new ArrayList<>();

  /** What each leaf must have in its block. */
  private final List<Optional<OneBlock>> blocks = new ArrayList<>();

  /**
   * A builder over the field of {@code words}.
   *
   * @param ofWholeText gives the query for a part that is a matter of the whole text
   * @param marks gives the tokens that stand for a topic, an act, a citation or a party in the
   *     text; one of them is enough
   */
  PlaceQueries(
      WordQueries words,
      Function<QueryNode, Query> ofWholeText,
      Function<QueryNode, List<String>> marks) {
    this.words = words;
    this.ofWholeText = ofWholeText;
    this.marks = marks;
  }

  /** The query for a distance; the words in it rank the texts. */
  Query query(QueryNode node) {
    PlaceNode root = place(node);
    Optional<Query> subset = blockOf(root).flatMap(block -> block.surelyIn(words.field()));
    Query places =
        new ProximityQuery(words.field(), root, leaves, conditions, superset(root), subset);
    if (scored.isEmpty()) {
      return places;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    scored.forEach(query -> any.add(query, Occur.SHOULD));
    return new ScoredQuery(places, any.build());
  }

  private PlaceNode place(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> shown(word, Ranking.weighed(word, words.word(word)));
      case QueryNode.Phrase phrase -> shown(phrase, words.phrase(phrase));
      case QueryNode.Exact exact -> shown(exact, words.exact(exact));
      case QueryNode.Prefix prefix -> shown(prefix, words.prefix(prefix));
      case QueryNode.Wildcard wildcard -> shown(wildcard, words.wildcard(wildcard));
      case QueryNode.Fuzzy fuzzy -> shown(fuzzy, words.fuzzy(fuzzy));
      case QueryNode.Named named -> shown(named, words.named(named));
      case QueryNode.Together together -> stretch(together);
      case QueryNode.Mention mention -> marked(mention, true);
      case QueryNode.And and -> new PlaceNode.AllOf(each(and.parts()));
      case QueryNode.Or or -> new PlaceNode.AnyOf(each(or.parts()));
      case QueryNode.Not not -> new PlaceNode.NoneOf(place(not.part()));
      case QueryNode.Near near ->
          new PlaceNode.Within(near.reach(), near.ordered(), each(near.parts()));
      case QueryNode.NotNear near ->
          new PlaceNode.Without(near.reach(), place(near.part()), unscored(near.other()));
      case QueryNode.HasValue value ->
          switch (value.field()) {
            case TOPIC, ACT -> marked(value, false);
            case CITES -> marked(value, true);
            default -> condition(value);
          };
      case QueryNode.InTitle title -> condition(title);
      case QueryNode.IssuedWithin within -> condition(within);
      case QueryNode.SignedBy count -> condition(count);
      case QueryNode.All all -> condition(all);
    };
  }

  private List<PlaceNode> each(List<QueryNode> parts) {
    return parts.stream().map(this::place).toList();
  }

  /** What must not be there ranks nothing. */
  private PlaceNode unscored(QueryNode node) {
    int before = scored.size();
    PlaceNode place = place(node);
    scored.subList(before, scored.size()).clear();
    return place;
  }

  private PlaceNode shown(QueryNode node, Query query) {
    if (WordTokenizer.tokensOf(words(node)).isEmpty()) {
      return new PlaceNode.AnyOf(List.of());
    }
    scored.add(query);
    WordSources sources = new WordSources(words);
    Optional<OneBlock> block = OneBlock.of(node, words);
    return leaf(new PlaceSource(sources.of(node), sources.terms(node), query, true), block);
  }

  private static String words(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> word.text();
      case QueryNode.Phrase phrase -> phrase.text();
      case QueryNode.Exact exact -> exact.text();
      case QueryNode.Prefix prefix -> prefix.text();
      case QueryNode.Fuzzy fuzzy -> fuzzy.text();
      default -> "has words";
    };
  }

  private PlaceNode marked(QueryNode node, boolean isShown) {
    List<String> tokens = marks.apply(node);
    if (tokens.isEmpty()) {
      return new PlaceNode.AnyOf(List.of());
    }
    List<Term> terms = tokens.stream().map(token -> new Term(words.field(), token)).toList();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    List<IntervalsSource> places = List.of(WordSources.anyTerm(terms));
    return leaf(
        new PlaceSource(places, terms, any.build(), isShown), Optional.of(OneBlock.anyOf(tokens)));
  }

  private PlaceNode leaf(PlaceSource source, Optional<OneBlock> block) {
    leaves.add(source);
    blocks.add(block);
    return new PlaceNode.Leaf(leaves.size() - 1);
  }

  private PlaceNode condition(QueryNode node) {
    conditions.add(ofWholeText.apply(node));
    return new PlaceNode.Condition(conditions.size() - 1);
  }

  /** Each different word once, with how often it must be there. */
  private PlaceNode stretch(QueryNode.Together together) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Token> tokens = WordTokenizer.tokensOf(together.text());
    tokens.forEach(token -> counts.merge(token.printed(), 1, Integer::sum));
    List<PlaceNode.Leaf> each = new ArrayList<>();
    for (String word : counts.keySet()) {
      QueryNode.Phrase phrase = new QueryNode.Phrase(word);
      each.add((PlaceNode.Leaf) shown(phrase, words.phrase(phrase)));
    }
    int length = tokens.size() + together.others();
    return each.isEmpty()
        ? new PlaceNode.AnyOf(List.of())
        : new PlaceNode.Stretch(each, List.copyOf(counts.values()), length);
  }

  /** A query for every text in which {@code node} can have places or hold. */
  private Query superset(PlaceNode node) {
    return switch (node) {
      case PlaceNode.Leaf leaf -> leaves.get(leaf.index()).query();
      case PlaceNode.Condition condition -> conditions.get(condition.index());
      case PlaceNode.NoneOf none -> MatchAllDocsQuery.INSTANCE;
      case PlaceNode.AllOf all -> all(all.parts());
      case PlaceNode.AnyOf any -> any(any.parts());
      case PlaceNode.Within within -> together(within, within.parts());
      case PlaceNode.Without without -> superset(without.part());
      case PlaceNode.Stretch stretch -> together(stretch, stretch.words());
    };
  }

  /** What stands within reach of each other is in one block. */
  private Query together(PlaceNode node, List<? extends PlaceNode> parts) {
    Optional<OneBlock> block = blockOf(node).filter(OneBlock::isTogether);
    if (block.isEmpty()) {
      return all(parts);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(block.get().in(words.field()), Occur.FILTER);
    parts.stream()
        .filter(part -> blockOf(part).isEmpty())
        .forEach(part -> all.add(superset(part), Occur.FILTER));
    return all.build();
  }

  /** What must be in one block for a node to hold there; empty when that is not known. */
  private Optional<OneBlock> blockOf(PlaceNode node) {
    return switch (node) {
      case PlaceNode.Leaf leaf -> blocks.get(leaf.index());
      case PlaceNode.Condition condition -> Optional.empty();
      case PlaceNode.NoneOf none -> Optional.empty();
      case PlaceNode.AllOf all -> blockOfAll(all.parts());
      case PlaceNode.AnyOf any -> OneBlock.oneOf(any.parts().stream().map(this::blockOf).toList());
      case PlaceNode.Within within -> blockOf(within);
      case PlaceNode.Without without -> blockOf(without.part()).map(OneBlock::withMore);
      case PlaceNode.Stretch stretch -> blockOfAll(stretch.words()).map(OneBlock::withMore);
    };
  }

  private Optional<OneBlock> blockOf(PlaceNode.Within within) {
    Optional<OneBlock> all = blockOfAll(within.parts());
    boolean isAll = within.reach().equals(Reach.PARAGRAPH) && !within.ordered();
    return isAll ? all : all.map(OneBlock::withMore);
  }

  private Optional<OneBlock> blockOfAll(List<? extends PlaceNode> parts) {
    return OneBlock.allOf(parts.stream().map(this::blockOf).toList());
  }

  private Query all(List<? extends PlaceNode> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(superset(part), Occur.FILTER));
    return all.build();
  }

  private Query any(List<? extends PlaceNode> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(superset(part), Occur.SHOULD));
    return any.build();
  }
}
