package org.communique.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.communique.model.DocumentKind;
import org.communique.query.QueryNode;
import org.communique.search.Filters;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;

/** Turns a query tree into a Lucene query. One builder for one query. */
final class QueryBuilder {
  private static final int LONGEST_LANGUAGE_CODE = 3;

  private final Vocabulary vocabulary;
  private final Unit unit;
  private final WordQueries words;
  private final WordQueries titleWords;
  private final List<String> topics = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * A builder.
   *
   * @param languages of the stems in the index
   */
  QueryBuilder(Vocabulary vocabulary, Unit unit, Set<String> languages) {
    this.vocabulary = vocabulary;
    this.unit = unit;
    this.words = new WordQueries(textField(unit), languages);
    this.titleWords = new WordQueries(Fields.TITLE, languages);
  }

  /** The field whose matches are those of a hit. */
  static String textField(Unit unit) {
    return switch (unit) {
      case COMMUNIQUE -> Fields.TEXT;
      case PARAGRAPH -> Fields.PASSAGE;
    };
  }

  /** The query for a tree and the filters beside it, ranked by {@link RankedQuery}. */
  EngineQuery build(QueryNode node, Filters filters) {
    return build(node, Optional.empty(), filters);
  }

  /**
   * The same.
   *
   * @param first hits that match this come before all others
   */
  EngineQuery build(QueryNode node, Optional<QueryNode> first, Filters filters) {
    Query asked = build(node, words);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new RankedQuery(words, titleWords).of(node, asked), Occur.MUST);
    all.add(new TermQuery(new Term(Fields.DOCUMENT_TYPE, documentType())), Occur.FILTER);
    filterQueries(filters).forEach(filter -> all.add(filter, Occur.FILTER));
    first.map(best -> RankedQuery.first(build(best, words))).ifPresent(all::add);
    topics.addAll(filters.topics());
    return new EngineQuery(asked, all.build(), List.copyOf(topics), List.copyOf(notes));
  }

  private String documentType() {
    return switch (unit) {
      case COMMUNIQUE -> Fields.COMMUNIQUE;
      case PARAGRAPH -> Fields.PARAGRAPH;
    };
  }

  private Query build(QueryNode node, WordQueries in) {
    return switch (node) {
      case QueryNode.Word word -> Ranking.weighed(word, in.word(word));
      case QueryNode.Phrase phrase -> in.phrase(phrase);
      case QueryNode.Prefix prefix -> in.prefix(prefix);
      case QueryNode.And and -> all(and.parts(), in);
      case QueryNode.Or or -> any(or.parts(), in);
      case QueryNode.Not not -> all(List.of(not), in);
      case QueryNode.InTitle title -> build(title.part(), titleWords);
      case QueryNode.HasValue value -> hasValue(value);
      case QueryNode.IssuedWithin within -> issuedWithin(within);
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

  private Query hasValue(QueryNode.HasValue value) {
    return unscored(
        switch (value.field()) {
          case SIGNATORY -> signatory(value.value());
          case TOPIC -> topic(value.value());
          case KIND -> kind(value.value().toLowerCase(Locale.ROOT));
          case LANGUAGE -> language(value.value().toLowerCase(Locale.ROOT));
          case CITES -> cites(value.value());
          case TITLE, DATE ->
              throw new IllegalArgumentException(value.field() + " has no plain values");
        });
  }

  private Query signatory(String name) {
    Optional<String> code = vocabulary.partyCode(name);
    if (code.isPresent()) {
      return term(Fields.SIGNATORY, code.get());
    }
    Query signers = SignerNames.query(name);
    if (signers instanceof MatchNoDocsQuery) {
      return signers;
    }
    notes.add(
        "“%s” is no state or organisation of the authority list; it was looked up among the names of persons who sign."
            .formatted(name));
    return signers;
  }

  private static Query phrase(String field, List<Token> tokens) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    tokens.forEach(token -> phrase.add(new Term(field, token.printed())));
    return phrase.build();
  }

  private Query cites(String printed) {
    Set<String> ids = vocabulary.citedTexts(printed);
    if (!ids.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      ids.forEach(id -> any.add(term(Fields.CITED, id), Occur.SHOULD));
      return any.build();
    }
    List<Token> tokens = WordTokenizer.tokensOf(printed);
    if (tokens.isEmpty()) {
      return new MatchNoDocsQuery("no letters or digits");
    }
    notes.add(
        "“%s” is no resolution, treaty or other text of the authority list; it was looked up among the words of citations."
            .formatted(printed));
    return phrase(Fields.CITED_WORDS, tokens);
  }

  private Query topic(String name) {
    Optional<String> id = vocabulary.topicId(name);
    if (id.isEmpty()) {
      notes.add("There is no topic “%s”, so nothing has it.".formatted(name));
      return new MatchNoDocsQuery("no such topic");
    }
    topics.add(id.get());
    return term(Fields.TOPIC, id.get());
  }

  private Query kind(String label) {
    List<String> known = Stream.of(DocumentKind.values()).map(DocumentKind::label).toList();
    if (!known.contains(label)) {
      notes.add(
          "There is no kind “%s”, so nothing is of it; the kinds are %s."
              .formatted(label, String.join(", ", known)));
    }
    return term(Fields.KIND, label);
  }

  private Query language(String code) {
    if (code.length() > LONGEST_LANGUAGE_CODE) {
      notes.add(
          "Languages are asked for by their codes, such as lang:en or lang:fr; “%s” is none."
              .formatted(code));
    }
    return term(Fields.LANGUAGE, code);
  }

  static Query issuedWithin(QueryNode.IssuedWithin within) {
    return issuedWithin(within.from(), within.to());
  }

  private static Query issuedWithin(Optional<LocalDate> from, Optional<LocalDate> to) {
    long first = from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long last = to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    return unscored(
        LongRange.newIntersectsQuery(Fields.ISSUED, new long[] {first}, new long[] {last}));
  }

  private List<Query> filterQueries(Filters filters) {
    List<Query> queries = new ArrayList<>();
    if (filters.from().isPresent() || filters.to().isPresent()) {
      queries.add(issuedWithin(filters.from(), filters.to()));
    }
    filters.signatories().forEach(name -> queries.add(term(Fields.SIGNATORY, partyOf(name))));
    filters.topics().forEach(name -> queries.add(term(Fields.TOPIC, topicOf(name))));
    filters.acts().forEach(act -> queries.add(term(Fields.ACT, act)));
    filters.kinds().forEach(kind -> queries.add(term(Fields.KIND, kind)));
    filters.languages().forEach(language -> queries.add(term(Fields.LANGUAGE, language)));
    return queries;
  }

  private String partyOf(String name) {
    Optional<String> code = vocabulary.partyCode(name);
    if (code.isEmpty()) {
      notes.add(
          "There is no state or organisation “%s”, so nothing is signed by it.".formatted(name));
    }
    return code.orElse(name);
  }

  private String topicOf(String name) {
    Optional<String> id = vocabulary.topicId(name);
    if (id.isEmpty()) {
      notes.add("There is no topic “%s”, so nothing has it.".formatted(name));
    }
    return id.orElse(name);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  /** A restriction that adds nothing to the score. */
  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0f);
  }
}
