package org.communique.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communique.model.Annotations;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.model.DocumentKind;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryParser;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BruteForceMatcherTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

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
          =Peace                           | Peace, Peace, Peace
          =peace                           | peace, peace, peace
          ="on Peace"                      | on Peace
          p?ace                            | Peace, Peace, Peace, peace, peace, peace
          tr*s                             | treaties, transfers
          s?ip*o*p                         | ship-to-ship
          signal~2                         | signed
          peaec~1                          | Peace, Peace, Peace, peace, peace, peace
          "signed ministers"~2             | ministers, signed
          "aim is"~1                       | -
          "aim is"~2                       | is, aim
          "peace peace"~1                  | peace, peace, peace
          mentions:Japan                   | Japan, Japan’s
          mentions:USA                     | U.S.
          declared /1 they                 | they, declared
          ministers /2 treaties            | -
          ministers /5 treaties            | ministers, treaties
          treaties +5 ministers            | -
          "ministers signed" /4 treat*     | ministers signed, treaties
          ship /1 transfers                | ship, transfers
          parties /s signed /s Japan       | parties, signed, Japan
          parties /s aim                   | -
          parties /p aim                   | parties, aim
          (parties /s signed) /p aim       | parties, signed, aim
          aim +p parties                   | -
          Japan NOT /s aim                 | Japan
          peace NOT /2 declared            | Peace, peace, peace, peace
          peace NOT /1 declared            | Peace, Peace, Peace, peace, peace, peace
          (aim AND NOT war) /s Japan       | Japan’s, aim
          (aim AND NOT first) /s Japan     | -
          (war OR aim) /s lang:en          | aim
          aim /s lang:fr                   | -
          title:(joint /2 peace)           | -
          title:(joint /3 peace)           | Joint, Peace
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
        BruteForceMatcher.of(whole(TEXT), VOCABULARY).match(new QueryNode.Word("–")));
  }

  private static String matches(CommuniqueText text, String query) {
    BruteForceMatcher matcher =
        BruteForceMatcher.of(whole(text), VOCABULARY)
            .withFacts(field -> !(field instanceof HasValue value) || value.value().equals("en"));
    return matcher
        .match(QueryParser.parse(query).node())
        .map(places -> places.isEmpty() ? "*" : printed(text, places))
        .orElse("-");
  }

  private static Communique whole(CommuniqueText text) {
    Annotations none =
        new Annotations(
            Optional.empty(),
            DocumentKind.OTHER,
            List.of(),
            List.of(),
            text.sentences().map(sentence -> SentenceAnnotations.NONE).toList());
    return new Communique(new CommuniqueId("some-1a2b3c4d"), text, none);
  }

  private static String printed(CommuniqueText text, List<TextSpan> places) {
    return places.stream().map(text::textOf).collect(Collectors.joining(", "));
  }

  /** Sentences end at a full stop before a capital. */
  private static List<Sentence> sentences(String block, int start) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (String sentence : block.split("(?<=[a-z]\\.) ")) {
      TextSpan span = new TextSpan(from, from + sentence.length()).shift(start);
      sentences.add(new Sentence(sentences.size() + 1, span));
      from += sentence.length() + 1;
    }
    return sentences;
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
              sentences(block, start)));
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
