package org.communique.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          peace                          ~ peace
          peace treaty                   ~ (and peace treaty)
          peace AND treaty               ~ (and peace treaty)
          Japan & Korea                  ~ (and Japan Korea)
          R&D                            ~ R&D
          peace OR treaty                ~ (or peace treaty)
          peace | treaty                 ~ (or peace treaty)
          peace|treaty                   ~ (or peace treaty)
          a b OR NOT c AND d             ~ (or (and a b) (and (not c) d))
          (a OR b) c                     ~ (and (or a b) c)
          a (b (c d))                    ~ (and a b c d)
          a OR (b OR c)                  ~ (or a b c)
          NOT (a OR b)                   ~ (not (or a b))
          NOT (NOT a)                    ~ (not (not a))
          -peace                         ~ (not peace)
          peace -war -"cold war"         ~ (and peace (not war) (not "cold war"))
          peace -(war OR force)          ~ (and peace (not (or war force)))
          peace -topic:trade             ~ (and peace (not (topic trade)))
          (-a b)                         ~ (and (not a) b)
          -1                             ~ (not 1)
          ship-to-ship transfers         ~ (and ship-to-ship transfers)
          \\AND                          ~ AND
          l’accord don't                 ~ (and l’accord don't)
          peace, treaty. (signed.)       ~ (and peace treaty signed)
          S/RES/2231 12:30               ~ (and S/RES/2231 12:30)
          242 (1967)                     ~ (and 242 1967)
          note:                          ~ note
          He noted: peace                ~ (and He noted peace)
          https://example.org/a?b=c      ~ https://example.org/a?b=c
          "exact phrase"                 ~ "exact phrase"
          “joint  declaration”           ~ "joint declaration"
          „gemeinsame Erklärung“ x       ~ (and "gemeinsame Erklärung" x)
          « Les ministres »              ~ "Les ministres"
          »die Minister«                 ~ "die Minister"
          «a "b" c»                      ~ "a "b" c"
          "a AND (b)"                    ~ "a AND (b)"
          decl*                          ~ decl*
          anti-miss* weap*,              ~ (and anti-miss* weap*)
          联合*                           ~ 联合*
          title:declaration              ~ (title declaration)
          TITLE:"joint declaration"      ~ (title "joint declaration")
          intitle:decl*                  ~ (title decl*)
          title:(a b)                    ~ (title (and a b))
          title:(a OR -b)                ~ (title (or a (not b)))
          title:OR                       ~ (title OR)
          signatory:Japan                ~ (signatory Japan)
          by:"Republic of Korea"         ~ (signatory "Republic of Korea")
          signatory:(Japan AND Korea)    ~ (and (signatory Japan) (signatory Korea))
          signed:("South Korea" OR -Mali) ~ (or (signatory "South Korea") (not (signatory Mali)))
          lang:OR                        ~ (lang OR)
          kind:joint-statement,          ~ (kind joint-statement)
          topic:climate-change oceans    ~ (and (topic climate-change) oceans)
          wom*n                          ~ (wildcard wom*n)
          organi?ation                   ~ (wildcard organi?ation)
          Why?                           ~ Why
          =US                            ~ (exact US)
          ="Joint Statement"             ~ (exact "Joint Statement")
          a /s b                         ~ (/s a b)
          a w/s b w/p c                  ~ (/p (/s a b) c)
          a /s b /5 c                    ~ (/s a (/5 b c))
          a /5 b /5 c                    ~ (/5 a b c)
          (a /5 b) /5 c                  ~ (/5 (/5 a b) c)
          a pre/3 b                      ~ (+3 a b)
          a +s b                         ~ (+s a b)
          a NEAR/5 (b OR c)              ~ (/5 a (or b c))
          a NEAR b                       ~ (/10 a b)
          a not w/5 b                    ~ (not/5 a b)
          a NOT /s b                     ~ (not/s a b)
          NOT a /s b                     ~ (not (/s a b))
          a b /s c d                     ~ (and a (/s b c) d)
          topic:x /s "a b"               ~ (/s (topic x) "a b")
          mentions:Taiwan                ~ (mentions Taiwan)
          signatories:=3                 ~ (signatories 3..3)
          signatories:>2                 ~ (signatories 3..2147483647)
          signatories:Japan              ~ (signatory Japan)
          person:Austin                  ~ (person Austin)
          *                              ~ *
          NOT *                          ~ (not *)
          ``                             ~ *
          ` \u00A0\t\n`                  ~ *
          """)
  void cleanQueryHasItsTreeAndNoProblem(String text, String tree) {
    ParsedQuery parsed = QueryParser.parse(text);

    assertEquals(List.of(), parsed.problems());
    assertEquals(tree, QueryTrees.print(parsed.node()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          2021               ~ 2021-01-01..2021-12-31
          2021-05            ~ 2021-05-01..2021-05-31
          2024-02            ~ 2024-02-01..2024-02-29
          2021-5-3           ~ 2021-05-03..2021-05-03
          "2021-05-03"       ~ 2021-05-03..2021-05-03
          2021..2023         ~ 2021-01-01..2023-12-31
          2021-2023,         ~ 2021-01-01..2023-12-31
          2021–2023          ~ 2021-01-01..2023-12-31
          2021-05..          ~ 2021-05-01..
          ..1990             ~ ..1990-12-31
          1945-08-02..1946   ~ 1945-08-02..1946-12-31
          """)
  void datesAndRangesOfDatesAreRead(String value, String days) {
    ParsedQuery parsed = QueryParser.parse("date:" + value);

    assertEquals(List.of(), parsed.problems());
    assertEquals("(date " + days + ")", QueryTrees.print(parsed.node()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          treaty~1                > (fuzzy treaty 1)
          treaty~                 > (fuzzy treaty 2)
          "peace talks"~5         > (together "peace talks" 5)
          "peace talks"~5 /s war  > (/s (together "peace talks" 5) war)
          """)
  void tildeAsksForSimilarWordsAndForWordsTogether(String text, String tree) {
    cleanQueryHasItsTreeAndNoProblem(text, tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          past 3 months       ~ 2026-08-28..2026-11-28
          past week           ~ 2026-11-21..2026-11-28
          last 2 years AND a  ~ 2024-11-28..2026-11-28
          this year           ~ 2026-01-01..2026-12-31
          today               ~ 2026-11-28..2026-11-28
          """)
  void datesAreToldFromToday(String value, String days) {
    ParsedQuery parsed =
        QueryParser.parse("date:" + value, Joining.ALL, LocalDate.of(2026, 11, 28));

    assertEquals(List.of(), parsed.problems());
    assertTrue(QueryTrees.print(parsed.node()).contains("(date " + days + ")"));
  }

  /** Query, tree, offset of each problem, a piece of each message. */
  static Stream<Arguments> oddQueries() {
    return Stream.of(
        odd("\"joint decl", "\"joint decl\"", 0, "never closed"),
        odd("(peace AND treaty", "(and peace treaty)", 0, "never closed"),
        odd("peace) treaty", "(and peace treaty)", 5, "closes nothing"),
        odd("()", "*", 0, "nothing between these parentheses"),
        odd("peace OR ()", "peace", 9, "nothing between these parentheses"),
        odd("\"\" peace", "peace", 0, "no words between these quotes"),
        odd("AND", "*", 0, "“AND” has nothing before it"),
        odd("NOT", "*", 0, "“NOT” has nothing after it"),
        odd("OR peace", "peace", 0, "“OR” has nothing before it"),
        odd("peace AND", "peace", 6, "“AND” has nothing after it"),
        odd("peace AND OR treaty", "(or peace treaty)", 6, "“AND” has nothing after it"),
        odd("a AND AND b", "(and a b)", 2, "“AND” has nothing after it"),
        odd("NOT NOT a", "a", 0, "undo each other"),
        odd("NOT -a b", "(and a b)", 0, "undo each other"),
        odd("*eace", "eace", 0, "cannot begin with a star"),
        odd("a*", "a", 0, "at least two others"),
        odd("a-b*", "a-b", 0, "at least two others"),
        odd("peace or war", "(and peace or war)", 6, "write OR in capitals"),
        odd("signed!", "signed*", 0, "was read as “signed*”"),
        odd("ab~2", "ab", 0, "too short"),
        odd("peace~7", "(fuzzy peace 2)", 0, "was read as peace~2"),
        odd("a /500 b", "(/100 a b)", 2, "1 to 100 words"),
        odd("a /5", "a", 2, "nothing that can be near after it"),
        odd("/s a", "a", 0, "has nothing before it"),
        odd("(a AND b) /5 c", "(and (/5 a c) (/5 b c))", 10, "drawn out"),
        odd("a +s topic:x", "(/s a (topic x))", 2, "without one"),
        odd("\"joint decl*\"", "\"joint decl*\"", 0, "star between quotes"),
        odd("* peace", "peace", 0, "star alone"),
        odd("*:*", "*", 0, "was read as *"),
        odd("peace - treaty", "(and peace treaty)", 6, "no letters or digits"),
        odd("--help", "help", 0, "“--” before a word"),
        odd("+peace", "peace", 0, "“+” before a word"),
        odd("!peace", "peace", 0, "to exclude a word write NOT"),
        odd("peace^NaN", "peace", 0, "“^NaN” after a word"),
        odd("foo:bar", "(and foo bar)", 0, "There is no field “foo:”"),
        odd("x foo:\"a b\"", "(and x foo \"a b\")", 2, "There is no field “foo:”"),
        odd("-foo:bar", "(not (and foo bar))", 1, "There is no field “foo:”"),
        odd("x OR AND:y", "(or x (and AND y))", 5, "There is no field “AND:”"),
        odd("title: peace", "(and title peace)", 0, "write title:declaration"),
        odd("title:*", "*", 6, "star alone is no value"),
        odd("title:-peace", "(title peace)", 6, "“-” before a word"),
        odd("title:(a by:b)", "(title (and a by b))", 9, "cannot stand in the list"),
        odd("signatory:Jap*", "(signatory Jap)", 10, "has no star"),
        odd(
            "signatory:(South Korea)",
            "(and (signatory South) (signatory Korea))",
            11,
            "a name of several words is written in quotes"),
        odd("peace\u0000treaty", "(and peace treaty)", 5, "U+0000"),
        odd("peace\uD800", "peace", 5, "U+D800"),
        odd("pea\u00ADce", "peace", 0, "Invisible"),
        odd("\u202Eecaep\u202C", "ecaep", 0, "Invisible"),
        odd("date:2021-13", "*", 5, "no month 13"),
        odd("date:2021-02-30", "*", 5, "February 2021 has 28 days"),
        odd("peace date:someday", "peace", 11, "is not a date"),
        odd("date:2023..2021", "(date 2021-01-01..2023-12-31)", 5, "the other way round"),
        odd("date:2021..2021-99", "*", 5, "no month 99"),
        odd("date:[2020 TO 2021-05]", "(date 2020-01-01..2021-05-31)", 5, "date:2020-01-01"),
        odd("date:[* TO 2021]", "(date ..2021-12-31)", 5, "date:..2021-12-31"),
        odd("date:>2024", "(date 2025-01-01..)", 5, "date:2025-01-01.."),
        odd("date:<=2024", "(date ..2024-12-31)", 5, "date:..2024-12-31"),
        odd("date:0000", "*", 5, "no year 0"));
  }

  private static Arguments odd(String text, String tree, int offset, String message) {
    return Arguments.of(text, tree, offset, message);
  }

  @ParameterizedTest
  @MethodSource("oddQueries")
  void oddQueryIsUnderstoodAndSaysWhatWasOdd(String text, String tree, int offset, String message) {
    ParsedQuery parsed = QueryParser.parse(text);

    assertEquals(tree, QueryTrees.print(parsed.node()));
    assertEquals(1, parsed.problems().size(), parsed.problems()::toString);
    QueryProblem problem = parsed.problems().getFirst();
    assertEquals(offset, problem.offset());
    assertTrue(problem.message().contains(message), problem.message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          peace treaty                 ~ (or peace treaty)
          a b AND c d                  ~ (or a (and b c) d)
          a b -c                       ~ (and (or a b) (not c))
          a -c OR d                    ~ (or (and a (not c)) d)
          a b date:2021 topic:trade    ~ (and (or a b) (date 2021-01-01..2021-12-31) (topic trade))
          a title:(b c)                ~ (or a (title (or b c)))
          a OR -b                      ~ (or a (not b))
          """)
  void wordsSideBySideAreAlternativesWhenAnyIsAskedFor(String text, String tree) {
    assertEquals(tree, QueryTrees.print(QueryParser.parse(text, Joining.ANY).node()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          peace treaty                 ~ (or peace treaty)
          who spoke of "free and open" ~ (and (or who spoke of) "free and open")
          a b "c d" "e f"              ~ (and (or a b) "c d" "e f")
          a b AND c d                  ~ (and (or a d) b c)
          a (b OR c) d                 ~ (and (or a d) (or b c))
          a b -c title:d topic:trade   ~ (and (or a b) (not c) (title d) (topic trade))
          "free and open"              ~ "free and open"
          """)
  void wordsAloneAreAlternativesWhenAnyWordIsAskedFor(String text, String tree) {
    assertEquals(tree, QueryTrees.print(QueryParser.parse(text, Joining.ANY_WORD).node()));
  }

  @Test
  void severalOdditiesAreToldInTheOrderOfTheText() {
    ParsedQuery parsed = QueryParser.parse("foo:bar (peace AND date:2021-13");

    assertEquals(List.of(0, 8, 24), parsed.problems().stream().map(QueryProblem::offset).toList());
  }

  @Test
  void fieldWithSeveralStrangeNamesIsReadAsWords() {
    ParsedQuery parsed = QueryParser.parse("a:b:c:d");

    assertEquals("(and a b c d)", QueryTrees.print(parsed.node()));
    assertEquals(3, parsed.problems().size());
  }

  @Test
  void clausesBeyondTheLimitAreLeftOutWithOneProblem() {
    ParsedQuery parsed = QueryParser.parse("word ".repeat(500) + "(");

    QueryNode.And and = (QueryNode.And) parsed.node();
    assertEquals(QueryParser.MAX_CLAUSES, and.parts().size());
    assertEquals(1, parsed.problems().size());
    assertEquals(5 * QueryParser.MAX_CLAUSES, parsed.problems().getFirst().offset());
  }

  @Test
  void parenthesesBeyondTheLimitAreReadAsIfTheyWereNotThere() {
    String text = "(".repeat(1_000) + "a OR b" + ")".repeat(1_000);

    ParsedQuery parsed = QueryParser.parse(text);

    assertEquals("(or a b)", QueryTrees.print(parsed.node()));
    assertEquals(1, parsed.problems().size(), parsed.problems()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "\"",
        "“ ",
        "-(",
        "NOT ",
        "NOT (",
        "a:",
        "a:b ",
        "title:(",
        "title:",
        "date:[",
        "a:NOT ",
        "date:",
        ",",
        "*",
        "a*b",
        "~",
        "^a",
        ": ",
        "date:,",
        "-",
        "|",
        "a OR ",
        "\u0000",
        "\u202E",
        "\uD83D",
        "\u0301",
        "x:(y ",
        "«",
        "date:2021..",
        "AND OR ",
        "a-"
      })
  void repetitionOfAnythingIsReadInLinearTime(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    ParsedQuery parsed = assertTimeout(Duration.ofSeconds(2), () -> QueryParser.parse(text));

    assertEquals(parsed.node(), QueryParser.parse(parsed.node().toString()).node());
  }

  @Test
  void problemsBeyondTheLimitAreCounted() {
    ParsedQuery parsed = QueryParser.parse("foo:bar ".repeat(50));

    assertEquals(21, parsed.problems().size());
    assertTrue(parsed.problems().getLast().message().contains("30 more places"));
  }
}
