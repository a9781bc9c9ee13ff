package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Democratic People’s Republic of Korea (DPRK) | PRK PRK",
        "the Democratic People's Republic of Korea | PRK",
        "the Democratic\u00a0People’s Republic of\u00a0Korea | PRK",
        "the Republic of Korea (ROK) and Japan | KOR KOR JPN",
        "Niger and Nigeria | NER NGA",
        "US and UK | USA GBR",
        "U.S.-Japan-ROK | USA JPN KOR",
        "JOINT US-EU STATEMENT | USA EU",
        "Bosnia and Herzegovina and Trinidad and Tobago | BIH TTO",
        "the People’s Republic of China and the Republic of China | CHN TWN",
        "Papua New Guinea, Guinea-Bissau and Guinea | PNG GNB GIN",
        "South Sudan and Sudan | SSD SDN",
        "Türkiye, Turkey and Turkiye | TUR TUR TUR",
        "Côte d’Ivoire and Cote d'Ivoire | CIV CIV",
        "le Gouvernement norvégien | NOR",
        "de Nederlandse en de Oegandese Regering | NLD UGA",
        "中华人民共和国和阿拉伯联合酋长国 | CHN ARE",
        "Wang (CHN) | CHN",
      })
  void longestNameWins(String text, String codes) {
    assertEquals(List.of(codes.split(" ")), codes(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They asked us to join",
        "JOIN US NOW FOR THE SUMMIT",
        "USS Georgia and HMS Jamaica",
        "the Gulf of Oman and the South China Sea",
        "the Taiwan Strait and the Korean Peninsula",
        "the Paris Agreement",
        "turkey with china plates",
        "who can be there",
        "Northern Ireland",
      })
  void otherWordsNameNobody(String text) {
    assertEquals(List.of(), codes(text));
  }

  @ParameterizedTest
  @CsvSource({
    "North Korea,PRK",
    "japan,JPN",
    "KOR,KOR",
    "us,USA",
    "u.s.,USA",
    "the united states,USA",
    "turkiye,TUR",
    "cote d'ivoire,CIV",
    "korea,KOR",
    "Japanese,JPN",
    "asean,ASEAN",
    "quad,QUAD",
    "g-7,G7",
    "au,AU",
    "soviet union,SUN",
  })
  void anyNameOfAPartyFindsIt(String name, String code) {
    assertEquals(code, GAZETTEER.named(name).orElseThrow().code());
  }

  @Test
  void unknownNamesFindNothing() {
    assertTrue(GAZETTEER.named("Ruritania").isEmpty());
    assertTrue(GAZETTEER.named("").isEmpty());
    assertTrue(GAZETTEER.byCode("XYZ").isEmpty());
  }

  @Test
  void membershipDependsOnTheDate() {
    assertEquals(5, GAZETTEER.members("BRICS", LocalDate.of(2023, 8, 24)).size());
    assertEquals(10, GAZETTEER.members("BRICS", LocalDate.of(2025, 7, 6)).size());
    assertTrue(GAZETTEER.members("JPN", LocalDate.of(2025, 7, 6)).isEmpty());
  }

  @Test
  void mentionsLieInTheTextInOrder() {
    String text = "Japan, the U.S., and the Republic of Korea met in Canada.";
    int end = 0;
    for (PartyMention mention : GAZETTEER.find(text)) {
      assertTrue(mention.span().start() >= end, mention::toString);
      end = mention.span().end();
    }
    assertEquals("U.S.", GAZETTEER.find(text).get(1).span().in(text));
  }

  @Test
  void damagedListIsNamedWithTheReason() {
    assertProblem("{", "test.json");
    assertProblem("{}", "has no list \"states\"");
    assertProblem("{\"states\":[{\"id\":\"A\"}]}", "the field \"name\" is missing");
    assertProblem(
        "{\"states\":[{\"id\":\"A\",\"name\":\"A\"},{\"id\":\"A\",\"name\":\"B\"}],"
            + "\"historical\":[],\"organisations\":[]}",
        "A is given twice");
  }

  private static void assertProblem(String json, String reason) {
    AuthorityListException problem =
        assertThrows(
            AuthorityListException.class, () -> Gazetteer.of(AuthorityFile.of("test.json", json)));
    String message = String.valueOf(problem.getMessage());
    assertTrue(message.startsWith("test.json:1: ") && message.contains(reason), message);
  }

  private static List<String> codes(String text) {
    return GAZETTEER.find(text).stream().map(mention -> mention.party().code()).toList();
  }
}
