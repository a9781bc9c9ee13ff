package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.extract.TikaTextExtractor;
import org.communique.model.Communique;
import org.communique.model.Sentence;
import org.communique.model.Signatory;
import org.communique.structure.CommuniqueAssembler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The text the product began with: a machine-translated press release full of traps. */
class SeedTest {
  private static final Path FILE =
      Path.of("../shared/corpus/seed/2023-06-03-trilateral-ministerial-meeting.txt");

  private static Communique communique;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "skipped: there is no " + FILE);
    FilePipeline pipeline =
        new FilePipeline(
            new TikaTextExtractor(), new CommuniqueAssembler(), CommuniqueAnnotator.standard());
    FileOutcome outcome = pipeline.read(FilePipeline.fileAt(FILE, Files.size(FILE)), "");
    communique = ((FileOutcome.Read) outcome).communiques().getFirst().communique();
  }

  @Test
  void itsDateIsThatOfTheHeaderLine() {
    assertEquals("2023-06-03", communique.date().orElseThrow().value());
  }

  @Test
  void threeStatesAndThreePersonsSignAndNobodyElse() {
    Set<String> codes = communique.signatories().map(Signatory::code).collect(Collectors.toSet());
    Set<String> persons =
        communique
            .signatories()
            .filter(party -> party.type() == Signatory.Type.PERSON)
            .map(Signatory::name)
            .collect(Collectors.toSet());
    assertEquals(Set.of("USA", "JPN", "KOR", ""), codes);
    assertEquals(Set.of("Lloyd J. Austin III", "Hamada Yasukazu", "Lee Jong-Sup"), persons);
  }

  @Test
  void aGarbledAcronymDoesNotMakeMissilesAMatterOfClimate() {
    List<List<String>> topics = topicsOfSentencesWith("UNFCCCs");
    assertEquals(2, topics.size());
    for (List<String> ofSentence : topics) {
      assertFalse(ofSentence.contains("climate-change"), ofSentence.toString());
      assertTrue(ofSentence.contains("dprk-nuclear"), ofSentence.toString());
    }
  }

  @Test
  void theTaiwanStraitIsTheOnlyTopicOfItsSentence() {
    assertEquals(List.of(List.of("taiwan-strait")), topicsOfSentencesWith("Taiwan"));
  }

  private static List<List<String>> topicsOfSentencesWith(String word) {
    List<List<String>> topics = new ArrayList<>();
    List<Sentence> sentences = communique.text().sentences().toList();
    for (int i = 0; i < sentences.size(); i++) {
      if (communique.text().textOf(sentences.get(i).span()).contains(word)) {
        topics.add(communique.annotations().sentences().get(i).topicIds());
      }
    }
    return topics;
  }
}
