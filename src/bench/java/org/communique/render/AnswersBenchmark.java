package org.communique.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.communique.bench.SampleTexts;
import org.communique.json.Json;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
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
import org.openjdk.jmh.annotations.Warmup;

/** Writing an answer with a page of hits, as JSON and as a page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnswersBenchmark {
  private HtmlRenderer renderer;
  private SearchResult result;

  @Setup
  public void search() throws IOException {
    renderer = new HtmlRenderer(Vocabulary.standard());
    Path index = SampleTexts.index();
    try (SearchEngine engine = LuceneSearchEngine.open(index, Vocabulary.standard())) {
      result = engine.search(SearchRequest.of("security cooperation"));
    }
    SampleTexts.delete(index);
  }

  /** Microseconds an answer. */
  @Benchmark
  public String answerAsJson() {
    return Json.line(SearchResultJson.of(result));
  }

  /** Microseconds an answer. */
  @Benchmark
  public String answerAsPage() {
    return renderer.search(result);
  }
}
