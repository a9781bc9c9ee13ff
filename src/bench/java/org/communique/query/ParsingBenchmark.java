package org.communique.query;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;

/** Reading the queries of the README that have one of each kind. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParsingBenchmark {
  private static final List<String> QUERIES =
      List.of(
          "missile",
          "climate finance",
          "\"rule of law\"",
          "(missile OR rocket) /s (launch AND condemn)",
          "signatory:(Japan AND Australia) date:2021..2023 -title:quad",
          "denuclear* terorism~1 \"maritime security\"~5");

  private List<String> queries = List.of();

  @Setup
  public void take() {
    queries = QUERIES;
  }

  /** Microseconds for all six. */
  @Benchmark
  public void parseQueries(Blackhole hole) {
    queries.forEach(query -> hole.consume(QueryParser.parse(query)));
  }
}
