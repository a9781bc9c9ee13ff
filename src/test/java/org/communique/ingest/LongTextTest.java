package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts of any length and shape are searchable to their last word, in time that grows with them.
 */
class LongTextTest {
  private static final int CHARACTERS = 5_000_000;
  private static final String PROSE =
      "On 4 May 2021 the ministers of Japan and the United States met in Rome and reaffirmed"
          + " resolution 2231 (2015). They condemned the missile launches of No. 7. ";

  static Stream<Arguments> longTexts() {
    return Stream.of(
        Arguments.of("prose in one line", repeated(PROSE, CHARACTERS)),
        Arguments.of("prose in paragraphs", repeated(PROSE + "\n\n", CHARACTERS / 20)),
        Arguments.of("words without end marks", repeated("peace and order ", CHARACTERS / 20)),
        Arguments.of("one letter a paragraph", repeated("a\n\n", 150_000)),
        Arguments.of("one word", repeated("abcdefghij", 100_000)),
        Arguments.of("one hyphenated word", repeated("ab-", CHARACTERS / 20)),
        Arguments.of("broken words", repeated("coope-\nration of the ", CHARACTERS / 20)),
        Arguments.of("accents on one letter", "e" + repeated("\u0301", 3_000)),
        Arguments.of("full stops", repeated(".", CHARACTERS / 20)),
        Arguments.of("initials", repeated("A. ", CHARACTERS / 20)),
        Arguments.of("brackets", repeated("(a) ((b)) ", CHARACTERS / 20)),
        Arguments.of("parties", repeated("For the State of A: B ", CHARACTERS / 20)));
  }

  private static String repeated(String text, int length) {
    return text.repeat(length / text.length());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("longTexts")
  @Timeout(value = 600, unit = TimeUnit.SECONDS)
  void theLastWordIsFound(String name, String text, @TempDir Path folder) throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("long.txt"), "Joint statement\n\n" + text + " zwischenfall\n");
    try (SearchEngine engine =
        LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard())) {
      SampleCollection.ingest(corpus, engine);
      assertEquals(1, engine.search(SearchRequest.of("zwischenfall")).hits().size());
      assertEquals(
          1, engine.search(SearchRequest.of("\"zwischenfall\"")).hits().getFirst().matches());
    }
  }
}
