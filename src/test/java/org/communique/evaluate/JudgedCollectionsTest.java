package org.communique.evaluate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.lucene.CollectionRanker;
import org.communique.search.SearchRequest.Match;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product's own ranking on collections with judgements; the floors are what it reaches. */
class JudgedCollectionsTest {
  private static final Path COLLECTIONS = Path.of("../shared/ir");

  @ParameterizedTest
  @CsvSource({"scifact, .696", "cacm, .564", "cranfield, .386", "medline, .691", "npl, .453"})
  void questionsOverAbstractsAreRankedWell(String collection, double floor) throws IOException {
    Path folder = COLLECTIONS.resolve(collection);
    assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
    RankingScores scores =
        new RankingEvaluation(JudgedCollectionsTest::ranker, Match.ANY, 1)
            .run(TestCollection.open(folder, Optional.empty()));
    double ndcg = scores.means().get("nDCG@10");
    assertTrue(ndcg >= floor, () -> "nDCG@10 is %.4f".formatted(ndcg));
  }

  @Test
  void needsOfAnalystsAreRankedWell() throws IOException {
    Path folder = COLLECTIONS.resolve("communiques-dev");
    Path texts = Path.of("../shared/large/whitehouse.jsonl.gz");
    assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
    assumeTrue(Files.exists(texts), () -> "skipped: there is no " + texts);
    Map<String, Double> means =
        new RankingEvaluation(JudgedCollectionsTest::ranker, Match.AUTO, 2)
            .run(TestCollection.open(folder, Optional.of(texts)))
            .means();
    assertAll(
        () -> assertTrue(means.get("nDCG@10") >= .77, () -> "means are " + means),
        () -> assertTrue(means.get("recall@100") >= .92, () -> "means are " + means),
        () -> assertTrue(means.get("MRR@10") >= .90, () -> "means are " + means));
  }

  private static Ranker ranker(Stream<CollectionDocument> documents, Match match)
      throws IOException {
    CollectionRanker collection = new CollectionRanker(Vocabulary.standard());
    for (Iterator<CollectionDocument> rest = documents.iterator(); rest.hasNext(); ) {
      CollectionDocument document = rest.next();
      collection.add(document.id(), document.title(), document.text(), document.date());
    }
    CollectionRanker.Searches searches = collection.ready();
    return new Ranker() {
      @Override
      public List<String> rank(String query, int depth) throws IOException {
        return searches.rank(query, match, depth);
      }

      @Override
      public void close() throws IOException {
        searches.close();
        collection.close();
      }
    };
  }
}
