package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.communique.model.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFinderTest {
  private static final ReferenceFinder REFERENCES = new ReferenceFinder(Instruments.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "under S/RES/2397 (2017) all must act | S/RES/2397",
        "Security Council resolution 2397 (2017) | S/RES/2397",
        "consistent with resolution 2397 (2017) | S/RES/2397",
        "UNSCRs 1718, 1874 and 2397 | S/RES/1718 S/RES/1874 S/RES/2397",
        "UN Security Council resolutions 242 (1967) and 338 (1973) | S/RES/242 S/RES/338",
        "United Nations Security Council Resolution (UNSCR) 2735 | S/RES/2735",
        "the Security Council in Resolution 2686 | S/RES/2686",
        "résolution 1701 (2006) | S/RES/1701",
        "联合国安理会第2231号决议 | S/RES/2231",
        "A/RES/70/1 | A/RES/70/1",
        "United Nations General Assembly resolutions ES-11/1 and ES-11/2 | A/RES/ES-11/1"
            + " A/RES/ES-11/2",
        "resolution 96 (I) of 1946 | A/RES/96(I)",
        "第 96（Ⅰ）號決議 | A/RES/96(I)",
        "General Assembly resolution 2758 (XXVI) | A/RES/2758(XXVI)",
        "decisions 1/CP.17, 2/CP.18 and 1/CP 20 | FCCC/1/CP.17 FCCC/2/CP.18 FCCC/1/CP.20",
        "UNCLOS | treaty:unclos-1982",
        "the UN Convention on the Law of the Sea (UNCLOS) | treaty:unclos-1982",
        "Article 51 of the UN Charter | treaty:un-charter#51",
        "Articles I and III of the GATT 1994 | treaty:gatt-1994#I treaty:gatt-1994#III",
        "the WTO Agreement on Fisheries Subsidies | treaty:wto-fisheries-subsidies",
        "the Treaty on the Non-Proliferation of Nuclear Weapons (NPT) | treaty:npt-1968",
        "《联合国宪章》 | treaty:un-charter",
        "a peace agreement of good friday spirit | ``",
        "COP28 and 40,000 students | ``",
        "relevant UNSC resolutions | ``",
        "a resolution of 12 votes | ``",
      })
  void printedFormHasItsNormalId(String sentence, String expected) {
    TextSpan span = new TextSpan(0, sentence.length());
    List<String> ids =
        REFERENCES.find(sentence, span, SentenceTerms.of(sentence)).stream()
            .map(reference -> reference.value().id())
            .toList();

    assertEquals(expected == null ? "" : expected, String.join(" ", ids));
  }
}
