package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.Signatory;
import org.communique.testing.CommuniqueTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatoryFinderTest {
  private static final SignatoryFinder FINDER = new SignatoryFinder(Gazetteer.load());

  /** Title, opening, codes of states and organisations, family names of persons. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Joint Statement by Japan and Australia on North Korea | The two sides met. | AUS JPN | -",
        "U.S.–ROK Leaders’ Joint Statement | Both condemned the DPRK. | KOR USA | -",
        "Statement by President Biden on the Agreement Between Turkey, Finland, and Sweden | I"
            + " congratulate Turkey. | USA | biden",
        "G7 Leaders’ Statement | We, the Leaders of the Group of Seven, met. We were joined by"
            + " Ukraine’s President Volodymyr Zelenskyy. | CAN DEU FRA G7 GBR ITA JPN USA | -",
        "Joint Declaration | We, the Prime Minister of the Kingdom of Cambodia and the Prime"
            + " Minister of the Kingdom of Thailand, as witnessed by the President of the United"
            + " States, met. | KHM THA | -",
        "4. Telegram From the Embassy in Finland to the Department of State | The United States,"
            + " Japan and Canada agreed on a reply. | - | -",
        "Memorandum of Conversation Between the Secretary of State and Burmese Prime Minister U Nu"
            + " | Burma and India asked for aid. | - | -",
        "Fact Sheet | Bahrain is one of our closest partners. | - | -",
        "Report | In Vietnam, Laos, Cambodia and Thailand, the harvest failed. | - | -",
        "Statement by President Biden on Independence Day | On behalf of the people of the United"
            + " States, I extend our best wishes to the people of Israel. | USA | biden",
        "G7 Statement | We, the members of the G7 with the exception of Japan, adopted this text. |"
            + " CAN DEU FRA G7 GBR ITA USA | -",
        "G7 Leaders’ Statement | All members of the G7 except Italy and Canada met. Peru did not"
            + " sign this statement. | DEU FRA G7 GBR JPN USA | -",
        "Joint Statement by Japan and Australia | All members agreed. Japan did not sign the treaty"
            + " on mines. | AUS JPN | -",
        "Traité | Le Président de la République française et Sa Majesté le Roi des Belges, désireux"
            + " de régler leur frontière, ont nommé pour leurs plénipotentiaires. | BEL FRA | -",
        "Convention | Sa Majesté l’Empereur d’Allemagne, Roi de Prusse; Sa Majesté le Roi de Suède"
            + " et de Norvège; le Président de la République Péruvienne et le Conseil Fédéral"
            + " Suisse, considérant leurs liens, ont nommé leurs plénipotentiaires. | CHE DEU NOR"
            + " PER SWE | -",
        "Mémoire | Le Président de la République française a reçu Sa Majesté le Roi des Belges. Les"
            + " plénipotentiaires de Suède sont partis. | FRA | -",
        "Угода | Угода між Міністерством освіти України та Урядом Республіки Польща про"
            + " співробітництво. | POL UKR | -",
        "Соглашение | СОГЛАШЕНИЕ от 12.04.96 г. между Министерством Российской Федерации и"
            + " Министерством Республики Армения о связи. | ARM RUS | -",
        "Joint Statement of Japan and Australia | In this spirit, Prime Minister Ito Ken of Japan"
            + " thanked Prime Minister Ann Smith of Australia. | AUS JPN | ken smith",
        "NATO Summit Declaration | We, the Heads of State and Government of the North Atlantic"
            + " Alliance, met. | NATO | -",
        "Joint Statement of Bosnia and Herzegovina and Trinidad and Tobago | They met. | BIH TTO |"
            + " -",
        "Agreement | The Government of the Kingdom of Sweden and the Government of the Republic of"
            + " Estonia, hereinafter the Parties, have agreed as follows. | EST SWE | -",
        "Verdrag tussen het Koninkrijk der Nederlanden en de Republiek Bolivia | Zijn"
            + " overeengekomen. | BOL NLD | -",
        "Notawisseling tussen de Nederlandse en de Oegandese Regering inzake het Verdrag tussen"
            + " Frankrijk en Spanje | Excellentie. | NLD UGA | -",
        "Accord entre le Royaume des Pays-Bas et la République du Cap-Vert | Article premier. | CPV"
            + " NLD | -",
        "中华人民共和国和阿拉伯联合酋长国联合声明 | 两国元首举行会谈。 | ARE CHN | -",
        "Joint Press Statement | Prime Minister Kishida Fumio of Japan, President Yoon Suk Yeol of"
            + " the Republic of Korea (ROK), and President Joseph R. Biden, Jr. of the United"
            + " States met in Cambodia. | JPN KOR USA | biden fumio yeol",
        "Statement by the Press Secretary of the Ministry of Foreign Affairs of Japan on Country Z"
            + " | Japan stands with the G7. | JPN | -",
      })
  void partiesArePrecise(String title, String opening, String parties, String persons) {
    SignatoryFinder.Findings findings = find(CommuniqueTexts.of(title, opening));
    assertEquals(
        parties == null ? Set.of() : words(parties), parties(findings), () -> findings.toString());
    assertEquals(persons == null ? Set.of() : words(persons), persons(findings));
  }

  @Test
  void signersOfLettersSpeakForTheSideThatIsNotAddressed() {
    CommuniqueText text =
        CommuniqueTexts.of(
            "Exchange of notes between the Government of Norway and the Government of Chile",
            "Excellency, I have the honour to propose the following.",
            "Accept, Excellency, the assurances of my highest consideration. (Signed) OLA DAHL\n"
                + "His Excellency Juan Soto, Ambassador of Chile in Norway",
            "Accept, Excellency, the assurances of my highest consideration. (Signed) J. SOTO");
    assertEquals(
        List.of("Ola Dahl NOR", "J. Soto CHL"),
        find(text).signatories().stream()
            .map(Annotation::value)
            .filter(signatory -> signatory.type() == Signatory.Type.PERSON)
            .map(person -> person.name() + " " + person.onBehalfOf())
            .toList());
  }

  @Test
  void signatureBlockGivesPartiesAndNames() {
    CommuniqueText text =
        CommuniqueTexts.of(
            "Agreement on Cooperation",
            "The Parties have agreed as follows.",
            "Article 1. Nothing happens near Canada.",
            "Done at New York on 3 June 2023 in two originals.",
            "For the Government of the Republic of Palau: (signed) ILANA EXAMPLE",
            "For the Government of the Republic of Benin: (signed) Marc van den Berg");
    SignatoryFinder.Findings findings = find(text);
    assertEquals(words("BEN PLW"), parties(findings));
    List<Signatory> persons = ofType(findings, Signatory.Type.PERSON);
    assertEquals("Ilana Example", persons.getFirst().name());
    assertEquals("PLW", persons.getFirst().onBehalfOf());
    assertEquals("Marc van den Berg", persons.getLast().name());
    assertEquals("signature-block", findings.signatories().getFirst().rule());
  }

  @Test
  void membersOfSmallGroupingsAreMarkedAsExpanded() {
    SignatoryFinder.Findings findings =
        find(CommuniqueTexts.of("Quad Leaders’ Joint Statement", "We have convened."));
    assertEquals(words("AUS IND JPN QUAD USA"), parties(findings));
    assertTrue(ofType(findings, Signatory.Type.STATE).stream().allMatch(Signatory::expanded));
  }

  @Test
  void guestsAndAlignedStatesTakePartOnly() {
    SignatoryFinder.Findings findings =
        find(
            CommuniqueTexts.of(
                "Declaration by the High Representative on behalf of the European Union",
                "The European Union condemns this.",
                "North Macedonia and Norway align themselves with this declaration."));
    assertEquals(words("EU"), parties(findings));
    assertEquals(
        List.of(Signatory.Role.ALIGNED, Signatory.Role.ALIGNED),
        findings.participants().stream().map(found -> found.value().role()).toList());
  }

  @Test
  void evidenceQuotesTheText() {
    CommuniqueText text = CommuniqueTexts.of("Joint Statement by Japan and Peru", "They met.");
    for (Annotation<Signatory> found : find(text).signatories()) {
      Evidence.InText evidence = (Evidence.InText) found.evidence();
      assertEquals(evidence.quote(), evidence.span().in(text.text()));
    }
  }

  @Test
  void anyTextIsRead() {
    String[] pieces = {
      "For ",
      "the Government of ",
      "Japan",
      "(",
      ")",
      ", ",
      "and ",
      "President ",
      "J. ",
      "\n",
      "Jr.",
      "’s ",
      "Done at ",
      "We, ",
      "U.S.",
      "-",
      "by ",
      "\u0000",
      "\ud83d",
      "G7 ",
      "Minister of ",
    };
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = 0; i < 60; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      find(CommuniqueTexts.of("T " + text, text.toString(), text.reverse().toString()));
    }
  }

  private static SignatoryFinder.Findings find(CommuniqueText text) {
    return FINDER.find(text, Optional.of(IssueDate.ofDay(LocalDate.of(2023, 6, 3))));
  }

  private static Set<String> words(String line) {
    return new TreeSet<>(List.of(line.split(" ")));
  }

  private static List<Signatory> ofType(SignatoryFinder.Findings findings, Signatory.Type type) {
    return findings.signatories().stream()
        .map(Annotation::value)
        .filter(signatory -> signatory.type() == type)
        .toList();
  }

  private static Set<String> parties(SignatoryFinder.Findings findings) {
    return findings.signatories().stream()
        .map(found -> found.value().code())
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> persons(SignatoryFinder.Findings findings) {
    return ofType(findings, Signatory.Type.PERSON).stream()
        .map(person -> PersonNames.family(person.name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
