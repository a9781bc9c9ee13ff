package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
  private static final DateFinder DATES = new DateFinder();

  private static String dateOf(CommuniqueText text) {
    return DATES.find(text).map(date -> date.value().value()).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Done at Washington, this 3rd day of June, two thousand and twenty-three, in duplicate. |"
            + " 2023-06-03",
        "DONE in Lusaka on the fourth day of the month of May in the year 2019. | 2019-05-04",
        "Fait à Paris, le 1er juillet 2019, en deux exemplaires | 2019-07-01",
        "Hecho en la ciudad de Bogotá, D.C., a los quince (15) días del mes de octubre del año dos"
            + " mil veinte (2020). | 2020-10-15",
        "Feito em Lisboa, aos 3 de junho de 2023. | 2023-06-03",
        "Fatto a Roma il 3 giugno 2023, in due originali. | 2023-06-03",
        "Geschehen zu Berlin am 3. Juni 2023 in zwei Urschriften | 2023-06-03",
        "Gedaan te Oslo, de 28ste Juni 1951, in tweevoud. | 1951-06-28",
        "GEDAAN te Brussel op de 7de dag van de maand februari van het jaar 1974. | 1974-02-07",
        "Совершено в г. Москве 4 февраля 2022 года в двух экземплярах | 2022-02-04",
        "Вчинено в м. Києві 3 червня 2023 року. | 2023-06-03",
        "Sporządzono w Warszawie dnia 3 czerwca 2023 r. | 2023-06-03",
        "حُرر في القاهرة بتاريخ ٣ يونيو ٢٠٢٣ الموافق ١٤ ذو القعدة ١٤٤٤ هـ | 2023-06-03",
        "二〇二三年六月三日于新加坡 | 2023-06-03",
        "令和5年6月3日 東京にて | 2023-06-03",
        "2023년 6월 3일 서울에서 서명 | 2023-06-03",
        "3 Haziran 2023 tarihinde Ankara'da imzalanmıştır. | 2023-06-03",
        "Làm tại Hà Nội, ngày 3 tháng 6 năm 2023. | 2023-06-03",
        "Dibuat di Jakarta, 3 Juni 2023. | 2023-06-03",
        "IN WITNESS WHEREOF we have signed at Fort Victoria, on the first day of May, one thousand"
            + " eight hundred and fifty. | 1850-05-01",
        "A conveyance made by the tribe, and signed. [December 23, 1854] | 1854-12-23",
        "GEDAAN te Brussel, de drieëntwintigste juli negentienhonderd negentig. | 1990-07-23",
        "GEDAAN te Luxemburg, de eenendertigste mei tweeduizend vijf. | 2005-05-31",
        "GEDAAN te Brussel, de twintigste april negentienhonderdachtentachtig. | 1988-04-20",
        "Geschehen zu Brüssel am zweiundzwanzigsten Juli neunzehnhundertzweiundsiebzig. |"
            + " 1972-07-22",
        "Fatto a Roma, addì ventitre marzo millenovecentonovantasei. | 1996-03-23",
        "Feito em Brasília, aos vinte e três de março de mil novecentos e noventa. | 1990-03-23",
        "Fait à Paris, le quatorze avril mil huit cent quatre-vingt-onze. | 1891-04-14",
        "En fe de lo cual firmamos este documento en San José a las 10 horas del día 23 de Octubre"
            + " de 1989. | 1989-10-23",
        "This Agreement was signed in Beirut on 20/4/2002 in two original copies. | 2002-04-20",
        "The Conference adopts this fifteenth day of June of the year two thousand and six the"
            + " following Convention. | 2006-06-15",
        "Signed in Quito, Ecuador on the twenty-fifth of June of nineteen ninety-seven. |"
            + " 1997-06-25",
        "Done at & this .. day of & & one thousand nine hundred and ninety six, in two originals. |"
            + " 1996",
      })
  void signatureFormulaGivesTheDate(String formula, String expected) {
    assertEquals(
        expected, dateOf(TextsFromStrings.text("Agreement", "The Parties agree.", formula)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "September 29, 2021 Pittsburgh, Pennsylvania — Inaugural Joint Statement | 2021-09-29",
        "Hiroshima, 20 May 2023. Quad Leaders’ Vision Statement | 2023-05-20",
        "WASHINGTON (June 3, 2023) – The two sides met. | 2023-06-03",
        "Moscow, 4th of February, 2022 | 2022-02-04",
        "Saigon, May 15, 1961, 2 p.m. | 1961-05-15",
        "Washington, April 21, 1971, 1630Z. | 1971-04-21",
        "The Council met outside Washington, D.C., on December 5, 2022. | 2022-12-05",
        "We, the leaders of Fiji and Palau, gather for the first summit, to be held in Apia on"
            + " 12-13 May 2022. | 2022-05-13",
        "At the invitation of the King, the President paid a visit to Spain from 3 to 5 June 2023."
            + " | 2023-06-05",
        "The following declaration was released by the Governments of Angola, Argentina and Brazil"
            + " at the Ministerial on September 18, 2023. | 2023-09-18",
        "The Leaders of Fiji and Palau issued this statement on 3 January 2022. | 2022-01-03",
        "The Ministers of the Five adopted the following declaration on 3 May 2023 in Apia."
            + " | 2023-05-03",
        "The Heads of State released this communiqué today, 3 May 2023. | 2023-05-03",
        "On 3 May 2023 the Presidents issued the following joint statement. | 2023-05-03",
        "The following statement was released in Apia on 3 May 2023. | 2023-05-03",
        "Les ministres ont adopté la présente déclaration le 3 mai 2023. | 2023-05-03",
        "Los Presidentes emitieron la siguiente declaración el 3 de mayo de 2023. | 2023-05-03",
        "Os Presidentes adotaram a presente declaração em 3 de maio de 2023. | 2023-05-03",
        "I Ministri hanno adottato la presente dichiarazione il 3 maggio 2023. | 2023-05-03",
        "Die Minister haben am 3 Mai 2023 die folgende Erklärung abgegeben. | 2023-05-03",
        "De ministers hebben op 3 mei 2023 de volgende verklaring aangenomen. | 2023-05-03",
        "Лидеры пяти государств приняли настоящее заявление 3 января 2022 года. | 2022-01-03",
        "五国领导人于2022年1月3日发表本声明。 | 2022-01-03",
        "[Paris, November 19, 1948.] | 1948-11-19",
        "06/13/2023 Joint Statement | 2023-06-13",
        "Date of signing: June 6, 2001 | 2001-06-06",
        "We, the leaders, met in Hiroshima for our annual Summit on May 19–21, 2023. | 2023-05-21",
        "The ministers met in Apia from 30 May to 1 June 2023 and agreed. | 2023-06-01",
        "Updated: 12 January 2024 · Published 10 November 2023 · Joint Statement signed in Jakarta"
            + " on 9 November 2023 | 2023-11-09",
      })
  void openingOfTheTextGivesTheDate(String opening, String expected) {
    assertEquals(expected, dateOf(TextsFromStrings.text("Joint Statement", opening, "Text.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Joint Statement of the Third Summit, Apia, 12–14 September 2024 | 2024-09-14",
        "Joint Communiqué, June 2023 | 2023-06",
        "Atlantic Example Declaration 1998 | 1998",
        "Joint Statement on the 2030 Agenda | none",
        "Statement on Resolution 2231 | none",
        "Vision 2030 | none",
        "April 2022 visitor log records posted | none",
        "Statement on the September 11, 2001 terrorist attacks | none",
        "Public tours to reopen in December 2025 | none",
        "Statement on record decrease in crime in 2023 | none",
        "Statement by the President on the FY 2023 Budget | none",
        "The President releases his 2023 tax returns | none",
        "Protocol amending the Agreement of 3 June 1998 | none",
      })
  void titleGivesADateThatIsItsOwn(String title, String expected) {
    assertEquals(expected, dateOf(TextsFromStrings.text(title, "The sides recalled much.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The Ministers recalled their meeting of 5 March 2021.",
        "The summit will be held virtually on May 12, 2022.",
        "During the Leaders’ Summit on January 9-10, 2023 the Presidents met and agreed.",
        "It builds on the agreement signed on July 16, 1996 at the meeting.",
        "The two Presidents met on Tuesday. They look forward to the summit in November 2027.",
        "Goals must be met by 31 December 2030.",
        "Today, the President ordered aid for the areas hit by storms from July 10, 2021.",
        "The framework reaffirms the negotiations launched by the Presidents on February 13, 2025.",
        "The leaders noted the previous Summits held on May 14, 2015 in Camp David.",
        "We support the deal as outlined by President Biden on May 31, 2024.",
        "This Summit follows the first Summit convened by Fiji on September 22, 2021.",
        "The leaders issued this statement in response to the attack of 3 May 2023.",
        "They issued this statement on the anniversary of the treaty signed on 3 May 2003.",
        "On March 11, 2021 – one year ago today – the President signed the Act.",
        "The staff met to read https://example.org/2021/08/13/plan with leaders.",
        "Given these considerations, today we extend the pause through May 1, 2022.",
      })
  void datesOfOtherTextsAndDeadlinesAreNotTaken(String sentence) {
    assertEquals("none", dateOf(TextsFromStrings.text("Joint Statement", sentence)));
  }

  @Test
  void signatureBeatsFrontMatterAndFrontMatterBeatsOpening() {
    CommuniqueText signed =
        TextsFromStrings.titled("Agreement")
            .metadata("date", "2023-06-20")
            .paragraph("Done at Lusaka, 3 June 2023.")
            .build();
    CommuniqueText opened =
        TextsFromStrings.titled("Joint Statement")
            .metadata("date", "2022-03-11")
            .paragraph("On 7-8 March 2022 the two sides held consultations.")
            .build();

    assertEquals("2023-06-03", dateOf(signed));
    assertEquals("2022-03-11", dateOf(opened));
  }

  @Test
  void datesOfFilesAreNeverTaken() {
    CommuniqueText text =
        TextsFromStrings.titled("Joint Statement")
            .metadata("created", "2024-02-27")
            .metadata("dcterms:modified", "2024-02-27")
            .metadata("modified_time", "2024-02-27")
            .paragraph("The sides met.")
            .build();

    assertEquals("none", dateOf(text));
  }

  @Test
  void headerLineGivesTheDateWithItsEvidence() {
    CommuniqueText text =
        TextsFromStrings.titled("Joint Press Release")
            .metadata("header", "date 2023-06-03 International")
            .paragraph("They recalled the Summit on November 13, 2022.")
            .build();

    Annotation<IssueDate> date = DATES.find(text).orElseThrow();

    assertEquals("2023-06-03", date.value().value());
    assertEquals("header-line", date.rule());
    assertInstanceOf(Evidence.InMetadata.class, date.evidence());
  }

  @Test
  void ambiguousNumbersFollowTheSourceOrStayAYear() {
    assertEquals("2023-06-03", dateOf(numeric("Ministry of Foreign Affairs, Canberra")));
    assertEquals("2023-03-06", dateOf(numeric("The White House, Washington")));
    assertEquals("2023", dateOf(numeric("Ministry of Foreign Affairs")));
  }

  private static CommuniqueText numeric(String source) {
    return TextsFromStrings.titled("Joint Statement")
        .metadata("header", "03/06/2023")
        .paragraph(source)
        .build();
  }

  @Test
  void monthThatIsTwoMonthsIsReadInTheLanguageOfTheText() {
    assertEquals(Optional.of("2023-10-03"), first("3. listopada 2023", "hr"));
    assertEquals(Optional.of("2023-11-03"), first("3 listopada 2023", "pl"));
    assertTrue(first("3 listopada 2023", "und").isEmpty());
  }

  private static Optional<String> first(String text, String language) {
    return new DateReader(text, language, NumericDates.Order.UNKNOWN)
        .read(0, text.length()).stream().findFirst().map(mention -> mention.date().value());
  }
}
