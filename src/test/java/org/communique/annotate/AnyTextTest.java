package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTextTest {
  private static final long SEED = 20230603;
  private static final String[] PIECES = {
    "Done at ",
    "3 June 2023",
    " this 3rd day of ",
    "Security Council resolution ",
    "1718",
    ", ",
    "(2017)",
    "\n\n",
    "and ",
    "2023年",
    "六月",
    "三日",
    "Article 51 of the ",
    "UN Charter",
    "DPRK",
    " UNFCCCs",
    " relevant ",
    "Joint Statement",
    "\u0000",
    "\uD83D",
    "\uDE00",
    "ß",
    "İ",
    "هـ ",
    "٣",
    "99999999999999",
    "- ",
    "– ",
    "(((",
    "'s ",
    "’",
    "May ",
    "one thousand nine hundred ",
    "the ",
    "of ",
    "ship ",
    "to ",
    "ship "
  };

  private final DateFinder dates = new DateFinder();
  private final TopicFinder topics = new TopicFinder(Taxonomy.load());
  private final ActFinder acts = new ActFinder(Taxonomy.load());
  private final ReferenceFinder references =
      new ReferenceFinder(Instruments.load(), Gazetteer.load());
  private final KindFinder kinds = new KindFinder();

  private void annotate(CommuniqueText text) {
    dates.find(text);
    kinds.find(text, List.of());
    for (Sentence sentence : text.sentences().toList()) {
      SentenceTerms terms = SentenceTerms.of(text.text(), sentence.span());
      topics
          .find(text.text(), terms, Set.of())
          .topics()
          .forEach(topic -> check(text, topic.evidence()));
      acts.find(text.text(), terms);
      references
          .find(text.text(), sentence.span(), terms)
          .forEach(reference -> check(text, reference.evidence()));
    }
  }

  private static void check(CommuniqueText text, Evidence evidence) {
    Evidence.InText place = (Evidence.InText) evidence;
    assertEquals(place, Evidence.InText.at(place.span(), text.text()));
  }

  @Test
  void randomTextIsAnnotatedWithEvidenceInsideIt() {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      annotate(TextsFromStrings.text("T " + text, text.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ship to ", "a", "Done at ", "resolution 1, 2 and "})
  void millionCharactersOnOneLineTakeSeconds(String piece) {
    char[] unit = piece.toCharArray();
    char[] line = new char[1_000_000];
    for (int i = 0; i < line.length; i++) {
      line[i] = unit[i % unit.length];
    }
    String text = new String(line);
    CommuniqueText whole =
        new CommuniqueText(
            "Title",
            TextSpan.EMPTY,
            text,
            "en",
            List.of(
                new Paragraph(
                    1,
                    new TextSpan(0, text.length()),
                    Paragraph.Kind.PROSE,
                    "",
                    List.of(),
                    "en",
                    List.of(new Sentence(1, new TextSpan(0, text.length()))))),
            new TreeMap<>());

    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> annotate(whole));
  }
}
