package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.query.QueryParser;
import org.communique.search.UnderstoodQuery;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordPairsTest {
  private static List<WordQueries.Pair> pairs(String query, Joining joining) {
    return WordPairs.of(QueryParser.parse(query, joining).node(), joining);
  }

  private static String printed(List<WordQueries.Pair> pairs) {
    return pairs.stream()
        .map(
            pair ->
                "%s %s %d"
                    .formatted(pair.first().printed(), pair.second().printed(), pair.distance()))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "missile launch site            | missile launch 1, launch site 1",
        "end of war                     | end war 2",
        "\"missile launch\" site        | ``",
        "missile \"launch\" site        | ``",
        "missile -launch site           | ``",
        "war war                        | ``",
        "missile OR rocket              | ``",
        "(missile OR rocket) launch     | missile launch 1, rocket launch 1",
        "launch (missile OR rocket)     | launch missile 1, launch rocket 1",
        "(missile OR rocket) of war     | missile war 2, rocket war 2",
        "(missile OR \"rocket\") launch | missile launch 1",
        "(a b c OR rocket) launch       | b c 1, c launch 1, rocket launch 1",
        "(end of OR rocket) launch      | end launch 2, rocket launch 1",
        "(missile OR rocket) (launch OR site) | missile launch 1, rocket launch 1, missile site 1,"
            + " rocket site 1",
        "missile /s launch              | missile launch 1",
      })
  void wordsFollowEachOther(String query, String expected) {
    assertEquals(expected, printed(pairs(query, Joining.ALL)));
  }

  /** They are joined by OR, but were typed one after the other. */
  @Test
  void wordsOfWhichAnyWillDoFollowEachOther() {
    assertEquals(
        "missile launch 1, launch site 1", printed(pairs("missile launch site", Joining.ANY)));
    assertEquals(
        "missile launch 1, launch site 1", printed(pairs("missile launch site", Joining.ANY_WORD)));
  }

  @ParameterizedTest
  @EnumSource(Joining.class)
  void theNamesOfOneThingAreAlternatives(Joining joining) {
    QueryNode node = UnderstoodQuery.of("end icbm launch", joining, Vocabulary.standard()).node();
    assertEquals("end icbm 1, icbm launch 1", printed(WordPairs.of(node, joining)));
  }

  @Test
  void aPastedPageHasTheFirstPairs() {
    List<WordQueries.Pair> found = pairs(words(200, " "), Joining.ANY);
    assertEquals(Ranking.MAX_PAIRS, found.size());
    assertEquals("word0 word1 1", printed(found.subList(0, 1)));
  }

  @Test
  void manyAlternativesAfterManyHaveNoMore() {
    String any = words(30, " OR ");
    List<WordQueries.Pair> found = pairs("(%s) (%s)".formatted(any, any), Joining.ALL);
    assertEquals(Ranking.MAX_PAIRS, found.size());
  }

  private static String words(int count, String between) {
    return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(between));
  }
}
