package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFinderTest {
  private static final ReferenceFinder REFERENCES =
      new ReferenceFinder(Instruments.load(), Gazetteer.load());

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
        "UNSC Resolution 2593 (2021) | S/RES/2593",
        "Security Council resolutions 1718 (2006), 1874 (2009) and 2397 (2017) | S/RES/1718"
            + " S/RES/1874 S/RES/2397",
        "UNSCR 1701 and UNSCR 2735 | S/RES/1701 S/RES/2735",
        "S/PRST/2017/13 | S/PRST/2017/13",
        "General Assembly resolution 194 | A/RES/194(III)",
        "Resolution 1005 (ES–II) | A/RES/1005(ES-II)",
        "recalling its resolution 45/106 | A/RES/45/106",
        "Economic and Social Council resolution 1989/50 | E/RES/1989/50",
        "decisions 1/CMA.3 and 1/CP.21 | FCCC/1/CMA.3 FCCC/1/CP.21",
        "Executive Orders 14257 and 14259 | law:usa-eo-14257 law:usa-eo-14259",
        "see 1 Stat. 187 and Public Law 117-58 | law:usa-1-stat-187 law:usa-pl-117-58",
        "Articles 2(a), 3(1) and 8(1) of the ASEAN Charter | treaty:asean-charter#2"
            + " treaty:asean-charter#3 treaty:asean-charter#8",
        "Article 44 through 51 of the UN Charter | treaty:un-charter#44-51",
        "in accordance with the Trade and Investment Framework Agreement between the United States"
            + " and Malaysia | agreement:usa-mys-tifa",
        "in accordance with the U.S.-Indonesia Trade and Investment Framework Agreement, signed on"
            + " July 16, 1996 | agreement:usa-idn-tifa-1996",
        "in accordance with the Extradition Treaty between the Netherlands and the United Kingdom,"
            + " signed in London on 26th September 1898 | treaty:nld-gbr-extradition-1898",
        "in accordance with the Treaty of Medicine Creek with Nisqually, etc., 1854 |"
            + " treaty:medicine-creek-1854",
        "the Inter-Korean Joint Declaration, the Joint Statement of Japan and China of 29"
            + " September 1972 | unresolved:inter-korean-joint-declaration"
            + " communique:jpn-chn-1972-09-29",
        "the U.S. Citizenship Act of 2021 | law:usa-citizenship-act-2021",
        "Ukraine’s Chip Safety Act | law:ukr-chip-safety-act",
        "the Melanesian Trade Agreement | unresolved:melanesian-trade-agreement",
        "under the General Agreement on Tariffs and Trade (GATT 1994) | treaty:gatt-1994",
        "United Nations Convention against Transnational Organized Crime | ``",
        "United Nations Convention against Transnational Organized Crime; | treaty:untoc-2000",
        "as the North Atlantic Treaty Organization and the WTO agreements say | ``",
        "under this Agreement, the Agreement and Article 3 of the Agreement above | ``",
        "Resolution 4 (2007) of the meeting | unresolved:resolution-4",
        "a Free Trade Agreement or a Memorandum of Understanding | ``",
        "Decision X/CP.21 and Article 2.21 of Annex III | ``",
        "a peace agreement of good friday spirit | ``",
        "COP28 and 40,000 students | ``",
        "The UAE praised its Free Trade Agreements signed with Israel, India, and Indonesia |"
            + " agreement:are-isr-fta agreement:are-ind-fta agreement:are-idn-fta",
        "Chile has FTAs with Japan and the United States in force | agreement:chl-jpn-fta"
            + " agreement:usa-chl-fta",
        "twenty states have Bilateral Security Agreements with Ukraine | ``",
        "in reply to the Soviet note of June 4, 1961, on Berlin | note:sun-1961-06-04",
        "by exchange of notes of 7 May 1952 between Japan and Norway | note:jpn-nor-1952-05-07",
        "in a note of 4 March 1961 he said so | ``",
        "Protocol No. 6 to the European Convention on Human Rights |"
            + " treaty:echr-1950/protocol-6",
        "the 1951 Refugee Convention and its 1967 Protocol | treaty:refugees-1951"
            + " treaty:refugees-protocol-1967",
        "Article 51 of the Charter lets states defend themselves | treaty:un-charter#51",
        "Article 4 of the Charter of our town | ``",
        "Article XXVIII of the General Agreement | treaty:gatt#XXVIII",
        "G.A. Resolution 626 VII | A/RES/626(VII)",
        "ECOSOC Resolution 512A (XVII) | E/RES/512A(XVII)",
        "the Economic and Social Council, in section II of its resolution 1986/10 |"
            + " E/RES/1986/10",
        "Congress in Washington passed the Orchards in Cities Act of 1999 |"
            + " unresolved:orchards-in-cities-act-of-1999",
        "ILO Convention No. 182 and the Third Geneva Convention | treaty:ilo-c182-1999"
            + " treaty:geneva-3-1949",
        "members of the Warsaw Pact and the Chief of Diplomatic Protocol | ``",
        "the Orchard Privacy Act (5 U.S.C. 552) | ``",
        "under 5 U.S.C. 552 and the Orchard Privacy Act | law:usa-orchard-privacy-act",
        "the Draft Agreement on Antarctica | ``",
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

  @Test
  void articleOfATextNamedBeforeIsThatOfTheText() {
    CitedBefore document = CitedBefore.in("Joint Statement", List.of());
    find(
        "Recalling the ASEAN Framework Agreement on the Facilitation of Goods in Transit.",
        document);
    find("The UN Framework Convention on Climate Change (“the Convention”) is in force.", document);

    assertEquals(
        List.of("treaty:unfccc-1992#4"), find("under Article 4.8 of the Convention", document));
    assertEquals(List.of(), find("the Convention is the basis", document));
  }

  @Test
  void textOfTwoNamesTheirTreatiesAndNotesWithoutTheirNames() {
    CitedBefore document = CitedBefore.in("Joint Communique", List.of(state("USA"), state("TWN")));

    assertEquals(
        List.of("treaty:usa-roc-mutual-defense-1954#IV"),
        find("pursuant to Article IV of the Mutual Defense Treaty", document));
    assertEquals(
        List.of("note:usa-twn-1955-03-03"), find("as the note dated 3 March 1955 says", document));
  }

  @Test
  void plansAndEarlierStatementsOfTwoAreNamedByThem() {
    CitedBefore document = CitedBefore.in("Joint Statement", List.of(state("IND"), state("USA")));

    assertEquals(
        List.of("doc:usa-ind-defense-industrial-roadmap"),
        find("guided by the U.S.-India Roadmap for Defense Industrial Cooperation", document));
    assertEquals(
        List.of("doc:usa-ind-orchard-roadmap"),
        find("the Joint Roadmap on Apples and Pears (Orchard Roadmap) is ready", document));
    assertEquals(List.of(), find("to put forward a U.S.-India Roadmap on Orchards", document));
    assertEquals(List.of(), find("a Strategy for the Orchards is needed", document));
    assertEquals(
        List.of("agreement:usa-ind-rdp"),
        find("negotiate a Reciprocal Defense Procurement (RDP) agreement", document));
    assertEquals(
        List.of("communique:usa-ind-orchard-growers"),
        find("we released a joint statement on protecting orchard growers.", document));
    assertEquals(
        List.of("communique:usa-ind-2019-05-12"),
        find("the joint statement issued in Hanoi on 12 May 2019", document));
    assertEquals(
        List.of("communique:usa-ind-2019-05-12"),
        find("we recall the Joint Statement issued in Hanoi on 12 May 2019", document));
    assertEquals(
        List.of("declaration:usa-ind-2025-07-28"),
        find("as declared in Putrajaya, Malaysia, on July 28, 2025", document));
    assertEquals(
        List.of("communique:g7-apulia-2024"),
        find("the commitment they made in June at the Apulia G7 Leaders’ Summit", document));
    assertEquals(
        List.of("unresolved:our-last-meeting-communique"),
        find("as our last meeting's communiqué says", document));
  }

  @Test
  void lawOfATextOfSeveralStatesIsThatOfNone() {
    CitedBefore two = CitedBefore.in("Joint Statement", List.of(state("USA"), state("IND")));
    CitedBefore one = CitedBefore.in("Statement", List.of(state("IND")));

    assertEquals(List.of(), find("amend the Orchard Privacy Act", two));
    assertEquals(
        List.of("law:ind-orchard-privacy-act"), find("amend the Orchard Privacy Act", one));
  }

  private static Signatory state(String code) {
    return new Signatory(Signatory.Type.STATE, code, code, Signatory.Role.SIGNER, false, "", "");
  }

  @Test
  void numberedProtocolBelongsToTheTextNamedBefore() {
    CitedBefore document = CitedBefore.in("Protocol", List.of());
    find("The ASEAN Framework Agreement on the Facilitation of Goods in Transit.", document);

    assertEquals(
        List.of("treaty:asean-goods-in-transit-1998/protocol-1"),
        find("as specified in Protocol 1 of the Agreement", document));
  }

  @Test
  void treatyDoesNotCiteItselfByItsKind() {
    CitedBefore document = CitedBefore.in("Convention on Nuclear Matters", List.of());
    find("The Vienna Convention on the Law of Treaties applies.", document);

    assertEquals(List.of(), find("under Article 4 of the Convention", document));
  }

  private static List<String> find(String sentence, CitedBefore document) {
    TextSpan span = new TextSpan(0, sentence.length());
    return REFERENCES.find(sentence, span, SentenceTerms.of(sentence), document).stream()
        .map(reference -> reference.value().id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe Agreement for Association between the European Communities and their Member States,"
            + " of the one part, and the Republic of Bulgaria, of the other part",
        "the Europe Agreement establishing an Association between the European Communities and"
            + " their Member States, of the one part, and the Republic of Bulgaria, of the other"
            + " part, signed on 8 March 1993",
        "under the EU–Bulgaria Europe Agreement of 1993",
        "under the EU-Bulgaria Europe agreement of 1993",
        "the Bulgaria-EU Europe Agreement",
        "the European Union’s Europe agreement with Bulgaria",
        "a Europe agreement between Bulgaria and the European Union"
      })
  void givesEveryFormOfAnAgreementOfTheUnionOneId(String sentence) {
    assertEquals(
        List.of("treaty:eu-bgr-europe-agreement"),
        find("in accordance with " + sentence, CitedBefore.nothing()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the association agreement between the EU and Ukraine | agreement:eu-ukr-association-2014",
        "the EU–Ukraine Association Agreement | agreement:eu-ukr-association-2014",
        "the Partnership and Cooperation Agreement between the European Union and Georgia |"
            + " treaty:eu-geo-pca",
        "Partnership and Co-operation Agreement establishing a partnership between the European"
            + " Communities and their Member States, of the one part, and Ukraine, of the other"
            + " part | treaty:eu-ukr-pca",
        "the EU-Serbia Stabilisation and Association Agreement | treaty:eu-srb-saa",
        "the EU-Korea Free Trade Agreement and others | treaty:eu-kor-fta",
        "the free trade agreement between the European Union and Vietnam | treaty:eu-vnm-fta",
        "trade agreements between the European Community and Spain | ``",
        "an association agreement with Ukraine and a trade agreement for the EU | ``",
        "the military assistance agreement with Iraq of April 21, 1954 |"
            + " unresolved:military-assistance-agreement-with-iraq-of-april-21-1954",
        "the air services agreement between Spain and Italy of 12 May 1949 |"
            + " agreement:esp-ita-air-services-1949",
        "the memorandum of understanding between Japan and France of 12 May 2019 |"
            + " agreement:jpn-fra-2019-05-12",
        "the January 2024 Mohammed bin Rashid Space Center agreement with NASA |"
            + " agreement:mbrsc-nasa-2024",
        "we had an agreement with the Soviet Union in 1962 | ``",
        "a peace treaty with Japan was premature in 1949 | ``",
        "Articles of Submission and Agreement, made at Boston in New England by the Delegates, in"
            + " the year 1725 | treaty:boston-1725",
        "Paragraph 242 of the Report of the Working Party on the Accession of China to WTO |"
            + " doc:chn-wto-working-party-report#242",
        "the Optional Protocolto the International Covenant on Civiland Political Rights, adopted"
            + " on 16 December 1966 | treaty:iccpr-op1-1966",
        "the Extradition Treaty between the Netherlands and the United Kingdom, signed in London on"
            + " 26th September 1898, which Treaty was extended to Uganda by virtue of a Treaty"
            + " signed at The Hague on 17th August 1914 | treaty:nld-gbr-extradition-1898"
            + " treaty:nld-gbr-extradition-1914",
        "the Lend-Lease Act of 1941 | law:usa-lend-lease-act-1941",
        "the Lend-Lease Act of 2022 | unresolved:lend-lease-act-of-2022",
        "the Federal Railroad Administration (FRA) and the passage of the FAST Act | ``",
        "the 40th IBEW International Convention | ``",
        "UNSCRs 1718 to 1874 | S/RES/1718 S/RES/1874"
      })
  void findsTextsByPartiesPlaceAndOccasion(String sentence, String ids) {
    List<String> wanted = ids.isEmpty() ? List.of() : List.of(ids.split(" ", -1));
    assertEquals(wanted, find("in accordance with " + sentence, CitedBefore.nothing()));
  }

  @Test
  void aTextCitesNothingYoungerThanItself() {
    CitedBefore old = CitedBefore.in("Memorandum", List.of(), 1964);
    CitedBefore young = CitedBefore.in("Statement", List.of(), 1995);
    assertEquals(List.of("unresolved:ctbt"), find("a CTBT would serve both", old));
    assertEquals(List.of("treaty:ctbt-1996"), find("the CTBT would serve both", young));
    old.enter(true);
    assertEquals(List.of("treaty:ctbt-1996"), find("See the CTBT", old));
  }

  @Test
  void takesANameOfTwoTextsForTheOneThatFits() {
    CitedBefore early = CitedBefore.in("Memorandum", List.of(), 1955);
    CitedBefore late = CitedBefore.in("Memorandum", List.of(), 1964);
    String alone = "in violation of the Geneva Accords";
    assertEquals(List.of("agreement:geneva-1954"), find(alone + " in Laos", early));
    assertEquals(List.of("agreement:geneva-laos-1962"), find(alone + " in Laos", late));
    CitedBefore titled = CitedBefore.in("Telegram From the Embassy in Laos", List.of(), 1964);
    assertEquals(List.of("agreement:geneva-laos-1962"), find(alone, titled));
    find("the Geneva Accords of 1962", late);
    assertEquals(List.of("agreement:geneva-laos-1962"), find(alone, late));
  }
}
