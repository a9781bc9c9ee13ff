package org.communique.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.communique.model.IssueDate;
import org.communique.search.SearchRequest.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingEvaluationTest {
  private static final Path SHARED = Path.of("../shared");

  @TempDir Path folder;
  private final List<CollectionDocument> ranked = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void writeCollection() throws IOException {
    write("queries.tsv", "q1\tfirst query\nq2\tsecond\nq3\tunjudged\nq4\tnothing relevant\n\n");
    write("qrels.txt", "q1 0 d2 2\nq1 0 d9 1\nq2\t0\td1\t1\nq4 0 d1 0\n");
    write(
        "corpus.jsonl",
        """
        {"_id": "d1", "title": "One", "text": "The first.", "date": "2021-05"}
        {"id": "d2", "title": "", "text": "The second.", "date": "yesterday"}

        {"_id": 9, "text": "no title"}
        {"_id": "d9", "title": "Nine", "text": "The ninth.", "date": "2021-05-03"}
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Ranks in the order of the file, whatever is asked. */
  private Ranker inOrder(Stream<CollectionDocument> documents, Match match) {
    documents.forEach(ranked::add);
    return new Ranker() {
      @Override
      public List<String> rank(String query, int depth) {
        asked.add(query);
        return ranked.stream().map(CollectionDocument::id).limit(depth).toList();
      }

      @Override
      public void close() {}
    };
  }

  private RankingScores run(int relevantGrade) throws IOException {
    return new RankingEvaluation(this::inOrder, Match.ANY, relevantGrade)
        .run(TestCollection.open(folder, Optional.empty()));
  }

  @Test
  void figuresAreMeansOverTheQueriesThatHaveSomethingRelevant() throws IOException {
    RankingScores scores = run(1);
    assertEquals(4, scores.documents());
    assertEquals(2, scores.queries());
    assertEquals(List.of("first query", "second"), asked);
    assertEquals(List.of("nDCG@10", "recall@100", "MAP", "MRR@10"), names(scores));
    double log3 = Math.log(3) / Math.log(2);
    double log5 = Math.log(5) / Math.log(2);
    double first = (2 / log3 + 1 / log5) / (2 + 1 / log3);
    assertEquals((first + 1) / 2, mean(scores, "nDCG@10"), 1e-12);
    assertEquals(1, mean(scores, "recall@100"), 1e-12);
    assertEquals(((1.0 / 2 + 2.0 / 4) / 2 + 1) / 2, mean(scores, "MAP"), 1e-12);
    assertEquals((1.0 / 2 + 1) / 2, mean(scores, "MRR@10"), 1e-12);
  }

  private static List<String> names(RankingScores scores) {
    return List.copyOf(scores.means().keySet());
  }

  private static double mean(RankingScores scores, String name) {
    return scores.means().getOrDefault(name, Double.NaN);
  }

  @Test
  void aHigherGradeMakesFewerDocumentsRelevant() throws IOException {
    RankingScores scores = run(2);
    assertEquals(List.of("q1"), scores.perQuery().stream().map(RankingScores.Query::id).toList());
    assertEquals(0.5, mean(scores, "MAP"), 1e-12);
  }

  @Test
  void documentsKeepWhatTheFileSaysOfThem() throws IOException {
    run(1);
    assertEquals(
        List.of(
            new CollectionDocument(
                "d1", "One", "The first.", Optional.of(IssueDate.ofMonth(2021, 5))),
            new CollectionDocument("d2", "", "The second.", Optional.empty()),
            new CollectionDocument("9", "", "no title", Optional.empty()),
            new CollectionDocument(
                "d9",
                "Nine",
                "The ninth.",
                Optional.of(IssueDate.ofDay(java.time.LocalDate.of(2021, 5, 3))))),
        ranked);
  }

  @Test
  void aCompressedCorpusIsReadWhateverItsName() throws IOException {
    byte[] plain = Files.readAllBytes(folder.resolve("corpus.jsonl"));
    Path elsewhere = folder.resolve("elsewhere");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(elsewhere))) {
      out.write(plain);
    }
    Files.delete(folder.resolve("corpus.jsonl"));
    TestCollection collection = TestCollection.open(folder, Optional.of(elsewhere));
    assertEquals(4, new RankingEvaluation(this::inOrder, Match.ANY, 1).run(collection).documents());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queries.tsv  | q1 without a tab           | queries.tsv, line 1: a query is an id, a tab",
        "queries.tsv  | q1\\tone\\n"
            + "q1\\ttwo          | queries.tsv, line 2: a second query has the id q1.",
        "queries.tsv  | q1\\tone\\nq4\\tfour         | judges query q2, which queries.tsv has not.",
        "qrels.txt    | q1 0 d2                    | qrels.txt, line 1: a judgement has 4 columns",
        "qrels.txt    | q1 0 d2 high               | qrels.txt, line 1: 'high' is not a grade.",
        "qrels.txt    | q1 0 d2 1\\n"
            + "q1 0 d2 2       | qrels.txt, line 2: query q1 already judges document d2.",
        "qrels.txt    | q1 0 d7 1                  | judges document d7 for query q1, but the"
            + " corpus has",
        "qrels.txt    | q1 0 d2 0                  | No query has a document of grade 1 or above.",
        "corpus.jsonl | {\"id\":\"d1\"}\\n"
            + "nonsense     | corpus.jsonl, line 2: this is no JSON object.",
        "corpus.jsonl | {\"title\":\"x\"}              | corpus.jsonl, line 1: the document has no"
            + " _id or id.",
        "corpus.jsonl | {\"id\":\"d\"}\\n"
            + "{\"_id\":\"d\"}   | corpus.jsonl, line 2: a second document has the id d.",
      })
  void whatIsWrongIsSaidWithFileAndLine(String file, String text, String sentence)
      throws IOException {
    write(file, text.replace("\\n", "\n").replace("\\t", "\t"));
    var thrown = assertThrows(CollectionFormatException.class, () -> run(1));
    assertTrue(String.valueOf(thrown.getMessage()).contains(sentence), thrown.getMessage());
  }

  @Test
  void aMissingCorpusIsSaid() throws IOException {
    Files.delete(folder.resolve("corpus.jsonl"));
    var thrown = assertThrows(CollectionFormatException.class, () -> run(1));
    assertTrue(String.valueOf(thrown.getMessage()).endsWith("name the file with --collection."));
  }

  /** The numbers are those of the README of each collection. */
  @ParameterizedTest
  @CsvSource({
    "cacm, 3204, 52",
    "cranfield, 1400, 225",
    "medline, 1033, 30",
    "npl, 11429, 93",
    "scifact, 5183, 300"
  })
  void publicCollectionsAreReadWhole(String name, int documents, int queries) throws IOException {
    Path collection = SHARED.resolve("ir").resolve(name);
    assumeTrue(Files.isDirectory(collection), collection + " is not there");
    RankingScores scores =
        new RankingEvaluation(this::inOrder, Match.ANY, 1)
            .run(TestCollection.open(collection, Optional.empty()));
    assertEquals(documents, scores.documents());
    assertEquals(queries, scores.queries());
  }

  @Test
  void aCorpusElsewhereBelongsToTheCollection() throws IOException {
    Path collection = SHARED.resolve("ir/communiques-dev");
    assumeTrue(Files.isDirectory(collection), collection + " is not there");
    RankingScores scores =
        new RankingEvaluation(this::inOrder, Match.ANY, 2)
            .run(
                TestCollection.open(
                    collection, Optional.of(SHARED.resolve("large/whitehouse.jsonl.gz"))));
    assertEquals(14_396, scores.documents());
    assertEquals(32, scores.queries());
  }
}
