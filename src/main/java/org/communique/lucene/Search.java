package org.communique.lucene;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.communique.model.Communique;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;
import org.communique.query.QueryProblem;
import org.communique.search.ExportHead;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.Hit;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchResult;
import org.communique.search.SearchStoppedException;
import org.communique.search.Snippet;
import org.communique.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/** One run of one request. */
final class Search {
  /** For counting the parts of a query, and what else could be asked, after the hits are there. */
  private static final Duration TIME_FOR_ADVICE = Duration.ofSeconds(1);

  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final SearchRequest request;
  private final Reading reading;
  private final ReaderStates states;
  private final Records records;
  private final QueryBuilder builder;
  private final EngineQuery query;

  /** The columns in memory, for searches for communiqués. */
  private final Optional<FacetColumns> columns;

  private final Duration limit;
  private final Deadline deadline;

  /**
   * A search that begins now.
   *
   * @param limit after which it is stopped, with what was found until then
   * @param states kept from one search to the next
   */
  Search(
      IndexSearcher searcher,
      Vocabulary vocabulary,
      SearchRequest request,
      Duration limit,
      ReaderStates states)
      throws IOException {
    this.states = states;
    this.limit = limit;
    this.deadline = Deadline.in(limit);
    this.searcher = deadline.limiting(searcher);
    this.vocabulary = vocabulary;
    this.request = request;
    this.records = state().records();
    this.columns = columns();
    this.builder = new QueryBuilder(this.searcher, vocabulary, request.unit(), states);
    this.reading =
        Reading.of(request.text(), request.match(), request.unit(), vocabulary, this::count);
    this.query = lifted(builder.build(reading, request.filters()));
  }

  private Optional<FacetColumns> columns() throws IOException {
    if (request.unit() != Unit.COMMUNIQUE) {
      return Optional.empty();
    }
    return request.withFacets() ? state().columns() : state().columnsIfRead();
  }

  /** The query, with newer texts lifted when these are to come first. */
  private EngineQuery lifted(EngineQuery built) {
    return request.sort() == SearchRequest.Sort.RECENT
        ? built.lifted(RankedQuery.recent(LocalDate.now(ZoneOffset.UTC), request.unit()))
        : built;
  }

  private int count(QueryNode node, int enough) throws IOException {
    return AtLeast.count(searcher, builder.matching(node, request.filters()), enough);
  }

  SearchResult run() throws IOException {
    long begin = System.nanoTime();
    HitsAndBest.Found found = collect();
    List<Facet> facets = request.withFacets() ? facets(found.all()) : List.of();
    boolean isComplete = !searcher.timedOut();
    long total = found.all().total();
    List<Hit> hits = hits(found.best());
    HitCounter counter =
        new HitCounter(searcher, vocabulary, builder, deadline.orIn(TIME_FOR_ADVICE));
    Advice advice = advice(counter);
    return new SearchResult(
        request,
        reading.understood().parsed().node().toString(),
        notes(total, isComplete, counter),
        reading.understood().aliases(),
        advice.tree(isComplete ? OptionalLong.of(total) : OptionalLong.empty()),
        isComplete ? advice.repairs(total) : List.of(),
        LuceneSearchEngine.generation(searcher),
        total,
        isComplete,
        (System.nanoTime() - begin) / 1_000_000,
        hits,
        facets);
  }

  private List<Facet> facets(CollectedHits all) throws IOException {
    return new FacetCounter(vocabulary)
        .count(counts(all), counts(ofAnySigner(all)), request.filters());
  }

  /** How the hits divide over the years, without reading any. */
  List<Facet.Value> years() throws IOException {
    return FacetCounter.years(counts(all(query.matching())));
  }

  private Advice advice(HitCounter counter) throws IOException {
    int texts = searcher.getIndexReader().getDocCount(Fields.TEXT);
    return new Advice(
        counter,
        new SimilarWords(searcher.getIndexReader(), state()),
        request,
        reading.joining(),
        reading.understood().node(),
        texts);
  }

  private List<String> notes(long total, boolean isComplete, HitCounter counter)
      throws IOException {
    List<String> notes = notes(total);
    if (!isComplete) {
      notes.add(
          "The search was stopped after %s; it shows what was found until then, and there may be more. Ask for fewer or longer words, or narrow it with filters."
              .formatted(seconds(limit)));
    } else if (total == 0) {
      notes.addAll(new ZeroHits(counter, request).explain(reading.understood().node()));
    }
    return notes;
  }

