package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.communique.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed forms of texts that are cited by number. */
class ResolutionFormsTest {
  private static final ReferenceFinder REFERENCES =
      new ReferenceFinder(Instruments.load(), Gazetteer.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "S/RES/1718 (2006) | S/RES/1718",
        "UNSCR 1718 | S/RES/1718",
        "UNSCRs 1718, 1874 and 2397 | S/RES/1718 S/RES/1874 S/RES/2397",
        "UNSCRs 1718/1874 | S/RES/1718 S/RES/1874",
        "resolutions 1718 (2006) to 1874 (2009) | S/RES/1718 S/RES/1874",
        "resolutions 1718 (2006), 1874 (2009), and 2397 (2017) of the Security Council | S/RES/1718"
            + " S/RES/1874 S/RES/2397",
        "Security Council resolution No. 1718 | S/RES/1718",
        "UN Security Council Resolutions 242 and 338 | S/RES/242 S/RES/338",
        "UN resolutions 242 and 338 | S/RES/242 S/RES/338",
        "U.N. Resolution 242 of 22 November 1967 | S/RES/242",
        "Security Council's resolution 598 | S/RES/598",
        "Security Council Resolution S/RES/2254 | S/RES/2254",
        "UNSC Res. 2254 (2015) | S/RES/2254",
        "UNSC 2254 | S/RES/2254",
        "UNSCR2254 | S/RES/2254",
        "UNSCR-2254 | S/RES/2254",
        "SC resolution 2254 | S/RES/2254",
        "resolution 2254 of the United Nations Security Council | S/RES/2254",
        "resolution 2254, adopted by the Security Council in 2015 | S/RES/2254",
        "General Assembly resolution 377 (V) | A/RES/377(V)",
        "General Assembly resolution 377 A (V) | A/RES/377(V)",
        "General Assembly resolutions 1514 (XV) and 2625 (XXV) | A/RES/1514(XV) A/RES/2625(XXV)",
        "resolutions 181 (II) and 194 (III) of the General Assembly | A/RES/181(II) A/RES/194(III)",
        "A/RES/60/1 | A/RES/60/1",
        "UNGA resolution 60/1 | A/RES/60/1",
        "UNGA Resolution A/RES/60/1 | A/RES/60/1",
        "General Assembly resolutions 60/1, 61/105 and 64/72 | A/RES/60/1 A/RES/61/105 A/RES/64/72",
        "resolution 60/1 of the General Assembly | A/RES/60/1",
        "UNGA Res 68/262 | A/RES/68/262",
        "UNGAR 68/262 | A/RES/68/262",
        "UN General Assembly resolution ES-11/4 | A/RES/ES-11/4",
        "A/RES/ES-11/4 | A/RES/ES-11/4",
        "Human Rights Council resolution 49/1 | A/HRC/RES/49/1",
        "HRC resolution 49/1 | A/HRC/RES/49/1",
        "HRC resolutions 49/1 and S-30/1 | A/HRC/RES/49/1 A/HRC/RES/S-30/1",
        "A/HRC/RES/49/1 | A/HRC/RES/49/1",
        "ECOSOC resolution 1996/31 | E/RES/1996/31",
        "E/RES/1996/31 | E/RES/1996/31",
        "OPCW decision C-SS-4/DEC.3 | C-SS-4/DEC.3",
        "OPCW Executive Council decision EC-94/DEC.2 | EC-94/DEC.2",
        "IAEA Board of Governors resolution GOV/2022/17 | GOV/2022/17",
        "IAEA document INFCIRC/1228 and INFCIRC/254/Rev.14/Part 1 | INFCIRC/1228 INFCIRC/254",
        "IAEA General Conference resolution GC(67)/RES/12 | GC(67)/RES/12",
        "WHA resolution WHA73.1 and resolution WHA 58.3 of the World Health Assembly | WHA73.1"
            + " WHA58.3",
        "la résolution 1701 (2006) du Conseil de sécurité | S/RES/1701",
        "les résolutions 242 et 338 du Conseil de sécurité | S/RES/242 S/RES/338",
        "la résolution 2254 du Conseil de sécurité des Nations Unies | S/RES/2254",
        "la résolution 60/1 de l'Assemblée générale | A/RES/60/1",
        "la resolución 1701 (2006) del Consejo de Seguridad | S/RES/1701",
        "las resoluciones 242 y 338 del Consejo de Seguridad | S/RES/242 S/RES/338",
        "la resolución 2065 (XX) de la Asamblea General | A/RES/2065(XX)",
        "la resolución 60/1 de la Asamblea General | A/RES/60/1",
        "резолюцию 2254 Совета Безопасности ООН | S/RES/2254",
        "резолюции 242 и 338 Совета Безопасности | S/RES/242 S/RES/338",
        "резолюцию Совета Безопасности ООН 2202 | S/RES/2202",
        "резолюцию СБ ООН 2202 (2015) | S/RES/2202",
        "резолюцию СБ ООН № 2202 | S/RES/2202",
        "резолюцию Генеральной Ассамблеи ООН 68/262 | A/RES/68/262",
        "the Security Council presidential statement S/PRST/2021/3 | S/PRST/2021/3",
        "Security Council resolutions 1718, 1874, 2087, 2094, 2270, 2321, 2356, 2371, 2375, and"
            + " 2397 | S/RES/1718 S/RES/1874 S/RES/2087 S/RES/2094 S/RES/2270 S/RES/2321 S/RES/2356"
            + " S/RES/2371 S/RES/2375 S/RES/2397",
        "resolution 1 of the OAS General Assembly and AG/RES. 2930 (XLIX-O/19) |"
            + " unresolved:resolution-1 AG/RES.2930(XLIX-O/19)",
        "IMO Resolution MSC.428(98) and Resolution A.1158(32) | MSC.428(98) A.1158(32)",
        "resolution VIII/5 of the Conference of the Parties | ``",
        "resolution 3314 (XXIX) annex | A/RES/3314(XXIX)",
        "The Council resolutions 12 of the town and 40 resolutions | unresolved:resolutions-12",
        "The Human Rights Commission resolution 2000/5 and Commission on Human Rights resolution"
            + " 1999/12 | E/CN.4/RES/2000/5 E/CN.4/RES/1999/12",
        "Paragraph 1 of Resolution II of the Third United Nations Conference on the Law of the Sea"
            + " and Resolution 252 of the Committee of Representatives of the Latin American"
            + " Integration Association (ALADI) apply | doc:unclos-iii-resolution-ii"
            + " doc:aladi-cr-resolution-252",
        "181 (II). Future government of Palestine | A/RES/181(II)",
        "see Law of the Sea Bulletins 7, 11 and 12 and Department of State Press Release No. 634,"
            + " and ADP.2015.8.InformalNote | doc:los-bulletin-7 doc:los-bulletin-11"
            + " doc:los-bulletin-12 doc:usa-state-press-release-634 FCCC/ADP.2015.8.InformalNote",
      })
  void everyFormHasTheSymbolOfItsText(String sentence, String expected) {
    assertEquals(expected, String.join(" ", find(sentence, CitedBefore.nothing())));
  }

  @Test
  void numberAloneIsTheResolutionCitedBefore() {
    CitedBefore document = CitedBefore.nothing();

    assertEquals(List.of("unresolved:resolution-2254"), find("see resolution 2254", document));
    find("UNSCR 2254 and General Assembly resolution 2625 (XXV)", document);

    assertEquals(List.of("S/RES/2254"), find("see resolution 2254", document));
    assertEquals(List.of("A/RES/2625(XXV)"), find("see Resolution 2625", document));
  }

  @Test
  void numberOfTwoBodiesIsNobodys() {
    CitedBefore document = CitedBefore.nothing();
    find("Security Council resolution 194 and General Assembly resolution 194", document);

    assertEquals(List.of("unresolved:resolution-194"), find("see resolution 194", document));
  }

  private static List<String> find(String sentence, CitedBefore document) {
    TextSpan span = new TextSpan(0, sentence.length());
    return REFERENCES.find(sentence, span, SentenceTerms.of(sentence), document).stream()
        .map(reference -> reference.value().id())
        .toList();
  }
}
