package org.communique.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.Communique;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.study.AlteredQuotations.Alteration;
import org.communique.study.AlteredQuotations.Altered;
import org.communique.study.WordRun.Kind;
import org.communique.testing.Communiques;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random quotations of the sample collection are found verbatim, and named where they are altered.
 * {@code -Dcommunique.quotations=500} asks for another number than 100, {@code
 * -Dcommunique.quotations.index=DIR} for the texts of another index.
 */
class QuotationVerifierTest {
  private static final int QUOTATIONS = Integer.getInteger("communique.quotations", 100);
  private static final String INDEX = System.getProperty("communique.quotations.index", "");
  private static final long SEED = Long.getLong("communique.seed", 20_240_611);

  @TempDir private static Path folder;
  private static SearchEngine small;

  private static final Communique SEA =
      Communiques.communique("sea-1a2b3c4d", "Statement on the free and open sea")
          .paragraphs(
              "The ministers’ talks were frank. They stand for the “rule of law” – always.",
              "# Trade",
              "They will expand trade among their countries, and with all others who wish to.",
              "Nothing in this text binds any state that has not signed it.")
          .issued("2021-05-03")
          .build();
  private static final Communique OLDER =
      Communiques.communique("older-1a2b3c4d", "An older statement")
          .paragraphs("They will expand trade among their countries, and with all others too.")
          .issued("1999-01-02")
          .build();
  private static final Communique UNDATED =
      Communiques.communique("undated-1a2b3c4d", "A statement without date")
          .paragraphs("First. They will expand trade among their countries, and so on.")
          .build();

  @BeforeAll
  static void index() throws IOException {
    small = LuceneSearchEngine.openOrCreate(folder, Vocabulary.standard());
    try (IndexUpdate update = small.update()) {
      update.put(SEA);
      update.put(OLDER);
      update.put(UNDATED);
      update.commit();
    }
  }

  @AfterAll
  static void close() throws IOException {
    small.close();
  }

  private static Verification verify(String quotation) throws IOException {
    return new QuotationVerifier(small).verify(quotation);
  }

  private static NearestWording nearest(String quotation) throws IOException {
    Verification verification = verify(quotation);
    assertFalse(verification.isVerbatim(), verification.toString());
    return verification.nearest().orElseThrow();
  }

