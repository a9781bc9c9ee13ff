package org.communique.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.communique.model.DocumentKind;
import org.communique.query.QueryNode;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;

/**
 * Turns the values of fields into queries, and notes which topics and acts are asked for and what
 * names nothing. For one request: what is counted beside its query has the same values.
 */
final class ValueQueries {
  private static final int LONGEST_LANGUAGE_CODE = 3;

  private final IndexSearcher searcher;
  private final Unit unit;
  private final Vocabulary vocabulary;
  private final List<String> topics = new ArrayList<>();
  private final List<String> acts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param unit what the hits are
   */
  ValueQueries(IndexSearcher searcher, Unit unit, Vocabulary vocabulary) {
    this.searcher = searcher;
    this.unit = unit;
    this.vocabulary = vocabulary;
  }

  /** Ids of the topics and domains asked for so far. */
  List<String> topics() {
    return List.copyOf(topics);
  }

  /** Ids of the operative acts asked for so far. */
  List<String> acts() {
    return List.copyOf(acts);
  }

  /** One sentence for each value that names nothing. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The tokens in the text that stand for a topic, an act, a citation or a party. */
  List<String> marks(QueryNode node) {
    return switch (node) {
      case QueryNode.HasValue value ->
          switch (value.field()) {
            case TOPIC ->
                topicIds(value.value()).stream().map(CommuniqueTokenStream::topic).toList();
            case ACT -> actId(value.value()).map(CommuniqueTokenStream::act).stream().toList();
            case CITES ->
                citedIds(value.value()).stream().map(CommuniqueTokenStream::citation).toList();
            default -> List.of();
          };
      case QueryNode.Mention mention -> namesOf(mention.name());
      default -> List.of();
    };
  }

  /** The query for a value. */
  Query hasValue(QueryNode.HasValue value, WordQueries in) {
    return switch (value.field()) {
      case SIGNATORY -> signatory(value.value());
      case PERSON -> signers(Fields.PERSON_NAME, value.value());
      case TOPIC -> topic(value.value());
      case ACT -> act(value.value());
      case KIND -> kind(value.value().toLowerCase(Locale.ROOT));
      case LANGUAGE -> language(value.value().toLowerCase(Locale.ROOT));
      case CITES -> cites(value.value(), in);
      case SOURCE -> new SourceQueries(searcher).from(value.value());
      case TITLE, DATE, MENTIONS, SIGNATORIES ->
          throw new IllegalArgumentException(value.field() + " has no plain values");
    };
  }

  static Query signedBy(QueryNode.SignedBy count) {
    return LongField.newRangeQuery(Fields.SIGNATORY_COUNT, count.from(), count.to());
  }

  private Query signers(String field, String name) {
    Query wholes = SignerNames.query(field, name);
    return wholes instanceof MatchNoDocsQuery ? wholes : ParagraphsQuery.in(unit, wholes);
  }

  /** Texts that name a party, as nouns or adjectives. */
  Query mention(String name, WordQueries in) {
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
    Optional<Query> members = new MemberQueries(unit, vocabulary).query(name);
    if (members.isPresent()) {
      return members.get();
    }
    Optional<String> code = vocabulary.partyCode(name);
    if (code.isPresent()) {
      return term(Fields.SIGNATORY, code.get());
    }
    Query signers = signers(Fields.SIGNATORY_NAME, name);
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
    Set<String> ids = citedIds(printed);
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
    List<String> ids = topicIds(name);
    if (ids.isEmpty()) {
      return new MatchNoDocsQuery("no such topic");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ids.forEach(id -> any.add(term(Fields.TOPIC, id), Occur.SHOULD));
    return any.build();
  }

  private List<String> topicIds(String name) {
    List<String> ids = vocabulary.topicIds(name);
    if (ids.isEmpty()) {
      noteNoTopic(name);
    } else if (vocabulary.topicId(name).isEmpty()) {
      note("“%s” was read as the topic %s.".formatted(name, String.join(" or ", ids)));
    }
    topics.addAll(ids);
    return ids;
  }

  private void noteNoTopic(String name) {
    note("There is no topic “%s”, so nothing has it.".formatted(name));
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

  /** The code of a party in a filter; the name itself, with a note, when it names none. */
  String partyOf(String name) {
    Optional<String> code = vocabulary.partyCode(name);
    if (code.isEmpty()) {
      note("There is no state or organisation “%s”, so nothing is signed by it.".formatted(name));
    }
    return code.orElse(name);
  }

  /** The id of a topic in a filter; the name itself, with a note, when it names none. */
  String topicOf(String name) {
    Optional<String> id = vocabulary.topicId(name);
    if (id.isEmpty()) {
      noteNoTopic(name);
    }
    return id.orElse(name);
  }

  static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
