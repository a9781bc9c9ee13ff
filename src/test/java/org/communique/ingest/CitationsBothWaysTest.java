package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.json.JsonValue;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Reference;
import org.communique.render.CommuniqueJson;
import org.communique.render.HtmlRenderer;
import org.communique.render.TerminalRenderer;
import org.communique.render.TerminalStyle;
import org.communique.search.CitationLinks;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who cites a text, and where what it cites can be read. */
class CitationsBothWaysTest {
  private static final String CONVENTION = "treaty:unclos-1982";

  @TempDir private Path folder;
  private SearchEngine engine;

  @BeforeEach
  void open() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    write(
        "convention.txt",
        "United Nations Convention on the Law of the Sea\n\nArticle 1\n\nThe area is free.\n\n"
            + "Article 2\n\nThe sea is free.\n\nArticle 3\n\nThe air is free.");
    write(
        "resolution.txt",
        "45/113. Rules on the Sea\n\nThe General Assembly,\n\nRecalling the Charter of the United"
            + " Nations and the United Nations Convention on the Law of the Sea, decides this.");
    write(
        "statement.txt",
        "Joint Statement\n\nThey stand for article 87 of the UN Convention on the Law of the Sea."
            + " They recall General Assembly resolution 45/113.");
    write(
        "other.txt", "Joint Statement on Ports\n\nThey recall the Charter of the United Nations.");
    index();
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private Path file(String path) {
    return folder.resolve("corpus").resolve(path);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(file(path).getParent());
    Files.writeString(file(path), text);
  }

  private void index() throws IOException {
    SampleCollection.ingest(folder.resolve("corpus"), engine);
  }

  private CommuniqueId id(String title) throws IOException {
    return engine.search(SearchRequest.of("title:" + title)).hits().getFirst().id();
  }

  private OpenedCommunique opened(String title) throws IOException {
    return engine.open(id(title), "").orElseThrow();
  }

  @Test
  void aTextSaysHowManyCiteItAndWhatItCitesIsLinked() throws IOException {
    CitationLinks convention = opened("convention").citations();
    CitationLinks rules = opened("rules").citations();
    CitationLinks statement = opened("joint -title:ports").citations();

    assertEquals(Map.of(CONVENTION, 2), convention.citedBy());
    assertEquals(Map.of("A/RES/45/113", 1), rules.citedBy());
    assertEquals(Map.of(CONVENTION, List.of(id("convention"))), rules.held());
    assertEquals(
        Map.of(CONVENTION, List.of(id("convention")), "A/RES/45/113", List.of(id("rules"))),
        statement.held());
    assertEquals(CitationLinks.NONE, opened("ports").citations());
  }

  @Test
  void pageJsonAndTerminalSayTheSame() throws IOException {
    HtmlRenderer pages = new HtmlRenderer(Vocabulary.standard());
    String convention = pages.communique(opened("convention"), "");
    String rules = pages.communique(opened("rules"), "");
    JsonValue json = CommuniqueJson.opened(opened("rules"), "");
    TerminalRenderer terminal =
        new TerminalRenderer(new TerminalStyle(false, 200), Vocabulary.standard());

    assertTrue(
        convention.contains(
            "<a href=\"/search?q=cites%3A%22treaty%3Aunclos-1982%22\">Cited by 2 texts</a>"),
        convention);
    assertTrue(
        rules.contains("<a class=\"cited-text\" href=\"/c/" + id("convention") + "\""), rules);
    assertEquals(
        "A/RES/45/113", json.field("instruments").elements().getFirst().field("id").text());
    assertEquals("1", json.field("citedBy").elements().getFirst().field("count").text());
    assertEquals(
        id("convention").value(),
        json.field("citedTexts")
            .elements()
            .getFirst()
            .field("texts")
            .elements()
            .getFirst()
            .field("id")
            .text());
    assertTrue(terminal.communique(opened("rules")).contains("1 text: cites:\"A/RES/45/113\""));
    assertTrue(
        terminal.communique(opened("rules")).contains("Law of the Sea  " + id("convention")));
  }

  @Test
  void whatIsTakenOutIsNoLongerLinked() throws IOException {
    Files.delete(file("convention.txt"));
    index();

    assertEquals(Map.of(), opened("rules").citations().held());
    String page = new HtmlRenderer(Vocabulary.standard()).communique(opened("rules"), "");
    assertFalse(page.contains("cited-text"), page);
  }

  @Test
  void countsAreThoseOfTheSearchAndOfReadingEveryText() throws IOException {
    List<Communique> all = SampleCollection.communiques();
    int known = 0;
    for (Communique text : all) {
      CitationLinks links = SampleCollection.engine().open(text.id(), "").orElseThrow().citations();
      for (Map.Entry<String, Integer> own : links.citedBy().entrySet()) {
        SearchRequest search = SearchRequest.of("cites:\"" + own.getKey() + "\"");
        assertEquals(own.getValue().longValue(), SampleCollection.engine().search(search).total());
        assertEquals(
            own.getValue().longValue(),
            all.stream().filter(other -> cited(other).contains(own.getKey())).count());
        known++;
      }
      for (String cited : cited(text)) {
        List<CommuniqueId> texts =
            all.stream()
                .filter(other -> own(other).contains(cited))
                .map(Communique::id)
                .sorted()
                .toList();
        assertEquals(texts, links.held().getOrDefault(cited, List.of()), cited);
      }
    }
    assertTrue(known >= 3, known + " texts of the sample are known instruments");
  }

  private static Set<String> cited(Communique text) {
    return text.annotations().sentences().stream()
        .flatMap(sentence -> sentence.references().stream())
        .map(found -> found.value())
        .filter(Reference::isResolved)
        .map(Reference::cited)
        .collect(Collectors.toSet());
  }

  private static List<String> own(Communique text) {
    return text.annotations().instruments().stream().map(found -> found.value().id()).toList();
  }
}
