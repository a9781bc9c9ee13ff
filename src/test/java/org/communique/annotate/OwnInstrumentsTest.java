package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.CommuniqueText;
import org.communique.model.Reference;
import org.communique.search.FileEntry;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnInstrumentsTest {
  private static final CommuniqueAnnotator ANNOTATOR = CommuniqueAnnotator.standard();
  private static final Path CORE_TREATIES = Path.of("../shared/corpus/core-un-treaties");

  private static final String ARTICLES =
      "Article 1|The Parties agree.|Article 2|They act.|Article 3|They report.";

  private static List<String> own(CommuniqueText text) {
    return ANNOTATOR.annotate(text).instruments().stream()
        .map(found -> found.value().id())
        .toList();
  }

  /** A title and paragraphs, divided by bars. */
  private static List<String> own(String blocks) {
    List<String> all = Arrays.stream(blocks.split("\\|")).map(String::strip).toList();
    String[] paragraphs = all.subList(1, all.size()).toArray(String[]::new);
    return own(TextsFromStrings.text(all.getFirst(), paragraphs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "United Nations Convention on the Law of the Sea; treaty:unclos-1982",
        "The United Nations Convention on the Law of the Sea (UNCLOS); treaty:unclos-1982",
        "UNITED NATIONS CONVENTION ON THE LAW OF THE SEA, 1982; treaty:unclos-1982",
        "United Nations Convention on the Law of the Sea of 10 December 1982; treaty:unclos-1982",
        "Geneva Convention (IV) relative to the Protection of Civilian Persons in Time of War;"
            + " treaty:geneva-4-1949",
        "Agreement relating to the Implementation of Part XI of the United Nations Convention on"
            + " the Law of the Sea of 10 December 1982; treaty:unclos-part-xi-1994",
        "Inter-American Convention on the Prevention of Violence \"Convention of Belem do Para\";"
            + " treaty:belem-1994",
        "Free Trade Agreement between the Republic of Turkey and Georgia; agreement:tur-geo-fta"
      })
  void aTreatyIsKnownByItsWholeTitleAndItsArticles(String title, String id) {
    assertEquals(List.of(id), own(title + "|" + ARTICLES));
    assertEquals(List.of(), own(title + "|It was adopted then.|It is in force."), "no articles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Statement on the United Nations Convention on the Law of the Sea",
        "Protocol to the United Nations Convention on the Law of the Sea",
        "Amendment to the Paris Agreement",
        "Protocol amending the Free Trade Agreement between the Republic of Turkey and Georgia",
        "Remarks on the \"Convention of Belem do Para\"",
        "Draft Paris Agreement",
        "Trade Agreement between India and Bangladesh",
        "UNCLOS"
      })
  void whatIsAboutATreatyOrChangesItIsNotTheTreaty(String title) {
    assertEquals(List.of(), own(title + "|" + ARTICLES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Washington Declaration|Washington, April 26, 2023|We met.; declaration:washington-2023",
        "The Atlantic Declaration: A Framework for a Partnership|London, June 8, 2023|We met.;"
            + " declaration:atlantic-2023",
        "The Atlantic Declaration: Remarks by the President|London, June 8, 2023|We met.; ''",
        "Washington Declaration|Washington, April 26, 2024|A year ago we met.; ''",
        "Washington Declaration|We met.; ''",
        "Statement on the Washington Declaration|Washington, April 26, 2023|We met.; ''",
        "Agreement on Ships|Washington Declaration|Washington, April 26, 2023|We met.; ''"
      })
  void aDeclarationHasTheYearOfItsId(String blocks, String id) {
    assertEquals(id.isEmpty() ? List.of() : List.of(id), own(blocks));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "45/113. Rules for the Protection of Juveniles|The General Assembly,|Recalling much,;"
            + " A/RES/45/113",
        "Resolution Adopted by the General Assembly|192 (III)|The General Assembly,|Decides.;"
            + " A/RES/192(III)",
        "Programme of Action[A/RES/58/132]|The General Assembly,|Decides.; A/RES/58/132",
        "Security Council|S/RES/2397 (2017)|Resolution 2397 (2017)|Adopted by the Security Council"
            + " at its 8151st meeting|The Security Council,|Recalling; S/RES/2397",
        "Resolution 1325 (2000)|The Security Council,|Recalling its resolution 1261 (1999),;"
            + " S/RES/1325",
        "Statement on resolution 2397 (2017)|The Security Council adopted it.; ''",
        "Resolution 2397 (2017)|Ministers welcomed it.|They met.; ''",
        "Two texts|S/RES/2397 (2017)|S/RES/2375 (2017)|The Security Council,|Recalling; ''",
        "45/113. Rules for Juveniles|The report begins.; ''",
        "12/30. A programme|The Security Council,|Recalling; ''"
      })
  void aResolutionNamesItselfAboveItsFirstWords(String blocks, String id) {
    assertEquals(id.isEmpty() ? List.of() : List.of(id), own(blocks));
  }

  @Test
  void aSecondTitleInAnotherLanguageCounts() {
    String treaty = "兒童權利公約|Convention on the Rights of the Child|" + ARTICLES;

    assertEquals(List.of("treaty:crc-1989"), own(treaty));
  }

  @Test
  void aTextDoesNotCiteItself() {
    CommuniqueText text =
        TextsFromStrings.text(
            "Resolution 2397 (2017)",
            "The Security Council,",
            "Recalling its resolution 2375 (2017), decides that resolution 2397 (2017) applies.");
    List<String> cited =
        ANNOTATOR.annotate(text).sentences().stream()
            .flatMap(sentence -> sentence.references().stream())
            .map(found -> found.value())
            .map(Reference::id)
            .toList();

    assertEquals(List.of("S/RES/2375"), cited);
  }

  @Test
  void theCoreTreatiesKnowThemselves(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isDirectory(CORE_TREATIES), "../shared/corpus is not there");
    Map<String, List<String>> own = new TreeMap<>();
    try (SearchEngine engine = LuceneSearchEngine.openOrCreate(folder, Vocabulary.standard())) {
      SampleCollection.ingest(CORE_TREATIES, engine);
      for (FileEntry file : engine.status().files()) {
        var opened = engine.open(file.ids().getFirst(), "").orElseThrow();
        own.put(
            file.path(),
            opened.communique().annotations().instruments().stream()
                .map(found -> found.value().id())
                .toList());
      }
    }

    assertTrue(own.size() >= 16, own.toString());
    assertEquals(List.of("treaty:cat-1984"), own.get("cat.html"));
    assertEquals(List.of("treaty:geneva-ap1-1977"), own.get("gc-ap1.html"));
    assertEquals(List.of("declaration:udhr-1948"), own.get("udhr.html"));
    assertTrue(own.values().stream().allMatch(ids -> ids.size() == 1), own.toString());
  }
}
