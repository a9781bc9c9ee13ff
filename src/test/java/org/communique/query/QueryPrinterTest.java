package org.communique.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.communique.query.QueryNode.All;
import org.communique.query.QueryNode.And;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryNode.InTitle;
import org.communique.query.QueryNode.IssuedWithin;
import org.communique.query.QueryNode.Near;
import org.communique.query.QueryNode.Not;
import org.communique.query.QueryNode.NotNear;
import org.communique.query.QueryNode.Or;
import org.communique.query.QueryNode.Phrase;
import org.communique.query.QueryNode.Prefix;
import org.communique.query.QueryNode.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryPrinterTest {
  private static final long SEED = 20230603;

  private static final String[] WORDS =
      ("peace AND OR NOT and 12:30 ship-to-ship R&D don't l’accord https://example.org/a?b=c"
              + " S/RES/2231 communique\u0301 联合 3.5 10,000")
          .split(" ");
  private static final String[] PHRASES =
      "joint declaration;a AND (b);-x;«a» b;say \"peace\" now;x;title:x;50 %".split(";");
  private static final String[] PREFIXES = "decl S/RES/22 anti-miss 联合 OR".split(" ");
  private static final QueryField[] FIELDS = {
    QueryField.SIGNATORY, QueryField.TOPIC, QueryField.KIND, QueryField.LANGUAGE
  };
  private static final String[] VALUES =
      "Japan;OR;Republic of Korea;a \"b\";«x»;O'Brien;U.S.;climate-change;(x);x*".split(";");

  static Stream<Arguments> printedForms() {
    Word a = new Word("a");
    Word b = new Word("b");
    return Stream.of(
        Arguments.of(new All(), "*"),
        Arguments.of(new And(List.of(a, new Not(b))), "a AND NOT b"),
        Arguments.of(new Or(List.of(a, new And(List.of(a, b)))), "a OR (a AND b)"),
        Arguments.of(new Not(new Or(List.of(a, b))), "NOT (a OR b)"),
        Arguments.of(new Not(new Not(a)), "NOT (NOT a)"),
        Arguments.of(new Word("OR"), "\\OR"),
        Arguments.of(new InTitle(new Word("OR")), "title:OR"),
        Arguments.of(new InTitle(new And(List.of(a, b))), "title:(a AND b)"),
        Arguments.of(new InTitle(new Not(a)), "title:(NOT a)"),
        Arguments.of(new InTitle(new Phrase("a b")), "title:\"a b\""),
        Arguments.of(new InTitle(new QueryNode.Exact("A b")), "title:(=\"A b\")"),
        Arguments.of(new Phrase("say \"peace\""), "«say \"peace\"»"),
        Arguments.of(new HasValue(QueryField.TOPIC, "climate-change"), "topic:climate-change"),
        Arguments.of(new HasValue(QueryField.LANGUAGE, "OR"), "lang:OR"),
        Arguments.of(
            new HasValue(QueryField.SIGNATORY, "South Korea"), "signatory:\"South Korea\""),
        Arguments.of(issued("2021-01-01", "2021-12-31"), "date:2021"),
        Arguments.of(issued("2024-02-01", "2024-02-29"), "date:2024-02"),
        Arguments.of(issued("2024-02-03", "2024-02-03"), "date:2024-02-03"),
        Arguments.of(issued("2021-01-01", "2022-12-31"), "date:2021-01-01..2022-12-31"));
  }

  @ParameterizedTest
  @MethodSource
  void printedForms(QueryNode node, String text) {
    assertEquals(text, node.toString());
  }

  @ParameterizedTest
  @EnumSource
  void printedTreeIsReadBackAsItIs(Joining joining) {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      QueryNode node = tree(random, 4, false);

      if (patterns(node) <= LeafReader.MAX_PATTERNS) {
        assertReadBack(node, joining);
      }
    }
  }

  @Test
  void whatIsReadOutOfAnyCharactersIsPrintedAndReadBackAsItIs() {
    String[] pieces =
        (" ,a,bc,OR,AND,NOT,x:,title:,by:,date:,2021,-,..,*,\",«,»,(,),|,&,~,^,:,/,\\,',., , ,_,"
                + "\u00AD,\u0301,\u0000,\uD83D\uDE00,\uD83D,联,é")
            .split(",");
    Random random = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        text.append(any(random, pieces));
      }
      for (Joining joining : Joining.values()) {
        assertReadBack(QueryParser.parse(text.toString(), joining).node(), joining);
      }
    }
  }

  private static void assertReadBack(QueryNode node, Joining joining) {
    String printed = node.toString();
    ParsedQuery again = QueryParser.parse(printed, joining);
    assertEquals(
        QueryTrees.print(node), QueryTrees.print(again.node()), () -> "printed as " + printed);
    assertEquals(node, again.node());
    assertTrue(
        again.problems().stream().allMatch(p -> p.message().startsWith("A star between quotes")),
        () -> "printed as " + printed + ": " + again.problems());
  }

  /** At least as many as there are words with a star or tilde. */
  private static long patterns(QueryNode node) {
    return node.toString().chars().filter(sign -> "*~?".indexOf(sign) >= 0).count();
  }

  private static IssuedWithin issued(String from, String to) {
    return new IssuedWithin(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
  }

  /** A tree in normal form; inside a title there are no fields. */
  private static QueryNode tree(Random random, int height, boolean inTitle) {
    if (height == 0 || random.nextInt(4) == 0) {
      return leaf(random, inTitle);
    }
    return switch (random.nextInt(inTitle ? 3 : 5)) {
      case 0 -> NormalForm.and(trees(random, height - 1, inTitle)).orElseThrow();
      case 1 -> NormalForm.or(trees(random, height - 1, inTitle)).orElseThrow();
      case 2 -> new Not(tree(random, height - 1, inTitle));
      case 3 -> near(random, height);
      default -> new InTitle(tree(random, height - 1, true));
    };
  }

  /** A distance between parts that all have places. */
  private static QueryNode near(Random random, int height) {
    Reach reach =
        any(random, new Reach[] {Reach.SENTENCE, Reach.PARAGRAPH, new Reach(Reach.Unit.WORDS, 7)});
    List<QueryNode> parts = new ArrayList<>();
    for (int count = 2 + random.nextInt(2); count > 0; count--) {
      parts.add(place(random, height - 1));
    }
    return random.nextInt(4) == 0
        ? new NotNear(reach, parts.get(0), parts.get(1))
        : new Near(reach, random.nextBoolean(), parts);
  }

  private static QueryNode place(Random random, int height) {
    return switch (random.nextInt(height > 0 ? 8 : 6)) {
      case 0 -> new Word(any(random, WORDS));
      case 1 -> new Phrase(any(random, PHRASES));
      case 2 -> new QueryNode.Exact("Joint Statement");
      case 3 -> new QueryNode.Wildcard("wom?n");
      case 4 -> new QueryNode.Fuzzy("treaty", 1 + random.nextInt(2));
      case 5 -> new QueryNode.Together("peace talks", 5);
      case 6 -> near(random, height);
      default -> new QueryNode.Or(List.of(new Word("mine"), new Phrase("cold war")));
    };
  }

  private static List<QueryNode> trees(Random random, int height, boolean inTitle) {
    List<QueryNode> trees = new ArrayList<>();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      trees.add(tree(random, height, inTitle));
    }
    return trees;
  }

  private static QueryNode leaf(Random random, boolean inTitle) {
    return switch (random.nextInt(inTitle ? 3 : 5)) {
      case 0 -> new Word(any(random, WORDS));
      case 1 -> new Phrase(any(random, PHRASES));
      case 2 -> new Prefix(any(random, PREFIXES));
      case 3 -> new HasValue(any(random, FIELDS), any(random, VALUES));
      default -> range(random);
    };
  }

  private static IssuedWithin range(Random random) {
    LocalDate from = LocalDate.of(1900 + random.nextInt(150), 1 + random.nextInt(12), 1);
    LocalDate to = from.plusMonths(random.nextInt(40)).minusDays(random.nextInt(2)).plusDays(1);
    return switch (random.nextInt(3)) {
      case 0 -> new IssuedWithin(Optional.of(from), Optional.empty());
      case 1 -> new IssuedWithin(Optional.empty(), Optional.of(to));
      default -> new IssuedWithin(Optional.of(from), Optional.of(to));
    };
  }

  private static <T> T any(Random random, T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
