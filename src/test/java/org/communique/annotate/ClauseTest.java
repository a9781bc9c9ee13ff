package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "piracy | They fight Piracy. | true",
        "terroris* | against terrorists and others | true",
        "\"coast guard\" | the coast guards met | true",
        "\"coast guard\" | the guard of the coast | false",
        "\"held talks\"~3 | held very frank open talks | true",
        "\"held talks\"~3 | held one two three four talks | false",
        "\"talks held\"~1 | held talks | false",
        "\"talks held\"~2 | held talks | true",
        "\"ship to ship transfer\"~2 | ship-to-ship oil transfers | true",
        "\"to to\"~4 | only one to here | false",
        "(+met +(minister king)) | The King met him. | true",
        "(+met +(minister king)) | They met him. | false",
        "(+strait -gibraltar) | the strait of Gibraltar | false",
        "(sdg sdgs) | all SDGs | true",
        "\"women's empowerment\"~2 | women’s economic empowerment | true",
        "defense | Ministers of Defence | true",
        "denuclearization | denuclearisation of the peninsula | true",
        "promise | promise | true",
        "us | They asked us to join. | false",
        "us | the U.S. and others | true",
        "\"2+2\" | a 2+2 dialogue | true",
        "turkiye | Türkiye | true",
      })
  void clauseMatchesTheTermsOfASentence(String clause, String sentence, boolean expected) {
    ClauseMatcher matcher = new ClauseMatcher(SentenceTerms.of(sentence));

    assertEquals(expected, matcher.matches(ClauseParser.parse(clause)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(a", "a)", "\"open", "\"a b\"~", "+", "(-a)", "\"\"", "de-mining"})
  void unknownSyntaxNamesTheClause(String clause) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> ClauseParser.parse(clause));

    assertTrue(thrown.getMessage().contains("<" + clause + ">"), thrown.getMessage());
  }

  @Test
  void evidenceReachesFromTheFirstToTheLastWordThatMatched() {
    String text = "Then the leaders held long talks there.";
    ClauseMatcher matcher = new ClauseMatcher(SentenceTerms.of(text));

    var span = matcher.match(ClauseParser.parse("\"held talks\"~3")).orElseThrow();

    assertEquals("held long talks", span.in(text));
  }

  @ParameterizedTest
  @CsvSource({
    "countries,country",
    "launches,launch",
    "taxes,tax",
    "breaches,breach",
    "classes,class",
    "niches,niche",
    "series,sery",
    "us,us",
    "class,class",
    "gas,ga",
    "crisis,crisi",
    "talks,talk",
    "heroes,heroes"
  })
  void pluralEndingGoes(String plural, String singular) {
    assertEquals(singular, Plural.singular(plural));
  }

  @ParameterizedTest
  @CsvSource({
    "organised,organized",
    "recognise,recognize",
    "neighbouring,neighboring",
    "exercise,exercise",
    "supervise,supervise",
    "raised,raised",
    "promise,promise",
    "our,our",
    "programme,program"
  })
  void britishSpellingBecomesAmerican(String british, String american) {
    assertEquals(american, Spelling.american(british));
  }

  @ParameterizedTest
  @CsvSource({
    "organisations,organizations",
    "programmes,programs",
    "centres,centers",
    "labour,labor",
    "neighbours,neighbors",
    "exercises,exercises",
    "hours,hours",
    "basis,basis",
    "us,us"
  })
  void pluralsStayPluralsInAmericanSpelling(String british, String american) {
    assertEquals(american, Spelling.americanForm(british));
  }
}