  @Test
  void everyPlaceIsToldTheOldestFirst() throws IOException {
    Verification found = verify("They will expand trade among their countries, and");

    assertEquals(3, found.total());
    assertTrue(found.isComplete());
    assertEquals(
        List.of(OLDER.id(), SEA.id(), UNDATED.id()),
        found.places().stream().map(QuotedPlace::id).toList());
    assertEquals(List.of(1, 2, 1), found.places().stream().map(QuotedPlace::paragraph).toList());
    assertEquals(Set.of(), found.places().getFirst().tolerated());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the \"rule of law\"|QUOTATION_MARKS",
        "The ministers' talks were frank.|QUOTATION_MARKS",
        "law” — always|DASHES",
        "law” - always|DASHES",
        "they will expand trade among their countries, and with all others who|FIRST_LETTER",
        "They will   expand trade among their countries, and with all others who|WHITE_SPACE",
        "The ministers’ talks … rule of law|ELLIPSIS",
        "The ministers’ talks [...] all others who wish to.|ELLIPSIS",
        "“They will expand trade … who wish to.”|ELLIPSIS",
      })
  void whatIsToleratedIsSaid(String quotation, Tolerance tolerance) throws IOException {
    Verification found = verify(quotation);

    assertEquals(1, found.total(), found.toString());
    assertEquals(Set.of(tolerance), found.places().getFirst().tolerated());
  }

  @Test
  void lineBreaksAndEndsOfParagraphsAreWhiteSpace() throws IOException {
    Verification found = verify("who wish to. Nothing in\nthis text binds any state");

    assertEquals(1, found.total(), found.toString());
    assertEquals(2, found.places().getFirst().paragraph());
    assertEquals(Set.of(Tolerance.WHITE_SPACE), found.places().getFirst().tolerated());
  }

  @Test
  void aTitleIsQuotedToo() throws IOException {
    assertEquals(0, verify("on the free and open sea").places().getFirst().paragraph());
    assertEquals(
        List.of(new WordRun(Kind.CHANGED, " closed", " open")),
        nearest("Statement on the free and closed sea").differences());
  }

  @Test
  void differencesAreNamed() throws IOException {
    assertEquals(
        List.of(new WordRun(Kind.CHANGED, " limit", " expand")),
        nearest("They will limit trade among their countries, and with all others who")
            .differences());
    assertEquals(
        List.of(new WordRun(Kind.DROPPED, "", " not")),
        nearest("Nothing in this text binds any state that has signed it.").differences());
    assertEquals(
        List.of(new WordRun(Kind.ADDED, " never", "")),
        nearest("They will never expand trade among their countries, and with all others who")
            .differences());
    assertEquals(
        List.of(new WordRun(Kind.SWAPPED, " trade expand", " expand trade")),
        nearest("They will trade expand among their countries, and with all others who")
            .differences());
    assertEquals(
        List.of(new WordRun(Kind.CHANGED, ";", ",")),
        nearest("They will expand trade among their countries; and with all others who")
            .differences());
    assertEquals(
        List.of(new WordRun(Kind.CHANGED, " Rule", "rule")),
        nearest("They stand for the “ Rule of law” – always.").differences());
  }

  @Test
  void aDifferenceBehindAnEllipsisOrInTheNextParagraphIsNamedToo() throws IOException {
    NearestWording gap = nearest("They stand for the … trade among those countries");
    assertEquals(List.of(new WordRun(Kind.CHANGED, " those", " their")), gap.differences());
    assertTrue(gap.runs().stream().anyMatch(run -> run.kind() == Kind.GAP));

    assertEquals(
        List.of(new WordRun(Kind.CHANGED, " paper", " text")),
        nearest("all others who wish to. Nothing in this paper binds any state").differences());
  }

  @Test
  void theRunsAreTheWholeQuotation() throws IOException {
    String quotation = "They will  limit trade … who wish never to.";
    String quoted =
        nearest(quotation).runs().stream().map(WordRun::quoted).reduce("", String::concat);
    assertEquals(quotation, quoted);
  }

  @Test
  void nothingIsNearWordsThatStandNowhere() throws IOException {
    Verification found = verify("Colourless green ideas sleep furiously under purple moons");

    assertFalse(found.isVerbatim());
    assertTrue(found.nearest().isEmpty(), found.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "…", "“”", "?!", "[...] ..."})
  void whatHasNoWordIsRefused(String quotation) {
    assertThrows(IllegalArgumentException.class, () -> verify(quotation));
  }

  @Test
  void aLookThatIsStoppedSaysSo() throws IOException {
    try (SearchEngine hurried =
        LuceneSearchEngine.open(folder, Vocabulary.standard()).withTimeLimit(Duration.ofNanos(1))) {
      assertFalse(new QuotationVerifier(hurried).verify("expand trade").isComplete());
    }
  }

  /** All texts of an engine, or as many as are needed. */
  private static List<Communique> texts(SearchEngine engine, int most) throws IOException {
    List<Communique> texts = new ArrayList<>();
    engine.export(
        SearchRequest.of("").withSort(SearchRequest.Sort.TITLE),
        new ExportSink() {
          @Override
          public void begin(ExportHead head) {}

          @Override
          public boolean take(ExportedHit hit) {
            if (hit.hit().rank() % Math.max(1, 14_000 / most) == 0 || INDEX.isEmpty()) {
              texts.add(hit.communique());
            }
            return texts.size() < most;
          }
        });
    return texts;
  }

  @Test
  void randomQuotationsAreFoundAndAlteredOnesNamed() throws IOException {
    boolean isOther = !INDEX.isEmpty();
    assumeTrue(!isOther || Files.isDirectory(Path.of(INDEX)));
    SearchEngine engine =
        isOther
            ? LuceneSearchEngine.open(Path.of(INDEX), Vocabulary.standard())
            : SampleCollection.engine();
    List<Communique> texts = texts(engine, 1000);
    AlteredQuotations drawn = new AlteredQuotations(texts, SEED);
    List<String> faults = new ArrayList<>();
    int named = 0;
    int verbatim = 0;
    long begin = System.nanoTime();
    for (int i = 0; named < QUOTATIONS; i++) {
      String quotation = drawn.verbatim(texts.get(i % texts.size()));
      if (quotation.isEmpty()) {
        continue;
      }
      verbatim++;
      Verification found = new QuotationVerifier(engine).verify(quotation);
      if (!found.isVerbatim()) {
        faults.add("not found: " + quotation);
      }
      Altered altered =
          drawn.altered(quotation, Alteration.values()[i % Alteration.values().length]);
      Verification answer = new QuotationVerifier(engine).verify(altered.text());
      if (answer.isVerbatim()) {
        continue;
      }
      named++;
      if (!names(answer, altered)) {
        faults.add(altered + " is not named in " + answer.nearest());
      }
    }
    System.err.printf(
        "%d verbatim quotations and %d altered ones: %d faults, %d ms each%n",
        verbatim,
        named,
        faults.size(),
        (System.nanoTime() - begin) / 1_000_000 / (verbatim + named));
    assertEquals("", String.join("\n", faults.subList(0, Math.min(5, faults.size()))));
  }

  private static boolean names(Verification answer, Altered altered) {
    return answer.nearest().stream()
        .flatMap(nearest -> nearest.differences().stream())
        .flatMap(run -> QuotedToken.of(run.quoted() + " " + run.printed()).stream())
        .map(QuotedToken::key)
        .anyMatch(altered.words()::contains);
  }
}