  /** What was odd about the query. */
  private List<String> notes(long total) {
    List<String> notes = new ArrayList<>();
    reading.understood().parsed().problems().stream()
        .map(QueryProblem::message)
        .forEach(notes::add);
    if (total > 0) {
      notes.addAll(reading.notes());
    }
    notes.addAll(query.notes());
    return notes;
  }

  /** What is known before any hit of all of them is read. */
  ExportHead head(long total) throws IOException {
    return new ExportHead(
        request,
        reading.understood().parsed().node().toString(),
        notes(total),
        LuceneSearchEngine.generation(searcher),
        total);
  }

  /**
   * The next hits in the order of the list.
   *
   * @param last after which they come; null for the first ones
   * @throws SearchStoppedException when the time for finding them is up
   */
  TopFieldDocs after(@Nullable FieldDoc last, int count) throws IOException {
    IndexSearcher limited = Deadline.in(limit).limiting(searcher);
    TopFieldDocs found =
        limited.search(
            query.ranked(), new TopFieldCollectorManager(sort(), count, last, Integer.MAX_VALUE));
    if (limited.timedOut()) {
      throw new SearchStoppedException(
          "The search was stopped after %s, before all its hits were found. Ask for fewer or longer words, or narrow it with filters."
              .formatted(seconds(limit)));
    }
    return found;
  }

  static String seconds(Duration limit) {
    String seconds = BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
    return seconds + (seconds.equals("1") ? " second" : " seconds");
  }

  /**
   * All hits, and the best down to the end of the page. Hits are found first, without scores, then
   * the best among them, by a search that passes over texts that cannot be among the best; or both
   * at once where that would read the places of words twice.
   */
  private HitsAndBest.Found collect() throws IOException {
    int depth = request.page() * request.size();
    BestHits best = new BestHits(searcher, query, sort());
    if (MatchingQuery.readsPlaces(query.asked())) {
      return searcher.search(query.ranked(), new HitsAndBest(best.collecting(depth)));
    }
    CollectedHits all = all(query.matching());
    if (isByDayAlone() && columns.isPresent()) {
      NewestHits newest = new NewestHits(columns.get(), all);
      return new HitsAndBest.Found(all, newest.first(depth, sort().getSort()));
    }
    return new HitsAndBest.Found(all, best.of(all, depth));
  }

  /** Whether the order by relevance is that of the days, for there is nothing to be relevant to. */
  private boolean isByDayAlone() {
    boolean isByRelevance =
        request.sort() == SearchRequest.Sort.RELEVANCE
            || request.sort() == SearchRequest.Sort.RECENT;
    return isByRelevance && query.scoresNothing();
  }

  private CollectedHits all(Query matching) throws IOException {
    return CollectedHits.of(searcher, matching);
  }

  private HitCounts counts(CollectedHits hits) throws IOException {
    return HitCounts.of(hits, columns, state().sources());
  }

  private ReaderState state() {
    return states.of(searcher.getIndexReader());
  }

  /** What would be hits whoever signed, over which signatories are counted when one will do. */
  private CollectedHits ofAnySigner(CollectedHits hits) throws IOException {
    if (request.filters().signed() == Filters.Signed.ALL) {
      return hits;
    }
    Filters unsigned = request.filters().withValues(Facet.Field.SIGNATORY, List.of());
    return all(builder.matching(reading.understood().node(), unsigned));
  }

  private Sort sort() {
    SortField newest = new SortField(Fields.DAY, SortField.Type.LONG, true, Long.MIN_VALUE);
    SortField id = LateIdOrder.ascending();
    SortField number = new SortField(Fields.NUMBER, SortField.Type.LONG, false, 0L);
    return switch (request.sort()) {
      case RELEVANCE, RECENT -> new Sort(SortField.FIELD_SCORE, newest, id, number);
      case DATE -> new Sort(newest, SortField.FIELD_SCORE, id, number);
      case TITLE -> new Sort(new SortField(Fields.TITLE_ORDER, SortField.Type.STRING), id, number);
    };
  }

  private List<Hit> hits(TopFieldDocs top) throws IOException {
    MatchFinder matches = matchFinder(searcher);
    List<Hit> hits = new ArrayList<>();
    for (int i = (request.page() - 1) * request.size(); i < top.scoreDocs.length; i++) {
      hits.add(hit(i + 1, top.scoreDocs[i], matches));
    }
    return request.unit() == Unit.COMMUNIQUE ? folded(hits, top) : hits;
  }

