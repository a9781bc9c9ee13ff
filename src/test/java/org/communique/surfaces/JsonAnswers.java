package org.communique.surfaces;

import java.util.List;
import java.util.OptionalInt;
import org.communique.json.JsonValue;
import org.communique.model.TextSpan;
import org.communique.surfaces.ShownAnswer.ShownHit;
import org.communique.surfaces.ShownAnswer.ShownSnippet;

/** Reads answers out of JSON. */
final class JsonAnswers {
  private JsonAnswers() {}

  static ShownAnswer answer(JsonValue whole) {
    return new ShownAnswer(
        number(whole.field("total").field("value")),
        whole.field("hits").elements().stream().map(JsonAnswers::hit).toList());
  }

  /** A line of an export: all sentences with matches. */
  static ShownHit exported(JsonValue line) {
    ShownHit hit = hit(line);
    return new ShownHit(
        hit.id(),
        hit.paragraph(),
        hit.titleMarks(),
        hit.matches(),
        line.field("sentences").elements().stream().map(JsonAnswers::snippet).toList());
  }

  static ShownHit hit(JsonValue hit) {
    JsonValue paragraph = hit.field("paragraph");
    return new ShownHit(
        hit.field("id").text(),
        paragraph.text().isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(paragraph)),
        spans(hit.field("titleMarks")),
        number(hit.field("matches")),
        hit.field("snippets").elements().stream().map(JsonAnswers::snippet).toList());
  }

  private static ShownSnippet snippet(JsonValue snippet) {
    return new ShownSnippet(
        number(snippet.field("paragraph")),
        snippet.field("text").text(),
        spans(snippet.field("marks")));
  }

  static List<TextSpan> spans(JsonValue pairs) {
    return pairs.elements().stream()
        .map(pair -> new TextSpan(number(pair.elements().get(0)), number(pair.elements().get(1))))
        .toList();
  }

  private static int number(JsonValue value) {
    return Integer.parseInt(value.text());
  }
}
