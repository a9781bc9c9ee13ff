package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.CommuniqueText;
import org.communique.model.Sentence;
import org.communique.model.Signatory;
import org.communique.testing.GoldFiles;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten cases that must never go wrong, whatever the averages say. */
class HardCasesTest {
  private static final CommuniqueAnnotator ANNOTATOR = CommuniqueAnnotator.standard();
  private static final Path SEED =
      GoldFiles.SHARED.resolve("corpus/seed/2023-06-03-trilateral-ministerial-meeting.txt");

  /** The file has its header line first, then the title. */
  private static CommuniqueText seed() throws IOException {
    List<String> blocks =
        Files.readAllLines(SEED).stream().filter(line -> !line.isBlank()).toList();
    TextsFromStrings text =
        TextsFromStrings.titled(blocks.get(1)).metadata("header", blocks.getFirst());
    blocks.stream().skip(2).forEach(text::paragraph);
    return text.build();
  }

  private static Annotations read(String title, String... paragraphs) {
    return ANNOTATOR.annotate(TextsFromStrings.text(title, paragraphs));
  }

  private static Set<String> codes(Annotations annotations) {
    return annotations.signatories().stream()
        .map(annotation -> annotation.value().code())
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> persons(Annotations annotations) {
    return annotations.signatories().stream()
        .map(Annotation::value)
        .filter(signatory -> signatory.type() == Signatory.Type.PERSON)
        .map(Signatory::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> mentioned(String text) {
    return Gazetteer.load().find(text).stream()
        .map(mention -> mention.party().code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Case 1. */
  @Test
  void trilateralPressReleaseHasItsDatePartiesPersonsAndTopics() throws IOException {
    assumeTrue(Files.exists(SEED), () -> SEED + " is not there: skipped");
    CommuniqueText text = seed();
    Annotations found = ANNOTATOR.annotate(text);
    assertEquals("2023-06-03", found.date().orElseThrow().value().value());
    assertEquals(Set.of("JPN", "KOR", "USA"), codes(found));
    assertEquals(Set.of("Hamada Yasukazu", "Lee Jong-Sup", "Lloyd J. Austin III"), persons(found));
    List<Sentence> sentences = text.sentences().toList();
    int garbled = 0;
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i).span().in(text.text());
      Set<String> topics = Set.copyOf(found.sentences().get(i).topicIds());
      if (sentence.contains("UNFCCCs")) {
        garbled++;
        assertTrue(topics.contains("dprk-nuclear"), sentence);
        assertFalse(topics.contains("climate-change"), sentence);
      }
      if (sentence.contains("Taiwan Strait")) {
        assertEquals(Set.of("taiwan-strait"), topics, sentence);
      }
    }
    assertTrue(garbled > 0, "no sentence with the garbled acronym");
  }

  /** Case 2. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Democratic People's Republic of Korea",
        "Democratic People’s Republic of Korea",
        "Democratic\u00A0People’s Republic\u00A0of Korea",
        "Democratic People's\nRepublic of Korea",
        "Democratic People´s Republic of Korea",
      })
  void northIsNeverSouth(String name) {
    assertEquals(Set.of("PRK"), mentioned("They met in the " + name + " today."));
  }

  /** Case 3. */
  @Test
  void pronounIsNoCountryButCapitalsAre() {
    assertEquals(Set.of(), mentioned("They asked us to join."));
    assertEquals(Set.of("GBR", "USA"), mentioned("The US and UK asked them."));
  }

  /** Case 4. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crew of USS Georgia met.",
        "The frigate HMS Jamaica sailed.",
        "Ships crossed the Gulf of Oman.",
        "The Paris Agreement entered into force.",
        "Stability in the Taiwan Strait matters.",
      })
  void shipsWatersAndTreatiesAreNoParties(String sentence) {
    assertEquals(Set.of(), codes(read("Joint Statement", sentence)));
    assertEquals(
        Set.of("AUS", "JPN"), codes(read("Joint Statement by Japan and Australia", sentence)));
  }

  /** Case 5. */
  @Test
  void statementOnAnAgreementIsIssuedByItsAuthorAlone() {
    assertEquals(
        Set.of("NOR"),
        codes(
            read(
                "Statement by the Minister of Foreign Affairs of Norway on the Chile–Peru"
                    + " Agreement",
                "Chile and Peru have agreed. This is good news.")));
  }

  /** Case 6. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "We, the Prime Ministers of Fiji and Samoa, as witnessed by the President of Kenya, met.",
        "We, the Prime Ministers of Fiji and Samoa, met. We were joined by the President of Kenya.",
        "We, the Prime Ministers of Fiji and Samoa, met in the presence of the President of Kenya.",
        "We, the Prime Ministers of Fiji and Samoa, met. Kenya aligns itself with this statement.",
      })
  void witnessesGuestsAndAlignedStatesDoNotSign(String opening) {
    assertEquals(Set.of("FJI", "WSM"), codes(read("Joint Declaration", opening)));
  }

  /** Case 7. */
  @Test
  void namesWithAndInThemAreTwoStates() {
    assertEquals(
        Set.of("BIH", "TTO"),
        codes(read("Joint Statement of Bosnia and Herzegovina and Trinidad and Tobago", "Done.")));
  }

  /** Case 8. */
  @Test
  void headerBeatsFileRangesEndAndAmbiguousNumbersStayCoarse() {
    CommuniqueText header =
        TextsFromStrings.titled("Joint Statement")
            .metadata("header", "date 2023-06-03 International")
            .metadata("created", "2024-02-27")
            .paragraph("The sides met.")
            .build();
    assertEquals("2023-06-03", ANNOTATOR.annotate(header).date().orElseThrow().value().value());
    assertEquals(
        "2024-09-14",
        read("Joint Statement of the Summit, Apia, 12–14 September 2024", "They met.")
            .date()
            .orElseThrow()
            .value()
            .value());
    CommuniqueText numbers =
        TextsFromStrings.titled("Joint Statement")
            .metadata("header", "03/06/2023")
            .paragraph("The sides met.")
            .build();
    assertEquals("2023", ANNOTATOR.annotate(numbers).date().orElseThrow().value().value());
  }

  /** Case 9. */
  @Test
  void spellingsAndOrdersOfNamesAreTheSame() {
    assertTrue(PersonNames.samePerson("Hamada Yasukazu", "Yasukazu Hamada"));
    for (String name : List.of("Türkiye", "Turkey", "Turkiye")) {
      assertEquals(Set.of("TUR"), mentioned("They met in " + name + " today."));
    }
    assertEquals(Folding.fold("communiqué"), Folding.fold("communique"));
  }

  /** Case 10. */
  @Test
  void anythingIsReadAndNothingIsInvented() {
    Annotations empty = ANNOTATOR.annotate(TextsFromStrings.titled("?").build());
    assertTrue(empty.date().isEmpty() && empty.signatories().isEmpty());
    Random random = new Random(10);
    StringBuilder garbage = new StringBuilder();
    while (garbage.length() < 200_000) {
      garbage.append((char) random.nextInt(0xD800));
    }
    Annotations noise = read("Noise", garbage.toString(), "caf\u00C3\u00A9 \uFFFD\u0000 \u00E9");
    assertTrue(noise.signatories().isEmpty(), () -> noise.signatories().toString());
    String sentence = "The two sides discussed trade and agreed to meet again soon. ";
    Annotations large =
        read("Joint Statement of Japan and Australia", sentence.repeat(5_000_000 / 62));
    assertEquals(Set.of("AUS", "JPN"), codes(large));
    assertTrue(large.date().isEmpty());
  }

  /** Acronyms as a careless translation leaves them. */
  @Test
  void garbledAcronymsAreReadWhereTheTextIsAboutThem() {
    Annotations found =
        read(
            "Trilateral Press Release of the United States, Japan and the Republic of Korea",
            "They condemned the missile launches of the KPRK, which violate UNSCRs.");
    assertEquals(Set.of("JPN", "KOR", "USA"), codes(found));
    assertTrue(
        found.sentences().getFirst().topicIds().contains("dprk-nuclear"),
        () -> found.sentences().toString());
  }
}
