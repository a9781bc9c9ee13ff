package org.communique.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
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

  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final Unit unit;
  private final WordQueries words;
  private final WordQueries titleWords;
  private final List<String> topics = new ArrayList<>();
  private final List<String> acts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * A builder.
   *
   * @param searcher over the index that is to be searched
   * @param languages of the stems in the index
   */
  QueryBuilder(IndexSearcher searcher, Vocabulary vocabulary, Unit unit, Set<String> languages) {
    this.searcher = searcher;
    this.vocabulary = vocabulary;
    this.unit = unit;
    this.words = new WordQueries(textField(unit), languages, vocabulary);
    this.titleWords = new WordQueries(Fields.TITLE, languages, vocabulary);
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
    acts.addAll(filters.acts());
    return new EngineQuery(
        asked, all.build(), List.copyOf(topics), List.copyOf(acts), List.copyOf(notes));
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
      case QueryNode.Exact exact -> in.exact(exact);
      case QueryNode.Wildcard wildcard -> in.wildcard(wildcard);
      case QueryNode.Fuzzy fuzzy -> in.fuzzy(fuzzy);
      case QueryNode.Named named -> in.named(named);
      case QueryNode.Mention mention -> mention(mention.name(), in);
      case QueryNode.Together together -> places(together, in);
      case QueryNode.Near near -> places(near, in);
      case QueryNode.NotNear near -> places(near, in);
      case QueryNode.SignedBy count -> unscored(signedBy(count));
      case QueryNode.And and -> all(and.parts(), in);
      case QueryNode.Or or -> any(or.parts(), in);
      case QueryNode.Not not -> all(List.of(not), in);
      case QueryNode.InTitle title -> build(title.part(), titleWords);
      case QueryNode.HasValue value -> hasValue(value, in);
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

  private Query places(QueryNode node, WordQueries in) {
    return new PlaceQueries(in, part -> build(part, in), this::marks).query(node);
  }

  /** The tokens in the text that stand for a topic, an act, a citation or a party. */
  private List<String> marks(QueryNode node) {
    return switch (node) {
      case QueryNode.HasValue value ->
          switch (value.field()) {
            case TOPIC ->
                topicId(value.value()).map(CommuniqueTokenStream::topic).stream().toList();
            case ACT -> actId(value.value()).map(CommuniqueTokenStream::act).stream().toList();
            case CITES ->
                citedIds(value.value()).stream().map(CommuniqueTokenStream::citation).toList();
            default -> List.of();
          };
      case QueryNode.Mention mention -> namesOf(mention.name());
      default -> List.of();
    };
  }

  private Query hasValue(QueryNode.HasValue value, WordQueries in) {
    return unscored(
        switch (value.field()) {
          case SIGNATORY -> signatory(value.value());
          case PERSON -> SignerNames.query(Fields.PERSON_NAME, value.value());
          case TOPIC -> topic(value.value());
          case ACT -> act(value.value());
          case KIND -> kind(value.value().toLowerCase(Locale.ROOT));
          case LANGUAGE -> language(value.value().toLowerCase(Locale.ROOT));
          case CITES -> cites(value.value(), in);
          case SOURCE -> new SourceQueries(searcher).from(value.value());
          case TITLE, DATE, MENTIONS, SIGNATORIES ->
              throw new IllegalArgumentException(value.field() + " has no plain values");
        });
  }

  private static Query signedBy(QueryNode.SignedBy count) {
    return LongField.newRangeQuery(Fields.SIGNATORY_COUNT, count.from(), count.to());
  }

  private Query mention(String name, WordQueries in) {
    return partyCode(name).map(in::mention).orElse(new MatchNoDocsQuery("no such party"));
  }

  private List<String> namesOf(String name) {
    return partyCode(name)
        .map(
            code ->
                List.of(CommuniqueTokenStream.name(code), CommuniqueTokenStream.adjective(code)))
        .orElse(List.of());
  }

  private Optional<String> partyCode(String name) {
    Optional<String> code = vocabulary.partyCode(name);
    if (code.isEmpty()) {
      note(
          "“%s” is no state or organisation of the authority list, so nothing mentions it; search for the words."
              .formatted(name));
    }
    return code;
  }

  private void note(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private Query signatory(String name) {
    Optional<Query> members = new MemberQueries(vocabulary).query(name);
    if (members.isPresent()) {
      return members.get();
    }
    Optional<String> code = vocabulary.partyCode(name);
    if (code.isPresent()) {
      return term(Fields.SIGNATORY, code.get());
    }
    Query signers = SignerNames.query(Fields.SIGNATORY_NAME, name);
    if (signers instanceof MatchNoDocsQuery) {
      return signers;
    }
    note(
        "“%s” is no state or organisation of the authority list; it was looked up among the names of persons who sign."
            .formatted(name));
    return signers;
  }

  private Query act(String name) {
    Optional<String> known = actId(name);
    known.ifPresent(acts::add);
    return known.map(id -> term(Fields.ACT, id)).orElse(new MatchNoDocsQuery("no such act"));
  }

  private Optional<String> actId(String name) {
    Optional<String> id = vocabulary.actId(name);
    if (id.isEmpty()) {
      note(
          "There is no act “%s”, so nothing has it; the acts are %s."
              .formatted(name, String.join(", ", vocabulary.actIds())));
    }
    return id;
  }

  private static Query phrase(String field, List<Token> tokens) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    tokens.forEach(token -> phrase.add(new Term(field, token.printed())));
    return phrase.build();
  }

  /** Texts that cite; the places are those of the citations. */
  private Query cites(String printed, WordQueries in) {
    Set<String> ids = vocabulary.citedTexts(printed);
    if (!ids.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (String id : ids) {
        any.add(term(Fields.CITED, id), Occur.SHOULD);
        any.add(term(in.field(), CommuniqueTokenStream.citation(id)), Occur.SHOULD);
      }
      return any.build();
    }
    List<Token> tokens = WordTokenizer.tokensOf(printed);
    if (tokens.isEmpty()) {
      return new MatchNoDocsQuery("no letters or digits");
    }
    citedIds(printed);
    return phrase(Fields.CITED_WORDS, tokens);
  }

  private Set<String> citedIds(String printed) {
    Set<String> ids = vocabulary.citedTexts(printed);
    if (ids.isEmpty()) {
      note(
          "“%s” is no resolution, treaty or other text of the authority list; it was looked up among the words of citations."
              .formatted(printed));
    }
    return ids;
  }

  private Query topic(String name) {
    return topicId(name)
        .map(id -> term(Fields.TOPIC, id))
        .orElse(new MatchNoDocsQuery("no such topic"));
  }

  private Optional<String> topicId(String name) {
    Optional<String> id = vocabulary.topicId(name);
    if (id.isEmpty()) {
      note("There is no topic “%s”, so nothing has it.".formatted(name));
    } else {
      topics.add(id.get());
    }
    return id;
  }

  private Query kind(String label) {
    List<String> known = Stream.of(DocumentKind.values()).map(DocumentKind::label).toList();
    if (!known.contains(label)) {
      note(
          "There is no kind “%s”, so nothing is of it; the kinds are %s."
              .formatted(label, String.join(", ", known)));
    }
    return term(Fields.KIND, label);
  }

  private Query language(String code) {
    if (code.length() > LONGEST_LANGUAGE_CODE) {
      note(
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
      note("There is no state or organisation “%s”, so nothing is signed by it.".formatted(name));
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
