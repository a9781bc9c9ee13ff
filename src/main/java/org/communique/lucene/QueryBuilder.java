package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;

/**
 * Turns query trees into Lucene queries. One builder for one request: the query asked, and its
 * parts and others like it that are counted beside it.
 */
final class QueryBuilder {
  private final Unit unit;
  private final WordQueries words;
  private final WordQueries titleWords;
  private final ValueQueries values;
  private final ReaderStates states;
  private final ReaderState state;

  /** What was built; those that look at places remember what they saw. */
  private final Map<QueryNode, Query> built = new HashMap<>();

  /**
   * A builder.
   *
   * @param searcher over the index that is to be searched
   * @param languages of the stems in the index
   */
  QueryBuilder(IndexSearcher searcher, Vocabulary vocabulary, Unit unit, Set<String> languages) {
    this(searcher, vocabulary, unit, languages, new ReaderStates());
  }

  /**
   * The same, in the languages of the index.
   *
   * @param states kept from one query to the next
   */
  QueryBuilder(IndexSearcher searcher, Vocabulary vocabulary, Unit unit, ReaderStates states)
      throws IOException {
    this(searcher, vocabulary, unit, states.of(searcher.getIndexReader()).languages(), states);
  }

  private QueryBuilder(
      IndexSearcher searcher,
      Vocabulary vocabulary,
      Unit unit,
      Set<String> languages,
      ReaderStates states) {
    this.state = states.of(searcher.getIndexReader());
    this.states = states;
    this.unit = unit;
    Stemmer stemmer = new Stemmer();
    this.words = new WordQueries(textField(unit), languages, vocabulary, stemmer, this::isPresent);
    this.titleWords =
        new WordQueries(Fields.TITLE, languages, vocabulary, stemmer, this::isPresent);
    this.values = new ValueQueries(searcher, unit, vocabulary);
  }

