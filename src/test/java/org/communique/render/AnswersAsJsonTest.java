package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.model.Communique;
import org.communique.model.SourcedCommunique;
import org.communique.search.SearchRequest;
import org.communique.testing.FixedEngine;
import org.communique.testing.GoldenFile;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.Test;

class AnswersAsJsonTest {
  private static final FixedEngine ENGINE = SampleCommuniques.engine();

  private static void assertGolden(String name, JsonValue value) {
    GoldenFile.assertMatches(name, Json.pretty(value) + "\n");
  }

  @Test
  void answerToASearch() {
    assertGolden(
        "search.json", SearchResultJson.of(ENGINE.search(SearchRequest.of("maritime security"))));
  }

  @Test
  void paragraphsAsHitsNameTheirParagraph() {
    SearchRequest request =
        SearchRequest.of("maritime exercises").withUnit(SearchRequest.Unit.PARAGRAPH);
    JsonValue hit = SearchResultJson.of(ENGINE.search(request)).field("hits").elements().get(1);

    assertEquals("4", hit.field("paragraph").text());
    assertEquals("2", hit.field("matches").text());
    assertEquals("/c/trilateral-ministerial-meeting-2k7q9d4m#p4", hit.field("url").text());
  }

  @Test
  void annotatedCommunique() {
    assertGolden(
        "annotated.json",
        CommuniqueJson.annotated(
            new SourcedCommunique(
                FixedEngine.source(SampleCommuniques.trilateral()),
                SampleCommuniques.trilateral())));
  }

  @Test
  void openedCommunique() {
    Communique communique = SampleCommuniques.hostile();
    assertGolden(
        "opened.json",
        CommuniqueJson.opened(ENGINE.open(communique.id(), "maritime").orElseThrow(), "maritime"));
  }

  @Test
  void status() {
    assertGolden("status.json", StatusJson.of(ENGINE.status()));
  }
}
