package org.communique.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.communique.bench.SampleTexts;
import org.communique.model.Communique;
import org.communique.query.QueryNode;
import org.communique.query.QueryParser;
import org.communique.search.Filters;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Snippet;
import org.communique.search.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the engine does with one text and one query: the tokens of the longest sample text, building
 * a query, its matches in the best hit, and the sentences that are shown of that. It stands in this
 * package because these parts are the engine's own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {
  private static final String QUERY = "(security OR cooperation) /s (region OR maritime)";

  private final Vocabulary vocabulary = Vocabulary.standard();
  private Path index;
  private Communique longest;
  private UnitTokenizer tokenizer;
  private IndexStore store;
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private Set<String> languages;
  private QueryNode node;
  private MatchFinder finder;
  private int docid;
  private Communique hit;
  private List<String> fields;
  private List<TextUnit> units;
  private List<MatchPlace> places;

  @Setup
  public void open() throws IOException {
    longest = SampleTexts.longest();
    tokenizer = new UnitTokenizer(vocabulary);
    index = SampleTexts.index();
    IndexFolder folder = IndexFolder.at(index);
    store = folder.store(folder.current().orElseThrow());
    reader = TermCacheReader.of(DirectoryReader.open(store.directory()));
    searcher = new IndexSearcher(reader);
    languages = StemLanguages.of(reader);
    node = QueryParser.parse(QUERY).node();
    readBestHit();
  }

  private void readBestHit() throws IOException {
    finder = new MatchFinder(searcher, query().asked());
    docid = searcher.search(query().ranked(), 1).scoreDocs[0].doc;
    hit = Records.of(searcher).communique(docid);
    fields = Search.matchFields(Unit.COMMUNIQUE, hit);
    units = TextUnit.of(hit);
    places = finder.places(docid, fields);
    if (places.isEmpty()) {
      throw new IllegalStateException("the best hit of " + QUERY + " has no place");
    }
  }

  @TearDown
  public void close() throws IOException {
    reader.close();
    store.close();
    SampleTexts.delete(index);
  }

  /** Microseconds a text: the words of all fields, with stems and marks. */
  @Benchmark
  public int tokensOfText() {
    int tokens = 0;
    for (UnitTokens unit : CommuniqueTokens.of(longest, tokenizer).ofText()) {
      tokens += unit.size();
    }
    return tokens;
  }

  /** Microseconds a query, from its tree. */
  @Benchmark
  public EngineQuery buildQuery() {
    return query();
  }

  private EngineQuery query() {
    return new QueryBuilder(searcher, vocabulary, Unit.COMMUNIQUE, languages)
        .build(node, Filters.NONE);
  }

  /** Microseconds a text: every place of a query in it. */
  @Benchmark
  public List<MatchPlace> matchesOfText() throws IOException {
    return finder.places(docid, fields);
  }

  /** Microseconds a text whose matches are known. */
  @Benchmark
  public List<Snippet> snippetsOfText() {
    List<Passage> best = SnippetChooser.best(Passage.matching(units, places));
    return SnippetChooser.snippets(hit.text().text(), best);
  }
}
