package org.communique.surfaces;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communique.model.Communique;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.TextSpan;
import org.communique.surfaces.ShownAnswer.ShownHit;
import org.communique.surfaces.ShownAnswer.ShownSnippet;

/**
 * What every door must show for a search: the communiqués, or paragraphs, that match, with their
 * places.
 *
 * @param hits by {@link #key}
 */
public record Expected(Map<String, ExpectedHit> hits) {
  /** Sentences shown of a hit. */
  private static final int MOST_SNIPPETS = 3;

  /** A hit with all its places, in order, merged where they overlap. */
  public record ExpectedHit(Communique communique, List<TextSpan> places) {}

  /** Names a hit: the id, with {@code #p} and its number for a paragraph. */
  public static String key(Communique communique, int paragraph) {
    return communique.id() + (paragraph == 0 ? "" : "#p" + paragraph);
  }

  private static String key(ShownHit hit) {
    return hit.id() + (hit.paragraph().isEmpty() ? "" : "#p" + hit.paragraph().getAsInt());
  }

  /** What is wrong with what a door shows, one line each; empty when nothing is. */
  public List<String> differences(ShownAnswer answer) {
    List<String> differences = new ArrayList<>();
    if (answer.total() != hits.size()) {
      differences.add("total " + answer.total() + " instead of " + hits.size());
    }
    Map<String, ShownHit> shown = new LinkedHashMap<>();
    for (ShownHit hit : answer.hits()) {
      if (shown.put(key(hit), hit) != null) {
        differences.add(key(hit) + " is there twice");
      }
    }
    Set<String> all = new HashSet<>(hits.keySet());
    all.addAll(shown.keySet());
    for (String key : all) {
      if (!shown.containsKey(key)) {
        differences.add(key + " is missing; it matches at " + hits.get(key).places());
      } else if (!hits.containsKey(key)) {
        differences.add(key + " does not match");
      } else {
        compare(key, hits.get(key), shown.get(key), differences);
        boolean isShort = answer.isWhole() && !showsAll(hits.get(key), shown.get(key));
        if (isShort || (!answer.isWhole() && shown.get(key).snippets().size() > MOST_SNIPPETS)) {
          differences.add(key + ": " + shown.get(key).snippets() + " show other than is due");
        }
      }
    }
    return differences;
  }

  private static void compare(
      String key, ExpectedHit expected, ShownHit hit, List<String> differences) {
    CommuniqueText text = expected.communique().text();
    List<TextSpan> places = expected.places();
    List<TextSpan> inTitle = places.stream().filter(text.titleSpan()::contains).toList();
    if (hit.matches() != places.size()) {
      differences.add(key + ": " + hit.matches() + " matches instead of " + places);
    }
    if (!hit.titleMarks().equals(inTitle)) {
      differences.add(key + ": title marked at " + hit.titleMarks() + ", not " + inTitle);
    }
    for (ShownSnippet snippet : hit.snippets()) {
      if (!isRight(snippet, text, places)) {
        differences.add(key + ": " + snippet + " of " + places);
      }
    }
    if (hit.isFolded()) {
      return;
    }
    boolean hasMarks = hit.snippets().stream().anyMatch(snippet -> !snippet.marks().isEmpty());
    if (hasMarks != places.size() > inTitle.size()) {
      differences.add(key + ": " + hit.snippets() + " do not show " + places);
    }
  }

  /** Whether every place is marked, be it in the title or in a sentence. */
  private static boolean showsAll(ExpectedHit expected, ShownHit hit) {
    int marked = hit.titleMarks().size();
    marked += hit.snippets().stream().mapToInt(snippet -> snippet.marks().size()).sum();
    return marked == expected.places().size();
  }

  /** Whether a snippet stands in its paragraph, or above it, and marks just the places in it. */
  private static boolean isRight(ShownSnippet snippet, CommuniqueText text, List<TextSpan> places) {
    if (snippet.paragraph() < 1 || snippet.paragraph() > text.paragraphs().size()) {
      return false;
    }
    Paragraph paragraph = text.paragraphs().get(snippet.paragraph() - 1);
    int from =
        paragraph.headings().isEmpty()
            ? paragraph.span().start()
            : paragraph.headings().getFirst().start();
    int length = snippet.text().length();
    return IntStream.rangeClosed(from, paragraph.span().end() - length)
        .filter(start -> text.text().startsWith(snippet.text(), start))
        .mapToObj(start -> new TextSpan(start, start + length))
        .anyMatch(span -> inside(span, places).equals(snippet.marks()));
  }

  private static List<TextSpan> inside(TextSpan span, List<TextSpan> places) {
    return places.stream().filter(span::contains).map(place -> place.shift(-span.start())).toList();
  }
}
