package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.communique.model.Annotation;
import org.communique.model.Signatory;
import org.communique.testing.CommuniqueTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Treaties and deeds with nations that the authority list does not have. */
class NationTreatiesTest {
  private static final SignatoryFinder FINDER = new SignatoryFinder(Gazetteer.load());

  private static List<String> signers(String title, String... paragraphs) {
    return FINDER
        .find(CommuniqueTexts.of(title, paragraphs), Optional.empty())
        .signatories()
        .stream()
        .map(Annotation::value)
        .map(NationTreatiesTest::printed)
        .toList();
  }

  private static String printed(Signatory party) {
    return party.type() == Signatory.Type.PERSON
        ? party.name() + " for " + party.onBehalfOf()
        : party.code();
  }

  /** Words of the opening, lines with the signatures, who signs for whom. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Know all men that we, the chiefs and people of the Heron Tribe, who made our marks, give"
            + " up the land. | (Signed)/Tall-oak his X mark and 9 others//In the presence of"
            + " (signed)/Sly-fox his X mark | Tall-oak for Heron Tribe",
        "In testimony whereof we set our marks. | The Mark of GREYOTTER/A Sachim of the Ferrymen"
            + " [L.S.]//The Mark of LONGREED/Sachem of the ferryman [L. S.] | Greyotter for"
            + " Ferrymen; Longreed for Ferrymen",
        "They have signed below. | Stoneford Band:/Red-wing, his x mark/High-water, her x"
            + " mark//On behalf of the Marsh People:/Low-reed, his x mark | Red-wing for Stoneford"
            + " Band; High-water for Stoneford Band; Low-reed for Marsh People",
        "We give up the land. | Quick-hand, head chief of the Otter Lake Indians, his x mark |"
            + " Quick-hand for Otter Lake Indians",
        "We give up the land. | Nobody-knows, his x mark | -",
        "The measure left a mark of 3 per cent. | A stamp, the mark of Excellence, was given. | -",
      })
  void signersByMarkSpeakForTheirNation(String opening, String lines, String signers) {
    List<String> wanted = signers == null ? List.of() : List.of(signers.split("; ", -1));
    assertEquals(wanted, signers("Deed of land", opening, lines.replace('/', '\n')));
  }

  @Test
  void sovereignCommissionersAndDelegatesAreNamedInTheOpening() {
    assertEquals(
        List.of(
            "GBR",
            "John Roe for GBR",
            "Ada Vale for GBR",
            "Silas Cope for Tribe of Marsh Indians",
            "Abel Brook for Tribe of Marsh Indians",
            "Seth Brook for Tribe of Marsh Indians"),
        signers(
            "Articles of a treaty",
            "Articles of a treaty made and concluded between His Majesty, by His Commissioners:"
                + " John Roe, of the City of Bath, Esquire; and Ada Vale, of the same, of the one"
                + " part, and Silas Cope, chief Sachem of the Tribe of Marsh Indians inhabiting the"
                + " coast of the said Province, and Abel Brook & Seth Brook, Delegates of the said"
                + " Tribe."));
  }

  @Test
  void chiefsWhoAreOnlyGreetedDoNotSign() {
    assertEquals(
        List.of("USA"),
        signers(
            "Statement by the President of the United States on the tribes of the Plains",
            "I thank Mary Reed, Principal Chief of the Otter Nation, for the agreement between the"
                + " tribes."));
  }
}
