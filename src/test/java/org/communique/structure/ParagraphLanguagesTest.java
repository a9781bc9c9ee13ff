package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphLanguagesTest {
  private static final Languages LANGUAGES = new Languages();

  /** Two short sentences in each language. */
  private static final String SENTENCES =
      """
      en The ministers met in Lisbon and reaffirmed their commitment to peace.
      en Both sides agreed to meet again next year.
      fr Les ministres se sont réunis à Lisbonne et ont réaffirmé leur attachement à la paix.
      fr Les deux parties sont convenues de se revoir l’année prochaine.
      es Los ministros se reunieron en Lisboa y reafirmaron su compromiso con la paz.
      es Ambas partes acordaron reunirse de nuevo el próximo año.
      de Die Minister trafen sich in Lissabon und bekräftigten ihr Bekenntnis zum Frieden.
      de Beide Seiten vereinbarten, sich im nächsten Jahr erneut zu treffen.
      ru Министры встретились в Лиссабоне и подтвердили свою приверженность миру.
      ru Стороны договорились вновь встретиться в следующем году.
      ar اجتمع الوزراء في لشبونة وأكدوا مجددا التزامهم بالسلام.
      ar واتفق الجانبان على الاجتماع مرة أخرى في العام المقبل.
      zh 部长们在里斯本会晤，重申对和平的承诺。
      zh 双方同意明年再次举行会议。
      ja 閣僚らはリスボンで会談し、平和への決意を再確認した。
      ja 双方は来年再び会談することで合意した。
      uk Міністри зустрілися в Лісабоні та підтвердили свою відданість миру.
      uk Сторони домовилися знову зустрітися наступного року.
      pt Os ministros reuniram-se em Lisboa e reafirmaram o seu compromisso com a paz.
      pt Ambas as partes concordaram em reunir-se novamente no próximo ano.
      it I ministri si sono riuniti a Lisbona e hanno ribadito il loro impegno per la pace.
      it Le due parti hanno concordato di incontrarsi di nuovo il prossimo anno.
      """;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "de", "ru", "ar", "zh", "ja", "uk", "pt", "it"})
  void paragraphsInTurnHaveTheirOwnLanguages(String documentLanguage) {
    List<String> expected = SENTENCES.lines().map(line -> line.substring(0, 2)).toList();
    List<String> paragraphs = SENTENCES.lines().map(line -> line.substring(3)).toList();
    assertEquals(expected, LANGUAGES.ofParagraphs(paragraphs, documentLanguage));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.", "Article 3", "Annex", "", "12 %", "J. Smith"})
  void paragraphThatIsTooShortToTellFollowsItsNeighbours(String tooShort) {
    List<String> paragraphs =
        new ArrayList<>(SENTENCES.lines().filter(line -> line.startsWith("fr")).toList());
    paragraphs.add(1, tooShort);
    assertEquals(List.of("fr", "fr", "fr"), LANGUAGES.ofParagraphs(paragraphs, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.", "Annex"})
  void paragraphBetweenTwoLanguagesFollowsTheDocument(String tooShort) {
    List<String> paragraphs = new ArrayList<>();
    SENTENCES.lines().skip(2).limit(4).map(line -> line.substring(3)).forEach(paragraphs::add);
    paragraphs.add(2, tooShort);
    assertEquals(List.of("fr", "fr", "en", "es", "es"), LANGUAGES.ofParagraphs(paragraphs, "en"));
  }
}
