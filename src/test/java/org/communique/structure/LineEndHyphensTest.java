package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.communique.extract.TextBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEndHyphensTest {
  /** A slash is a line end; a plus sign is the hyphen that may or may not belong to the word. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The text says it elsewhere, in either case.
        "Cooperation and coope-/ration | Cooperation and cooperation",
        "the AGREE-/MENT is an agreement | the AGREEMENT is an agreement",
        "co-operation and co-/operation | co-operation and co-operation",
        "Cooperation and co-/operation | Cooperation and cooperation",
        "Al-Qaida, and al-/qaida | Al-Qaida, and al-qaida",
        "seabed, sea-bed, sea-/bed | seabed, sea-bed, sea+bed",
        "prolif-/eration, non-proliferation | proliferation, non-proliferation",
        // Case and digits.
        "the five Nuclear-/Weapon States | the five Nuclear-Weapon States",
        "Al-/Qaida in Timor-/Leste | Al-Qaida in Timor-Leste",
        "the COVID-/19 pandemic of 2022-/2023 | the COVID-19 pandemic of 2022-2023",
        "U.S.-/led and UN-/led talks | U.S.-led and UN-led talks",
        "a 10-/year plan | a 10-year plan",
        "the COMMU-/NIQUE | the COMMU+NIQUE",
        // Prefixes and endings.
        "long-/term and self-/determination | long-term and self-determination",
        "rules-/based order, e-/mail | rules-based order, e-mail",
        "high-/er, so-/cial, re-/public, pre-/sent | higher, social, republic, present",
        "inter-/national, agree-/ment, coope-/ration | international, agreement, cooperation",
        "re-/establish and co-/operate | re+establish and co+operate",
        "the light-/house shines | the lighthouse shines",
        "deep water, deep and deep-/water ports | deep water, deep and deep+water ports",
        "with or out, with-/out doubt | with or out, without doubt",
        // Compounds of several parts.
        "ship-to-/ship transfers | ship-to-ship transfers",
        "state-of-the-/art and up-/to-date | state-of-the-art and up-to-date",
        "non-prolif-/eration | non-proliferation",
        "vis-à-/vis et celui-/ci | vis-à-vis et celui-ci",
        // No word is broken.
        "the mid-/and long-term aims | the mid- and long-term aims",
        "Ein-/und Ausfuhr | Ein- und Ausfuhr",
        "they met -/and left --/at once | they met - and left -- at once",
        // Other signs for the same.
        "coope\u00AD/ration, coope\u00ADration | cooperation, cooperation",
        "coope¬/ration, coope¬ration | cooperation, cooperation",
        "coope\u2010/ration, long\u2010/term | cooperation, long-term",
        "Zusammen-/arbeit und Sicher-/heit | Zusammenarbeit und Sicherheit",
      })
  void hyphenAtALineEndStaysWhereTheWordHasIt(String printed, String read) {
    assertEquals(read.replace("+", LineEndHyphens.OPEN), normalized(printed.replace('/', '\n')));
  }

  @ParameterizedTest
  @CsvSource({"'coope-\r\n   ration', cooperation", "'coope- \n\n  ration', cooperation"})
  void whatStandsAroundTheLineEndGoesWithIt(String printed, String read) {
    assertEquals(read, normalized(printed));
  }

  private static String normalized(String printed) {
    TextBlock block = new TextBlock(TextBlock.Kind.PARAGRAPH, 0, printed);
    return TextNormalizer.of(List.of(block)).normalize(printed);
  }
}
