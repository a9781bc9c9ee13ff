package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.communique.model.Communique;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.FixedEngine;
import org.communique.testing.GoldenFile;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalRendererTest {
  private static final FixedEngine ENGINE = SampleCommuniques.engine();
  private static final TerminalRenderer PLAIN = renderer(false, 80);

  private static TerminalRenderer renderer(boolean isColoured, int width) {
    return new TerminalRenderer(new TerminalStyle(isColoured, width), Vocabulary.standard());
  }

  private static OpenedCommunique open(Communique communique, String query) {
    return ENGINE.open(communique.id(), query).orElseThrow();
  }

  @Test
  void hits() {
    GoldenFile.assertMatches(
        "search.txt", PLAIN.search(ENGINE.search(SearchRequest.of("maritime?"))));
  }

  @Test
  void colouredHits() {
    GoldenFile.assertMatches(
        "search-coloured.txt",
        renderer(true, 80).search(ENGINE.search(SearchRequest.of("maritime security"))));
  }

  @Test
  void communique() {
    GoldenFile.assertMatches(
        "communique.txt", PLAIN.communique(open(SampleCommuniques.trilateral(), "maritime")));
  }

  @Test
  void oneParagraph() {
    String text = PLAIN.paragraph(open(SampleCommuniques.trilateral(), ""), 4);

    assertTrue(text.contains("(a) hold joint exercises"), text);
    assertFalse(text.contains("(b) share information"), text);
  }

  @Test
  void withoutHitsOneLineSaysSo() {
    assertEquals(
        "No communiqués for “zeppelin”\n",
        PLAIN.search(ENGINE.search(SearchRequest.of("zeppelin"))));
  }

  @Test
  void noTextSteersTheTerminal() {
    String text =
        PLAIN.communique(open(SampleCommuniques.hostile(), "maritime"))
            + PLAIN.search(ENGINE.search(SearchRequest.of("maritime \u001b[2J\u202E")));

    assertTrue(text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), text);
    assertFalse(text.contains("\u202E"), "direction overrides reach into what follows");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void noLineIsWiderThanTheTerminal(int width) {
    TerminalRenderer renderer = renderer(false, width);
    String text =
        renderer.search(ENGINE.search(SearchRequest.of("maritime")))
            + renderer.communique(open(SampleCommuniques.chinese(), ""));

    for (String line : text.split("\n")) {
      assertTrue(TerminalLines.width(line) <= width, line);
    }
  }
}
