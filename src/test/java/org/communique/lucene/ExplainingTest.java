package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.query.QueryHelp;
import org.communique.search.Explanation;
import org.communique.search.Hit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a text matches, or not. */
class ExplainingTest {
  private static final String LAUNCHES = "2023-06-15-trilateral-security-advisors-missile-launches";

  private static Explanation explain(String file, String query) throws IOException {
    CommuniqueId id = SampleCollection.of(file).id();
    return SampleCollection.engine().explain(id, query).orElseThrow();
  }

  @Test
  void everyHitIsExplainedWithItsMatches() throws IOException {
    SearchEngine engine = SampleCollection.engine();
    for (QueryHelp.Entry entry : QueryHelp.entries()) {
      for (Hit hit : engine.search(SearchRequest.of(entry.example()).withPage(1, 3)).hits()) {
        Explanation explanation = engine.explain(hit.id(), entry.example()).orElseThrow();

        assertTrue(explanation.matches(), entry.example());
        assertEquals(hit.matches(), explanation.tree().places(), entry.example());
      }
    }
  }

  @Test
  void whatIsNoHitIsExplainedAsNone() throws IOException {
    SearchEngine engine = SampleCollection.engine();
    SearchRequest all = SearchRequest.of("missile NOT /s launch").withPage(1, 1000);
    var hits = engine.search(all).hits().stream().map(Hit::id).toList();
    for (Communique communique : SampleCollection.communiques()) {
      Explanation explanation = engine.explain(communique.id(), all.text()).orElseThrow();

      assertEquals(hits.contains(communique.id()), explanation.matches());
      assertEquals(explanation.matches(), explanation.tree().why().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xylophone | It does not occur in this text.",
        "\"launch\" | “launch” occurs only in other forms: Launches, launches.",
        "=dprk | It occurs only in other capitals and small letters: DPRK, DPRK’s.",
        "DPRK /s (launch AND condemn) | They are there, but not so near. The nearest are in the"
            + " same paragraph (¶2).",
        "DPRK /s xylophone | Not in this text: xylophone.",
        "date:2020 | Its date is 2023-06-15.",
        "kind:treaty | Its kind is “joint-statement”.",
        "lang:fr | Its language is “en”.",
        "signatories:=9 | It is signed by 3.",
        "title:condemn | It stands in the text, but not in the title.",
        "NOT missile | What is excluded is there.",
        "missile xylophone zyzzyva | Not met: xylophone; zyzzyva.",
        "xylo* | No word of this text begins so."
      })
  void theReasonIsSaid(String query, String why) throws IOException {
    Explanation explanation = explain(LAUNCHES, query);

    assertFalse(explanation.matches());
    assertEquals(why, explanation.tree().why());
  }

  @Test
  void thePlacesAreGivenByParagraph() throws IOException {
    Explanation explanation = explain(LAUNCHES, "missile");

    assertEquals(
        "[InParagraph[paragraph=0, words=[Missile]], InParagraph[paragraph=1, words=[missiles]],"
            + " InParagraph[paragraph=2, words=[missile]]]",
        explanation.tree().where().toString());
  }

  @Test
  void anUnknownIdHasNoExplanation() throws IOException {
    assertEquals(
        Optional.empty(),
        SampleCollection.engine().explain(new CommuniqueId("no-such-text-1a2b3c4d"), "missile"));
  }
}
