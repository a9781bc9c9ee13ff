package org.communique.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublishedPorterStemmerTest {

  /** The examples that the publication gives for its rules, each run through all steps. */
  @ParameterizedTest
  @CsvSource({
    "caresses, caress",
    "ponies, poni",
    "ties, ti",
    "caress, caress",
    "cats, cat",
    "feed, feed",
    "agreed, agre",
    "plastered, plaster",
    "bled, bled",
    "motoring, motor",
    "sing, sing",
    "conflated, conflat",
    "troubled, troubl",
    "sized, size",
    "hopping, hop",
    "tanned, tan",
    "falling, fall",
    "hissing, hiss",
    "fizzed, fizz",
    "failing, fail",
    "filing, file",
    "happy, happi",
    "sky, sky",
    "relational, relat",
    "conditional, condit",
    "rational, ration",
    "valenci, valenc",
    "digitizer, digit",
    "radicalli, radic",
    "vietnamization, vietnam",
    "operator, oper",
    "decisiveness, decis",
    "hopefulness, hope",
    "formaliti, formal",
    "sensitiviti, sensit",
    "triplicate, triplic",
    "formative, form",
    "electriciti, electr",
    "electrical, electr",
    "goodness, good",
    "revival, reviv",
    "allowance, allow",
    "airliner, airlin",
    "adjustable, adjust",
    "irritant, irrit",
    "replacement, replac",
    "adjustment, adjust",
    "dependent, depend",
    "adoption, adopt",
    "communism, commun",
    "activate, activ",
    "effective, effect",
    "probate, probat",
    "rate, rate",
    "cease, ceas",
    "controll, control",
    "roll, roll",
    "generalizations, gener",
    "oscillators, oscil",
    "is, is",
    "don't, don't"
  })
  void examplesOfThePublication(String word, String stem) {
    assertEquals(stem, PublishedPorterStemmer.stem(word));
  }
}
