package org.communique.structure;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.communique.bench.SampleTexts;
import org.communique.model.Communique;
import org.communique.model.Paragraph;
import org.communique.model.TextSpan;
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

/**
 * Cutting the paragraphs of the longest sample text into sentences It stands in this package
 * because the class that does it is not for others.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SentencesBenchmark {
  private Communique communique;

  @Setup
  public void read() {
    communique = SampleTexts.longest();
  }

  /** Microseconds a text. */
  @Benchmark
  public int sentencesOfText() {
    String text = communique.text().text();
    int sentences = 0;
    for (Paragraph paragraph : communique.text().paragraphs()) {
      List<TextSpan> cut = SentenceSplitter.split(paragraph.span().in(text), paragraph.language());
      sentences += cut.size();
    }
    return sentences;
  }
}
