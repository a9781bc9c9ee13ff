package org.communique.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BruteForceMatcherTest {
  private static final CommuniqueText TEXT =
      text(
          "en",
          "Joint Declaration on Peace",
          "#Peace and security",
          "The parties' ministers signed the U.S.–Japan treaties. Peace, they declared, is Japan’s"
              + " first aim; ship-to-ship transfers end.",
          "They welcome the communiqué of 3.5 June and resolution S/RES/2231 on peace peace"
              + " peace.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          peace                            | Peace, Peace, Peace, peace, peace, peace
          treaty                           | treaties
          signing                          | signed
          communique                       | communiqué
          COMMUNIQUE\u0301S                | communiqué
          Japan                            | Japan, Japan’s
          US                               | U.S
          minister                         | ministers
          ship-to-ship                     | ship-to-ship
          ship                             | ship, ship
          S/RES/2231                       | S/RES/2231
          3.5                              | 3.5
          war                              | -
          "joint declaration"              | Joint Declaration
          "joint declarations"             | -
          "treaties peace they"            | treaties. Peace, they
          "peace and"                      | Peace and
          "declaration on peace peace"     | -
          "peace peace"                    | peace peace peace
          "security the"                   | -
          decl*                            | Declaration, declared
          "the parties" decl*              | Declaration, The parties, declared
          ship-to-sh*                      | ship-to-ship
          treaty AND war                   | -
          treaty AND NOT war               | treaties
          treaty AND NOT peace             | -
          treaty OR war                    | treaties
          treaty OR (war AND peace)        | treaties
          treaty OR (NOT war)              | treaties
          NOT war                          | *
          NOT (NOT treaty)                 | *
          NOT treaty                       | -
          title:peace                      | Peace
          title:treaty                     | -
          title:(peace AND treaty)         | -
          title:(peace NOT treaty)         | Peace
          title:"joint declaration" first  | Joint Declaration, first
          lang:en treaty                   | treaties
          lang:fr treaty                   | -
          date:2020                        | *
          ships OR "ship to"               | ship-to, ship
          """)
  void matchesArePlacesInTheText(String query, String expected) {
    assertEquals(expected, matches(TEXT, query));
  }

  @Test
  void wordsInOtherLanguagesMatchByPrintedForm() {
    CommuniqueText text = text("fr", "Déclaration commune", "Les traités ont été signés à Genève.");

    assertEquals("traités", matches(text, "TRAITES"));
    assertEquals("-", matches(text, "traité"));
    assertEquals("traités", matches(text, "trait*"));
  }

  @Test
  void hanCharactersAreWordsOfTheirOwnAndAdjacentOnesStayApart() {
    CommuniqueText text = text("zh", "联合公报", "中日联合声明。");

    assertEquals("联合, 联合", matches(text, "联合"));
    assertEquals("联, 合, 联, 合", matches(text, "联 合"));
    assertEquals("联合公", matches(text, "\"联合公\""));
  }

  @Test
  void queryWithoutWordsMatchesNothing() {
    assertEquals(
        Optional.empty(),
        new BruteForceMatcher(TEXT, field -> true).match(new QueryNode.Word("–")));
  }

  private static String matches(CommuniqueText text, String query) {
    BruteForceMatcher matcher =
        new BruteForceMatcher(
            text, field -> !(field instanceof HasValue value) || value.value().equals("en"));
    return matcher
        .match(QueryParser.parse(query).node())
        .map(places -> places.isEmpty() ? "*" : printed(text, places))
        .orElse("-");
  }

  private static String printed(CommuniqueText text, List<TextSpan> places) {
    return places.stream().map(text::textOf).collect(Collectors.joining(", "));
  }

  /** Blocks after the title; one that begins with # is the heading of the next. */
  private static CommuniqueText text(String language, String title, String... blocks) {
    StringBuilder text = new StringBuilder(title);
    List<Paragraph> paragraphs = new ArrayList<>();
    List<TextSpan> headings = new ArrayList<>();
    for (String block : blocks) {
      boolean isHeading = block.startsWith("#");
      int start = text.append("\n\n").length();
      text.append(isHeading ? block.substring(1) : block);
      TextSpan span = new TextSpan(start, text.length());
      if (isHeading) {
        headings.add(span);
        continue;
      }
      paragraphs.add(
          new Paragraph(
              paragraphs.size() + 1,
              span,
              Paragraph.Kind.PROSE,
              "",
              headings,
              language,
              List.of(new Sentence(1, span))));
      headings.clear();
    }
    return new CommuniqueText(
        title,
        new TextSpan(0, title.length()),
        text.toString(),
        language,
        paragraphs,
        new TreeMap<>());
  }
}
