package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.communique.query.QueryNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
  @ParameterizedTest
  @CsvSource({
    "the,true",
    "The,true",
    "which,true",
    "documents,true",
    "describing,true",
    "don’t,true",
    "may,true",
    "WHO,false",
    "IT,false",
    "A,true",
    "statement,false",
    "joint,false",
    "report,false",
    "2023,false"
  })
  void wordsThatSayNothingAreKnownAndAcronymsSpared(String word, boolean isPlain) {
    assertEquals(isPlain, PlainWords.contains(new QueryNode.Word(word)));
  }
}
