package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.communique.model.TextSpan;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static final long SEED = 77;

  @Test
  void aMatchOverTwoBlocksIsMarkedInBoth() {
    MarkedText text = new MarkedText("law of\n\nthe sea", List.of(new TextSpan(4, 11)));

    assertEquals(
        List.of(new TextRun("law ", false), new TextRun("of", true)),
        text.runs(new TextSpan(0, 6)));
    assertEquals(
        List.of(new TextRun("the", true), new TextRun(" sea", false)),
        text.runs(new TextSpan(8, 15)));
  }

  @Test
  void controlCharactersAreReplacedOneForOne() {
    assertEquals(
        List.of(new TextRun("a\uFFFDb\uFFFD[31m", false)),
        MarkedText.runs("a\u0007b\u001b[31m", List.of()));
  }

  @Test
  void runsJoinToTheTextAndCoverTheMarks() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      String text = "abcdefghij".repeat(1 + random.nextInt(5));
      List<TextSpan> marks = marks(random, text.length());
      StringBuilder joined = new StringBuilder();
      int marked = 0;
      MarkedText blocks = new MarkedText(text, marks);
      for (int start = 0; start < text.length(); start += 7) {
        int end = Math.min(text.length(), start + 7);
        for (TextRun run : blocks.runs(new TextSpan(start, end))) {
          joined.append(run.text());
          marked += run.isMarked() ? run.text().length() : 0;
        }
      }
      assertEquals(text, joined.toString(), "seed " + SEED + ", round " + round);
      assertEquals(marks.stream().mapToInt(TextSpan::length).sum(), marked);
    }
  }

  private static List<TextSpan> marks(Random random, int length) {
    List<TextSpan> marks = new ArrayList<>();
    int position = 0;
    while (position < length) {
      int start = position + random.nextInt(6);
      int end = start + 1 + random.nextInt(12);
      if (end <= length) {
        marks.add(new TextSpan(start, end));
      }
      position = end;
    }
    return marks;
  }
}
