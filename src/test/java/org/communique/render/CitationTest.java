package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.Signatory;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.SampleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
  private static final String SITE = "http://127.0.0.1:7070";

  private static Citation of(Communique communique, int paragraph) {
    Paragraph cited = communique.text().paragraphs().get(paragraph - 1);
    return Citation.of(communique, SITE)
        .at(
            cited,
            new ParagraphKeys(communique.text()).of(cited),
            Citation.repeatedNumbers(communique.text()),
            SITE);
  }

  private static Citation with(List<String> issuers, Optional<IssueDate> date) {
    return new Citation(
        new CommuniqueId("statement-1a2b3c4d"), "Statement", issuers, date, "", "/c/x");
  }

  @Test
  void aTextIsCitedByIssuersTitleDateAndAddress() {
    assertEquals(
        "Japan, Republic of Korea and United States, “Joint Statement of the Trilateral Ministerial"
            + " Meeting on Maritime Security”, 3 June 2023,"
            + " http://127.0.0.1:7070/c/trilateral-ministerial-meeting-2k7q9d4m",
        Citation.of(SampleCommuniques.trilateral(), SITE).text());
  }

  @Test
  void aParagraphIsCitedByItsPrintedNumber() {
    Citation citation = of(SampleCommuniques.trilateral(), 2);
    String key =
        new ParagraphKeys(SampleCommuniques.trilateral().text())
            .of(SampleCommuniques.trilateral().text().paragraphs().get(1));

    assertEquals("para. 2", citation.place());
    assertEquals(
        SITE + "/c/trilateral-ministerial-meeting-2k7q9d4m?p=2-" + key + "#p2",
        citation.permalink());
  }

  @ParameterizedTest
  @CsvSource({
    "'', para. [1]",
    "14., para. 14",
    "14, para. 14",
    "3.2), para. 3.2",
    "(a), 'para. [1], (a)'",
    "IV., 'para. [1], IV.'",
    "Article 3, Article 3",
    "Article 3., Article 3",
    "Art. 12, Art. 12",
    "第五条, 第五条",
    "•, 'para. [1], •'",
  })
  void aNumberThatWasOnlyCountedStandsInBrackets(String printed, String place) {
    SampleText text = SampleText.of("text-1a2b3c4d", "A text");
    text.paragraph(Paragraph.Kind.PROSE, printed, "en", printed + " They agreed.");

    assertEquals(place, of(text.build(), 1).place());
  }

  @Test
  void aNumberThatIsPrintedTwiceSaysNothingAlone() {
    SampleText text = SampleText.of("text-1a2b3c4d", "A text");
    for (String printed : List.of("1.", "2.", "1.", "Article 3", "Article 3")) {
      text.paragraph(Paragraph.Kind.PROSE, printed, "en", printed + " They agreed.");
    }
    Communique communique = text.build();

    assertEquals(
        List.of(
            "para. [1], 1.",
            "para. 2",
            "para. [3], 1.",
            "para. [4], Article 3",
            "para. [5], Article 3"),
        IntStream.rangeClosed(1, 5).mapToObj(number -> of(communique, number).place()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Japan, Japan",
    "Japan;Oman, Japan and Oman",
    "Japan;Oman;Peru;Chad, 'Japan, Oman, Peru and Chad'",
    "Japan;Oman;Peru;Chad;Fiji, 'Japan, Oman, Peru and 2 others'",
  })
  void issuersAreListedAndManyAreCounted(String issuers, String listed) {
    assertEquals(
        listed + ", “Statement”, undated, /c/x",
        with(List.of(issuers.split(";")), Optional.empty()).text());
  }

  @Test
  void aTextWithoutIssuersIsCitedByItsTitle() {
    assertEquals("“Statement”, undated, /c/x", with(List.of(), Optional.empty()).text());
  }

  @Test
  void theDateIsAsExactAsItIsKnown() {
    assertEquals(
        "“Statement”, September 2021, /c/x",
        with(List.of(), Optional.of(IssueDate.ofMonth(2021, 9))).text());
    assertEquals(
        "“Statement”, 9 May 2018, /c/x",
        with(List.of(), Optional.of(IssueDate.ofDay(LocalDate.of(2018, 5, 9)))).text());
  }

  @Test
  void personsAreIssuersOnlyWhereNoPartyIs() {
    SampleText text = SampleText.of("text-1a2b3c4d", "A text");
    text.party(Signatory.Type.PERSON, "", "Ann Lee", Signatory.Role.SIGNER, "Minister", "");
    text.party(Signatory.Type.STATE, "FRA", "France", Signatory.Role.WITNESS, "", "");
    assertEquals(List.of("Ann Lee"), Citation.of(text.paragraph("Done.").build(), "").issuers());

    text.state("JPN", "Japan");
    assertEquals(List.of("Japan"), Citation.of(text.build(), "").issuers());
  }

  @Test
  void aTitleFromRightToLeftTurnsNothingBehindIt() {
    assertEquals(
        "Gulf Cooperation Council, “\u2068بيان مشترك حول الأمن البحري\u2069”, 2019,"
            + " /c/bayan-mushtarak-4c9v7k2p",
        Citation.of(SampleCommuniques.arabic(), "").text());
  }

  @Test
  void aQuotationIsOneLineAndTurnsNoDirection() {
    assertEquals(
        "“They agreed to \uFFFDmeet.” (“Statement”, undated, /c/x)",
        with(List.of(), Optional.empty()).quotation(" They agreed\nto \u202Emeet. "));
  }
}
