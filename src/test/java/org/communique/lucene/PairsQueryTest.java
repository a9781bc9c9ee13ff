package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two phrases of Lucene, read as one, but for what a word of several terms weighs. */
class PairsQueryTest {
  private static final String FIELD = "text";
  private static final int TEXTS = 600;
  private static final Set<Term> FIRST = terms("a", "A");
  private static final Set<Term> SECOND = terms("b", "B");

  private static Set<Term> terms(String... words) {
    return Stream.of(words).map(word -> new Term(FIELD, word)).collect(Collectors.toSet());
  }

  /** Texts of few words, so that the two stand together in every way. */
  private static Directory texts(Random random) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      String[] words = {"a", "A", "b", "B", "x", "y", "z", "x", "y", "z", "x", "y"};
      for (int i = 0; i < TEXTS; i++) {
        int length = 1 + random.nextInt(60);
        String text =
            random
                .ints(length, 0, 4 + random.nextInt(words.length - 3))
                .mapToObj(word -> words[word])
                .collect(Collectors.joining(" "));
        Document document = new Document();
        document.add(new TextField(FIELD, text, Store.NO));
        writer.addDocument(document);
      }
    }
    return directory;
  }

  private static Query phrase(int distance, int slop) {
    return new MultiPhraseQuery.Builder()
        .setSlop(slop)
        .add(FIRST.toArray(Term[]::new), 0)
        .add(SECOND.toArray(Term[]::new), distance)
        .build();
  }

  private static Query pair(int distance) {
    return new PairsQuery(
        FIELD, List.of(FIRST, SECOND), List.of(new PairsQuery.Pair(0, 1, distance)));
  }

  private static Query phrases(int distance) {
    return new BooleanQuery.Builder()
        .add(new BoostQuery(phrase(distance, 0), Ranking.ORDERED_PAIR_WEIGHT), Occur.SHOULD)
        .add(new BoostQuery(phrase(1, Ranking.NEAR), Ranking.NEAR_PAIR_WEIGHT), Occur.SHOULD)
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9, 20})
  void hasTheHitsAndScoresOfTwoPhrases(int distance) throws IOException {
    for (int seed = 0; seed < 8; seed++) {
      try (Directory directory = texts(new Random(seed));
          DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.similarity());
        ScoreDoc[] expected = searcher.search(phrases(distance), TEXTS).scoreDocs;
        Query pair = pair(distance);
        float share = share(reader);
        ScoreDoc[] found = searcher.search(pair, TEXTS).scoreDocs;
        assertTrue(expected.length > TEXTS / 10, "too few texts have both words");
        assertEquals(expected.length, found.length);
        for (ScoreDoc hit : found) {
          float score = searcher.explain(phrases(distance), hit.doc).getValue().floatValue();
          assertEquals(share * score, hit.score, 1e-5f, () -> "text " + hit.doc);
        }
      }
    }
  }

  /** A phrase weighs what all its terms weigh; a pair what the most frequent of each word does. */
  private static float share(IndexReader reader) throws IOException {
    double ofWords = 0;
    double ofTerms = 0;
    for (Set<Term> word : List.of(FIRST, SECOND)) {
      double least = Double.MAX_VALUE;
      for (Term term : word) {
        double weight = weight(reader.docFreq(term), reader.numDocs());
        ofTerms += weight;
        least = Math.min(least, weight);
      }
      ofWords += least;
    }
    return (float) (ofWords / ofTerms);
  }

  /** The inverse document frequency of BM25. */
  private static double weight(int texts, int all) {
    return Math.log(1 + (all - texts + 0.5) / (texts + 0.5));
  }

  @Test
  void givesEveryScoreThatIsNotTooLow() throws IOException {
    try (Directory directory = texts(new Random(42));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(Ranking.similarity());
      Query pair = pair(1);
      ScoreDoc[] all = searcher.search(pair, TEXTS).scoreDocs;
      float median = all[all.length / 2].score;
      Query lifted = new LiftedQuery(MatchAllDocsQuery.INSTANCE, List.of(pair), List.of(), 0);
      int better = (int) Stream.of(all).filter(hit -> hit.score > median).count();
      ScoreDoc[] best = searcher.search(lifted, better).scoreDocs;
      for (int i = 0; i < better; i++) {
        assertEquals(all[i].score + 1, best[i].score, 1e-5f);
      }
    }
  }
}
