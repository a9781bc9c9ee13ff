package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.Signatory;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs each file of the sample collection: nobody more and nobody less. */
class SampleSignatoriesTest {
  /** File, codes of states and organisations (expanded members included), persons. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2021-06-13-g7-carbis-bay.html | CAN DEU FRA G7 GBR ITA JPN USA | -",
        "2023-05-19-g7-hiroshima-nuclear-disarmament.txt | CAN DEU FRA G7 GBR ITA JPN USA | -",
        "2024-06-14-g7-apulia.html | CAN DEU FRA G7 GBR ITA JPN USA | -",
        "1946-10-15-london-refugee-travel-document.rtf | - | -",
        "1948-11-19-general-assembly-atomic-weapon-armaments.pdf | UNGA | -",
        "1948-12-10-declaration-universelle-droits-homme.txt | UNGA | -",
        "1955-09-10-us-china-ambassadors-geneva.txt | CHN USA | U. Alexis Johnson; Wang Ping-nan",
        "1958-10-23-us-republic-of-china-taipei.html | TWN USA | Chiang Kai-shek; John Foster"
            + " Dulles",
        "1963-10-17-nordic-radiation-emergency-assistance.docx | DNK FIN IAEA NOR SWE | Otso"
            + " Wartiovaara; Sigvald Kristensen; Sigvard Eklund; Sven Allard; Torfinn Oftedal",
        "1972-05-29-us-soviet-basic-principles.rtf | SUN USA | Leonid I. Brezhnev; Richard Nixon",
        "1980-04-02-france-maurice-zones-economiques.odt | FRA MUS | -",
        "1991-12-08-minsk-sozdanie-sng.html | BLR RUS UKR | Б. Ельцин; В. Кебич; В. Фокин; Г."
            + " Бурбулис; Л. Кравчук; С. Шушкевич",
        "2004-02-25-ittifaqiyat-agadir.md | EGY JOR MAR TUN | أحمد ماهر; الحبيب بن يحيى; محمد بن"
            + " عيسى; مروان المعشر",
        "2006-12-06-australia-korea-migratory-birds.odt | AUS KOR | Alexander Downer; Song"
            + " Min-soon",
        "2007-07-26-greece-turkey-italy-gas-corridor.txt | GRC ITA TUR | -",
        "2014-08-01-nederland-australie-mh17.odt | AUS NLD | -",
        "2019-07-23-china-uae-joint-statement-zh.html | ARE CHN | 习近平; 穆罕默德·本·扎耶德·阿勒纳哈扬",
        "2021-03-12-quad-leaders-first-summit.md | AUS IND JPN QUAD USA | -",
        "2021-04-02-trilateral-security-advisors-annapolis.txt | JPN KOR USA | Jake Sullivan;"
            + " Shigeru Kitamura; Suh Hoon",
        "2021-04-16-us-japan-new-era.md | JPN USA | Joseph R. Biden; Suga Yoshihide",
        "2021-10-29-france-etats-unis-rome.html | FRA USA | Emmanuel Macron; Joseph R. Biden",
        "2022-01-03-p5-preventing-nuclear-war.pdf | CHN FRA GBR RUS USA | -",
        "2022-04-18-global-covid-summit.eml | BLZ DEU IDN SEN USA | -",
        "2022-05-13-asean-us-special-summit.docx | ASEAN USA | -",
        "2022-05-24-quad-leaders-tokyo.pdf | AUS IND JPN QUAD USA | Anthony Albanese; Fumio"
            + " Kishida; Joe Biden; Narendra Modi",
        "2022-11-13-phnom-penh-trilateral.html | JPN KOR USA | Joseph R. Biden, Jr.; Kishida Fumio;"
            + " Yoon Suk Yeol",
        "2023-06-03-trilateral-ministerial-singapore.txt | JPN KOR USA | Hamada Yasukazu; Lee"
            + " Jong-Sup; Lloyd J. Austin III",
        "2023-06-15-trilateral-security-advisors-missile-launches.eml | JPN KOR USA | Akiba Takeo;"
            + " Cho Tae-yong; Jake Sullivan",
        "2023-08-18-spirit-of-camp-david.pdf | JPN KOR USA | Biden; Kishida; Yoon",
        "2024-01-11-red-sea-houthi-attacks.md | AUS BHR CAN DEU DNK GBR KOR NLD NZL USA | -",
        "2024-11-15-japan-korea-us-joint-statement.md | JPN KOR USA | Ishiba Shigeru; Joseph R."
            + " Biden; Yoon Suk Yeol",
        "2025-02-07-us-japan-joint-leaders-statement.rtf | JPN USA | Donald J. Trump; Ishiba"
            + " Shigeru",
        "2025-10-26-cambodia-thailand-kuala-lumpur.docx | KHM THA | Anutin Charnvirakul; Hun Manet",
        "2025-11-14-usa-schweiz-liechtenstein-handel.txt | CHE LIE USA | -",
        "2026-02-06-us-india-interim-trade.md | IND USA | -",
      })
  void exactlyTheSignatoriesAreFound(String file, String parties, String persons)
      throws IOException {
    List<Signatory> found =
        of(file).annotations().signatories().stream().map(Annotation::value).toList();
    assertEquals(
        set(parties, " "),
        found.stream()
            .map(Signatory::code)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(
        set(persons, "; "),
        found.stream()
            .filter(signatory -> signatory.type() == Signatory.Type.PERSON)
            .map(Signatory::name)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Communique of(String file) throws IOException {
    return SampleCollection.of(file);
  }

  private static Set<String> set(String line, String separator) {
    return line == null ? Set.of() : new TreeSet<>(List.of(line.split(separator, -1)));
  }
}