  /** The hits, each nearly equal one with the better one of the page that it is like. */
  private List<Hit> folded(List<Hit> hits, TopFieldDocs top) throws IOException {
    int first = top.scoreDocs.length - hits.size();
    List<Integer> docids =
        Arrays.stream(top.scoreDocs).skip(first).map(found -> found.doc).toList();
    List<Optional<NearDuplicates.Fold>> folds = new NearDuplicates(searcher).folded(docids);
    List<Hit> all = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      all.add(
          folds
              .get(i)
              .map(fold -> hit.like(near(hits.get(fold.under()), fold.similarity())))
              .orElse(hit));
    }
    return all;
  }

  private static Hit.NearHit near(Hit other, double similarity) {
    return new Hit.NearHit(other.id(), other.rank(), similarity);
  }

  private Hit hit(int rank, ScoreDoc found, MatchFinder matches) throws IOException {
    return read(rank, found, matches).hit();
  }

  /** A hit with its text, and with all passages that match; or else those that are shown. */
  record FoundText(Hit hit, Communique communique, List<Passage> passages) {
    /** The passages as they are shown. */
    List<Snippet> sentences() {
      return SnippetChooser.snippets(communique.text().text(), passages);
    }
  }

  /** Reads one hit. */
  FoundText read(int rank, ScoreDoc found, MatchFinder matches) throws IOException {
    OptionalInt paragraph =
        request.unit() == Unit.PARAGRAPH
            ? OptionalInt.of((int) Columns.number(searcher, Fields.NUMBER, found.doc))
            : OptionalInt.empty();
    int whole =
        paragraph.isPresent()
            ? found.doc + (int) Columns.number(searcher, Fields.TO_WHOLE, found.doc)
            : found.doc;
    KeptTexts.ReadText text = state().texts().read(records, whole);
    List<MatchPlace> places =
        matches.places(found.doc, matchFields(request.unit(), text.communique()));
    return read(rank, score(found), text, paragraph, places);
  }

  /**
   * What finds the matches of hits.
   *
   * @param unlimited a searcher on the same state of the index that is not stopped
   */
  MatchFinder matchFinder(IndexSearcher unlimited) throws IOException {
    return new MatchFinder(unlimited, query.asked());
  }

  private FoundText read(
      int rank,
      double score,
      KeptTexts.ReadText read,
      OptionalInt paragraph,
      List<MatchPlace> places)
      throws IOException {
    Communique communique = read.communique();
    List<TextUnit> units = paragraph.isPresent() ? read.of(paragraph.getAsInt()) : read.units();
    List<Passage> matching = Passage.matching(units, places);
    List<Passage> best =
        matching.isEmpty()
            ? SnippetChooser.unmarked(Passage.unmarked(units), this::isAskedFor)
            : SnippetChooser.best(matching);
    String text = communique.text().text();
    Hit hit =
        new Hit(
            rank,
            score,
            communique.id(),
            communique.title(),
            titleMarks(communique, places),
            communique.date(),
            communique.annotations().kind(),
            communique.text().language(),
            communique.signatories().toList(),
            paragraph,
            places.size(),
            SnippetChooser.snippets(text, best),
            SnippetChooser.snippets(text, SnippetChooser.further(matching, best)),
            read.files(searcher),
            Optional.empty());
    return new FoundText(hit, communique, matching.isEmpty() ? best : matching);
  }

  private boolean isAskedFor(Passage passage) {
    return passage.topics().stream().anyMatch(this::isAskedFor)
        || passage.acts().stream().anyMatch(query.acts()::contains);
  }

  private boolean isAskedFor(String topic) {
    return query.topics().contains(topic) || query.topics().contains(vocabulary.domainOf(topic));
  }

  /**
   * The fields whose matches are counted. The title has a field of its own, whose offsets are those
   * of the text as long as the text prints the title.
   */
  static List<String> matchFields(Unit unit, Communique communique) {
    String field = QueryBuilder.textField(unit);
    boolean withTitle = unit == Unit.COMMUNIQUE && !communique.text().titleSpan().isEmpty();
    return withTitle ? List.of(field, Fields.TITLE) : List.of(field);
  }

  private static List<TextSpan> titleMarks(Communique communique, List<MatchPlace> places) {
    TextSpan title = communique.text().titleSpan();
    return places.stream().map(MatchPlace::span).filter(title::contains).toList();
  }

  private double score(ScoreDoc found) {
    Object[] fields = ((FieldDoc) found).fields;
    int position = request.sort() == SearchRequest.Sort.DATE ? 1 : 0;
    boolean scored = request.sort() != SearchRequest.Sort.TITLE;
    return scored && fields != null && fields[position] instanceof Float score ? score : 0;
  }
}