  private boolean isPresent(Term term) {
    try {
      return state.has(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The field whose matches are those of a hit. */
  static String textField(Unit unit) {
    return switch (unit) {
      case COMMUNIQUE -> Fields.TEXT;
      case PARAGRAPH -> Fields.PASSAGE;
    };
  }

  /** The query for a reading and the filters beside it, ranked as {@link RankedQuery} says. */
  EngineQuery build(Reading reading, Filters filters) {
    EngineQuery query = build(reading.understood().node(), reading.joining(), filters);
    return reading
        .first()
        .map(best -> query.lifted(List.of(RankedQuery.first(build(best, words)))))
        .orElse(query);
  }

  /** The same for a tree, as if all words side by side were asked for. */
  EngineQuery build(QueryNode node, Filters filters) {
    return build(node, Joining.ALL, filters);
  }

  private EngineQuery build(QueryNode node, Joining joining, Filters filters) {
    Query asked = build(node, words);
    RankedQuery.Ranks ranks = new RankedQuery(unit, words, titleWords).of(node, joining);
    return new EngineQuery(
        asked,
        matching(node, asked, filters),
        ranks,
        both(values.topics(), filters.values(Facet.Field.TOPIC)),
        both(values.acts(), filters.values(Facet.Field.ACT)),
        values.notes());
  }

  /** The documents that a tree and filters match; scores nothing. */
  Query matching(QueryNode node, Filters filters) {
    return matching(node, build(node, words), filters);
  }

  private Query matching(QueryNode node, Query asked, Filters filters) {
    FilterQueries restrictions = new FilterQueries(unit, values, states);
    List<Query> wanted = new ArrayList<>(restrictions.wanted(filters));
    List<Query> excluded = restrictions.excluded(filters);
    if (!isOfUnit(node)) {
      wanted.add(new TermQuery(new Term(Fields.DOCUMENT_TYPE, documentType())));
    }
    Query matching = MatchingQuery.of(asked);
    if (wanted.isEmpty() && excluded.isEmpty()) {
      return matching;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(matching, Occur.FILTER);
    wanted.forEach(filter -> all.add(MatchingQuery.of(filter), Occur.FILTER));
    excluded.forEach(filter -> all.add(MatchingQuery.of(filter), Occur.MUST_NOT));
    return all.build();
  }

  /**
   * Whether only documents of the unit have what is asked for: the words of texts and of paragraphs
   * stand in fields of their own, titles and values on both.
   */
  private static boolean isOfUnit(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> true;
      case QueryNode.Phrase phrase -> true;
      case QueryNode.Prefix prefix -> true;
      case QueryNode.Exact exact -> true;
      case QueryNode.Wildcard wildcard -> true;
      case QueryNode.Fuzzy fuzzy -> true;
      case QueryNode.Named named -> true;
      case QueryNode.Mention mention -> true;
      case QueryNode.Together together -> true;
      case QueryNode.Near near -> near.parts().stream().anyMatch(QueryBuilder::isOfUnit);
      case QueryNode.NotNear near -> isOfUnit(near.part());
      case QueryNode.And and -> and.parts().stream().anyMatch(QueryBuilder::isOfUnit);
      case QueryNode.Or or -> or.parts().stream().allMatch(QueryBuilder::isOfUnit);
      case QueryNode.Not not -> false;
      case QueryNode.InTitle title -> false;
      case QueryNode.HasValue value -> false;
      case QueryNode.IssuedWithin within -> false;
      case QueryNode.SignedBy count -> false;
      case QueryNode.All all -> false;
    };
  }

  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private String documentType() {
    return switch (unit) {
      case COMMUNIQUE -> Fields.COMMUNIQUE;
      case PARAGRAPH -> Fields.PARAGRAPH;
    };
  }

  private Query build(QueryNode node, WordQueries in) {
    if (!in.field().equals(words.field())) {
      return make(node, in);
    }
    Query known = built.get(node);
    if (known == null) {
      known = make(node, in);
      built.put(node, known);
    }
    return known;
  }

  private Query make(QueryNode node, WordQueries in) {
    return switch (node) {
      case QueryNode.Word word -> Ranking.weighed(word, in.word(word));
      case QueryNode.Phrase phrase -> in.phrase(phrase);
      case QueryNode.Prefix prefix -> in.prefix(prefix);
      case QueryNode.Exact exact -> in.exact(exact);
      case QueryNode.Wildcard wildcard -> in.wildcard(wildcard);
      case QueryNode.Fuzzy fuzzy -> in.fuzzy(fuzzy);
      case QueryNode.Named named -> in.named(named);
      case QueryNode.Mention mention -> values.mention(mention.name(), in);
      case QueryNode.Together together -> places(together, in);
      case QueryNode.Near near -> places(near, in);
      case QueryNode.NotNear near -> places(near, in);
      case QueryNode.SignedBy count -> unscored(ValueQueries.signedBy(count));
      case QueryNode.And and -> all(and.parts(), in);
      case QueryNode.Or or -> any(or.parts(), in);
      case QueryNode.Not not -> all(List.of(not), in);
      case QueryNode.InTitle title -> ParagraphsQuery.in(unit, build(title.part(), titleWords));
      case QueryNode.HasValue value -> unscored(values.hasValue(value, in));
      case QueryNode.IssuedWithin within -> issuedWithin(within, unit);
      case QueryNode.All all -> unscored(MatchAllDocsQuery.INSTANCE);
    };
  }

  private Query all(List<QueryNode> parts, WordQueries in) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean onlyExclusions = true;
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.Not not) {
        query.add(build(not.part(), in), Occur.MUST_NOT);
      } else {
        query.add(build(part, in), Occur.MUST);
        onlyExclusions = false;
      }
    }
    if (onlyExclusions) {
      query.add(unscored(MatchAllDocsQuery.INSTANCE), Occur.MUST);
    }
    return query.build();
  }

  private Query any(List<QueryNode> parts, WordQueries in) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(build(part, in), Occur.SHOULD));
    return query.build();
  }

  private Query places(QueryNode node, WordQueries in) {
    return new PlaceQueries(in, part -> build(part, in), values::marks).query(node);
  }

  static Query issuedWithin(QueryNode.IssuedWithin within, Unit unit) {
    return issuedWithin(within.from(), within.to(), unit);
  }

  static Query issuedWithin(Optional<LocalDate> from, Optional<LocalDate> to, Unit unit) {
    long first = from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long last = to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    return unscored(
        ParagraphsQuery.in(
            unit,
            LongRange.newIntersectsQuery(Fields.ISSUED, new long[] {first}, new long[] {last})));
  }

  /** A restriction that adds nothing to the score. */
  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0f);
  }
}
