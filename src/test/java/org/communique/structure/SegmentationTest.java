package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.communique.extract.Extraction;
import org.communique.extract.TextExtractor;
import org.communique.extract.TikaTextExtractor;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentence ends against stretches of real texts that were parted by hand. */
class SegmentationTest {
  private static final Path GOLD = Path.of("../shared/gold/segmentation.jsonl");

  /** Below this, words are cut off or run together too often to be cited. */
  private static final double LEAST_F1 = 0.95;

  @TempDir Path folder;

  @Test
  void sentencesEndWhereReadersEndThem() throws IOException {
    assumeTrue(Files.exists(GOLD), "no " + GOLD + " here: sentence ends are not measured");
    Counts counts = new Counts();
    try (TextExtractor extractor = new TikaTextExtractor()) {
      for (String line : Files.readAllLines(GOLD)) {
        compare(Stretch.of(Json.parse(line)), extractor, counts);
      }
    }
    System.out.println("sentence ends: " + counts);
    assertTrue(counts.f1() >= LEAST_F1, counts.toString());
  }

  private void compare(Stretch stretch, TextExtractor extractor, Counts counts) throws IOException {
    List<String> found = sentencesOf(stretch, extractor);
    if (!letters(String.join("", found)).equals(letters(String.join("", stretch.sentences)))) {
      counts.unlike++;
      print("other words", stretch, found);
      return;
    }
    Set<Integer> expectedEnds = ends(stretch.sentences);
    Set<Integer> foundEnds = ends(found);
    counts.add(expectedEnds, foundEnds);
    if (!expectedEnds.equals(foundEnds)) {
      print("other ends", stretch, found);
    }
  }

  private static void print(String what, Stretch stretch, List<String> found) {
    if (Boolean.getBoolean("segmentation.print")) {
      System.out.println(what + " in " + stretch.file);
      stretch.sentences.forEach(sentence -> System.out.println("  - " + sentence));
      found.forEach(sentence -> System.out.println("  + " + sentence));
    }
  }

  private List<String> sentencesOf(Stretch stretch, TextExtractor extractor) throws IOException {
    boolean isMarkdown = stretch.file.endsWith(".md");
    String text = isMarkdown ? stretch.paragraph : stretch.paragraph.replaceAll("<[^>]+>", "");
    Path file = folder.resolve(isMarkdown ? "stretch.md" : "stretch.txt");
    Files.writeString(file, text);
    List<String> sentences = new ArrayList<>();
    if (extractor.extract(file) instanceof Extraction.Extracted extracted) {
      for (Piece piece : Piece.of(extracted.documents().getFirst().blocks())) {
        for (TextSpan span : SentenceSplitter.split(piece.text())) {
          sentences.add(span.in(piece.text()));
        }
      }
    }
    return sentences;
  }

  private static Set<Integer> ends(List<String> sentences) {
    Set<Integer> ends = new TreeSet<>();
    int end = 0;
    for (String sentence : sentences) {
      end += letters(sentence).length();
      ends.add(end);
    }
    ends.remove(end);
    return ends;
  }

  /** Letters and digits of the text as it is read, without the marks of Markdown and XML. */
  private static String letters(String text) {
    return FoldedWords.withoutSpaces(
        text.replaceAll("\\]\\([^)]*\\)", "")
            .replaceAll("\\[\\^\\w+\\]|<[^>]+>", "")
            .replaceAll("\\\\(.)", "$1"));
  }

  private record Stretch(String file, String paragraph, List<String> sentences) {
    private static Stretch of(JsonValue json) {
      return new Stretch(
          json.field("file").text(),
          json.field("paragraph").text(),
          json.field("sentences").texts());
    }
  }

  private static final class Counts {
    private int right;
    private int expected;
    private int found;
    private int unlike;

    private void add(Set<Integer> expectedEnds, Set<Integer> foundEnds) {
      expected += expectedEnds.size();
      found += foundEnds.size();
      right += (int) foundEnds.stream().filter(expectedEnds::contains).count();
    }

    private double f1() {
      return 2.0 * right / (expected + found);
    }

    @Override
    public String toString() {
      return "F1 %.4f (%d right, %d expected, %d found, %d stretches with other words)"
          .formatted(f1(), right, expected, found, unlike);
    }
  }
}
