package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.communique.corpus.Corpus;
import org.communique.corpus.CorpusFile;
import org.communique.extract.ExtractedDocument;
import org.communique.extract.Extraction;
import org.communique.extract.TikaTextExtractor;
import org.communique.model.CommuniqueText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file of the sample collection has the title and the paragraphs that a reader sees. */
class SampleTitlesTest {
  private static final Path FOLDER = Path.of("corpus");
  private static final Map<String, CommuniqueText> TEXTS = new TreeMap<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1946-10-15-london-refugee-travel-document.rtf | 9 | Agreement on a Travel Document for Refugees who are the Concern of the Intergovernmental Committee
          1948-11-19-general-assembly-atomic-weapon-armaments.pdf | 9 | Prohibition of the Atomic Weapon and Reduction by One-Third of the Armaments of the Permanent Members of the Security Council
          1948-12-10-declaration-universelle-droits-homme.txt | 9 | Déclaration universelle des droits de l’homme
          1955-09-10-us-china-ambassadors-geneva.txt | 8 | Agreed Announcement of the Ambassadors of the United States of America and the People's Republic of China
          1958-10-23-us-republic-of-china-taipei.html | 9 | Joint Communiqué of the United States and the Republic of China
          1963-10-17-nordic-radiation-emergency-assistance.docx | 18 | Nordic Mutual Emergency Assistance Agreement in Connection with Radiation Accidents
          1968-05-13-proclamation-of-teheran.md | 10 | Proclamation of Teheran
          1972-05-29-us-soviet-basic-principles.rtf | 13 | Basic Principles of Relations between the United States of America and the Union of Soviet Socialist Republics
          1974-11-16-declaracion-hambre-malnutricion.md | 10 | Declaración Universal sobre la Erradicación del Hambre y la Malnutrición
          1980-04-02-france-maurice-zones-economiques.odt | 17 | Convention entre la France et Maurice sur la délimitation des zones économiques entre la Réunion et Maurice
          1982-12-10-law-of-the-sea-convention.pdf | 11 | United Nations Convention on the Law of the Sea
          1991-12-08-minsk-sozdanie-sng.html | 14 | Соглашение о создании Содружества Независимых Государств
          1998-07-17-rome-statute-criminal-court.pdf | 10 | Rome Statute of the International Criminal Court
          2004-02-25-ittifaqiyat-agadir.md | 13 | اتفاقية أغادير لإقامة منطقة للتبادل الحر بين الدول العربية المتوسطية
          2006-12-06-australia-korea-migratory-birds.odt | 11 | Agreement between Australia and the Republic of Korea on the Protection of Migratory Birds
          2007-07-26-greece-turkey-italy-gas-corridor.txt | 10 | Agreement among Greece, Turkey and Italy on the Gas Transportation Corridor
          2014-08-01-nederland-australie-mh17.odt | 12 | Verdrag tussen het Koninkrijk der Nederlanden en Australië over Australisch personeel na het neerhalen van vlucht MH17
          2015-12-12-accord-de-paris-climat.pdf | 10 | Accord de Paris sur les changements climatiques
          2019-07-23-china-uae-joint-statement-zh.html | 10 | 中国和阿联酋关于加强全面战略伙伴关系的联合声明
          2021-03-12-quad-leaders-first-summit.md | 8 | Quad Leaders’ Joint Statement: “The Spirit of the Quad”
          2021-04-02-trilateral-security-advisors-annapolis.txt | 8 | United States-Japan-Republic of Korea Trilateral National Security Advisors' Press Statement
          2021-04-16-us-japan-new-era.md | 9 | U.S.-Japan Joint Leaders’ Statement: Global Partnership for a New Era
          2021-06-13-g7-carbis-bay.html | 12 | G7 Carbis Bay Summit Communiqué
          2021-09-15-aukus-leaders-statement.txt | 8 | Joint Leaders Statement on AUKUS
          2021-10-29-france-etats-unis-rome.html | 9 | Déclaration conjointe des États-Unis et de la France
          2022-01-03-p5-preventing-nuclear-war.pdf | 8 | Joint Statement of the Leaders of the Five Nuclear-Weapon States on Preventing Nuclear War and Avoiding Arms Races
          2022-04-18-global-covid-summit.eml | 11 | Joint Statement of the United States, Belize, Germany, Indonesia and Senegal on the Second Global COVID-19 Summit
          2022-05-13-asean-us-special-summit.docx | 11 | ASEAN-U.S. Special Summit 2022: Joint Vision Statement
          2022-05-24-quad-leaders-tokyo.pdf | 14 | Quad Joint Leaders’ Statement
          2022-06-10-los-angeles-declaration.zip!2022-06-10-los-angeles-declaration-en.html | 9 | Los Angeles Declaration on Migration and Protection
          2022-06-10-los-angeles-declaration.zip!2022-06-10-los-angeles-declaration-es.docx | 9 | Declaración de Los Ángeles sobre Migración y Protección
          2022-06-10-los-angeles-declaration.zip!2022-06-10-los-angeles-declaration-fr.txt | 9 | Déclaration de Los Angeles sur les migrations et la protection
          2022-11-13-phnom-penh-trilateral.html | 10 | Phnom Penh Statement on Trilateral Partnership for the Indo-Pacific
          2023-05-19-g7-hiroshima-nuclear-disarmament.txt | 10 | G7 Leaders’ Hiroshima Vision on Nuclear Disarmament
          2023-05-20-quad-leaders-hiroshima.md | 9 | Quad Leaders’ Vision Statement: Enduring Partners for the Indo-Pacific
          2023-06-03-trilateral-ministerial-singapore.txt | 10 | United States-Japan-Republic of Korea Trilateral Ministerial Meeting Joint Press Release
          2023-06-15-trilateral-security-advisors-missile-launches.eml | 6 | Trilateral National Security Advisors’ Statement on the DPRK’s Missile Launches
          2023-08-18-spirit-of-camp-david.pdf | 10 | The Spirit of Camp David: Joint Statement of Japan, the Republic of Korea and the United States
          2024-01-11-red-sea-houthi-attacks.md | 7 | Joint Statement of Ten Governments on Houthi Attacks in the Red Sea
          2024-06-14-g7-apulia.html | 12 | G7 Apulia Leaders’ Communiqué
          2024-11-15-japan-korea-us-joint-statement.md | 9 | Joint Statement of Japan, the Republic of Korea and the United States
          2025-02-07-us-japan-joint-leaders-statement.rtf | 10 | United States-Japan Joint Leaders' Statement
          2025-10-26-cambodia-thailand-kuala-lumpur.docx | 18 | Joint Declaration by the Prime Minister of Cambodia and the Prime Minister of Thailand
          2025-11-14-usa-schweiz-liechtenstein-handel.txt | 10 | Gemeinsame Erklärung der Vereinigten Staaten, der Schweiz und Liechtensteins über ein Handelsabkommen
          2026-02-06-us-india-interim-trade.md | 13 | United States-India Joint Statement on an Interim Trade Agreement
          """)
  void textHasItsTitleAndParagraphs(String file, int paragraphs, String title) throws IOException {
    CommuniqueText text = texts().get(file);
    assertEquals(title, text.title());
    assertEquals(paragraphs, text.paragraphs().size());
  }

  @Test
  void everyFileGivesATextAndEachIsInTheTable() throws IOException {
    assertEquals(45, texts().size());
  }

  private static synchronized Map<String, CommuniqueText> texts() throws IOException {
    if (TEXTS.isEmpty()) {
      CommuniqueAssembler assembler = new CommuniqueAssembler();
      try (TikaTextExtractor extractor = new TikaTextExtractor()) {
        for (CorpusFile file : Corpus.open(FOLDER).list().files()) {
          Extraction extraction = extractor.extract(file.absolute());
          assertInstanceOf(Extraction.Extracted.class, extraction)
              .documents()
              .forEach(document -> TEXTS.put(name(file, document), assembler.assemble(document)));
        }
      }
    }
    return TEXTS;
  }

  private static String name(CorpusFile file, ExtractedDocument document) {
    String name = String.valueOf(file.absolute().getFileName());
    return document.entry().isEmpty() ? name : name + "!" + document.entry();
  }
}
