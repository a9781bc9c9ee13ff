package org.communique.annotate;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.communique.bench.SampleTexts;
import org.communique.model.Annotations;
import org.communique.model.Communique;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
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
 * Finding the topics of every sentence of the longest sample text, and all that is annotated. It
 * stands in this package because the class that does it is not for others.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TopicsBenchmark {
  private Communique communique;
  private TopicFinder finder;
  private CommuniqueAnnotator annotator;

  @Setup
  public void read() {
    communique = SampleTexts.longest();
    finder = new TopicFinder(AuthorityLists.builtIn().taxonomy());
    annotator = CommuniqueAnnotator.standard();
  }

  /** Microseconds a text. */
  @Benchmark
  public int topicsOfText() {
    String text = communique.text().text();
    int topics = 0;
    for (Paragraph paragraph : communique.text().paragraphs()) {
      for (Sentence sentence : paragraph.sentences()) {
        SentenceTerms terms = SentenceTerms.of(text, sentence.span());
        topics += finder.find(text, terms, Set.of()).topics().size();
      }
    }
    return topics;
  }

  /** Microseconds a text: date, signatories, kind, topics, acts and references. */
  @Benchmark
  public Annotations annotationsOfText() {
    return annotator.annotate(communique.text());
  }
}
