package org.communique.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;
import org.communique.query.ParsedQuery;
import org.communique.query.QueryNode;
import org.communique.query.QueryParser;
import org.junit.jupiter.api.Test;

final class RandomQueriesTest {
  private static final String TITLE = "Joint Declaration on Peace";
  private static final String BODY =
      "The ministers welcomed the treaty on \"peace\" (1978). They condemned all ship-to-ship"
          + " transfers; the Council's resolution S/RES/2397 applies.";
  private static final CommuniqueText TEXT = text();

  @Test
  void sameSeedGivesSameQueries() {
    assertEquals(RandomQueries.of(List.of(TEXT), 1, 50), RandomQueries.of(List.of(TEXT), 1, 50));
    assertFalse(
        RandomQueries.of(List.of(TEXT), 1, 50).equals(RandomQueries.of(List.of(TEXT), 2, 50)));
  }

  @Test
  void everyQueryIsReadBackFromItsText() {
    for (QueryNode query : RandomQueries.of(List.of(TEXT), RandomQueries.SEED, 500)) {
      ParsedQuery parsed = QueryParser.parse(query.toString());
      assertEquals(query, parsed.node());
      assertEquals(List.of(), parsed.problems());
    }
  }

  @Test
  void manyQueriesMatchAndManyDoNot() {
    BruteForceMatcher matcher = new BruteForceMatcher(TEXT, field -> true);
    long matching =
        RandomQueries.of(List.of(TEXT), RandomQueries.SEED, 500).stream()
            .filter(query -> matcher.match(query).isPresent())
            .count();

    assertTrue(matching > 100 && matching < 450, () -> matching + " of 500 match");
  }

  @Test
  void bareWordsCanBeLeftOut() {
    List<QueryNode> queries =
        RandomQueries.withoutBareWords(List.of(TEXT), RandomQueries.SEED, 200);

    assertTrue(queries.stream().noneMatch(query -> query instanceof QueryNode.Word));
    assertTrue(queries.stream().anyMatch(query -> query instanceof QueryNode.Or));
  }

  private static CommuniqueText text() {
    int start = TITLE.length() + 2;
    int border = start + BODY.indexOf(" They");
    int end = start + BODY.length();
    Paragraph paragraph =
        new Paragraph(
            1,
            new TextSpan(start, end),
            Paragraph.Kind.PROSE,
            "",
            List.of(),
            "en",
            List.of(
                new Sentence(1, new TextSpan(start, border)),
                new Sentence(2, new TextSpan(border + 1, end))));
    return new CommuniqueText(
        TITLE,
        new TextSpan(0, TITLE.length()),
        TITLE + "\n\n" + BODY,
        "en",
        List.of(paragraph),
        new TreeMap<>());
  }
}
