package org.communique.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.model.Communique;
import org.communique.query.ParsedQuery;
import org.communique.query.QueryNode;
import org.communique.query.QueryParser;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;

final class RandomQueriesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final List<Communique> TEXTS =
      List.of(
          Communiques.communique("peace-2k7q9d4m", "Joint Declaration on Peace")
              .paragraphs(
                  "The ministers welcomed the treaty of Japan and the Republic of Korea on"
                      + " \"peace\" (1978). They condemned all ship-to-ship transfers; the"
                      + " Council's resolution S/RES/2397 applies.",
                  "The DPRK must end its launches.")
              .signedByState("JPN", "Japan")
              .topic("maritime-security", "transfers")
              .issued("2021-05-03")
              .build());

  private static List<QueryNode> queries(long seed, int count) {
    return RandomQueries.of(TEXTS, VOCABULARY, seed, count);
  }

  @Test
  void sameSeedGivesSameQueries() {
    assertEquals(queries(1, 50), queries(1, 50));
    assertFalse(queries(1, 50).equals(queries(2, 50)));
  }

  @Test
  void everyQueryIsReadBackFromItsText() {
    for (QueryNode query : queries(RandomQueries.SEED, 500)) {
      ParsedQuery parsed = QueryParser.parse(query.toString());
      assertEquals(query, parsed.node());
      assertEquals(List.of(), parsed.problems());
    }
  }

  @Test
  void manyQueriesMatchAndManyDoNot() {
    BruteForceMatcher matcher = BruteForceMatcher.of(TEXTS.getFirst(), VOCABULARY);
    long matching =
        queries(RandomQueries.SEED, 500).stream()
            .filter(query -> matcher.match(query).isPresent())
            .count();

    assertTrue(matching > 200 && matching < 480, () -> matching + " of 500 match");
  }

  @Test
  void everyConstructIsDrawn() {
    Set<Class<?>> drawn = new HashSet<>();
    queries(RandomQueries.SEED, 500).forEach(query -> addTo(drawn, query));

    Set<Class<?>> wanted = new HashSet<>(List.of(QueryNode.class.getPermittedSubclasses()));
    // The first stands in place of words only when names are looked up, the other in no text.
    wanted.removeAll(List.of(QueryNode.Named.class, QueryNode.All.class));
    assertEquals(wanted, drawn);
  }

  private static void addTo(Set<Class<?>> drawn, QueryNode node) {
    drawn.add(node.getClass());
    switch (node) {
      case QueryNode.And and -> and.parts().forEach(part -> addTo(drawn, part));
      case QueryNode.Or or -> or.parts().forEach(part -> addTo(drawn, part));
      case QueryNode.Near near -> near.parts().forEach(part -> addTo(drawn, part));
      case QueryNode.NotNear near ->
          List.of(near.part(), near.other()).forEach(p -> addTo(drawn, p));
      case QueryNode.Not not -> addTo(drawn, not.part());
      case QueryNode.InTitle title -> addTo(drawn, title.part());
      default -> {}
    }
  }

  @Test
  void bareWordsCanBeLeftOut() {
    for (QueryNode query :
        RandomQueries.withoutBareWords(TEXTS, VOCABULARY, RandomQueries.SEED, 300)) {
      Set<Class<?>> drawn = new HashSet<>();
      addTo(drawn, query);
      assertFalse(drawn.contains(QueryNode.Word.class), query.toString());
    }
  }
}
