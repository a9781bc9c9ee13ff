package org.communique.render;

import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.study.Difference;
import org.communique.study.Differences;

/**
 * What is otherwise about the hits of a search, as JSON: {@code watch --json}, and a line of {@code
 * alerts --json}.
 *
 * <p>{@code name} is that of a saved search, else null; {@code since} is the time of the look
 * before, null at the first one, which finds no differences. A member of {@code new} is a line of
 * {@code search --jsonl}; one of {@code changed} has also {@code formerly} (ids under which an
 * edited text was a hit), {@code newSentences} (places in {@code sentences}, from 0, of those that
 * did not match before), {@code sentencesGone} and {@code why}. One of {@code gone} has the {@code
 * reason} ({@code removed}, {@code unmatched}, {@code edited} or {@code merged}), the same in words
 * as {@code why}, and {@code paragraph} null when the hit was a communiqué.
 */
public final class DifferencesJson {
  private DifferencesJson() {}

  /**
   * The differences.
   *
   * @param name of a saved search; empty for none
   */
  public static JsonObject of(Differences<CitedHit> differences, String name) {
    String generation = differences.memory().generation();
    return JsonValue.object()
        .put("name", JsonParts.orNull(name))
        .put("query", differences.request().text())
        .put("url", differences.memory().address())
        .put("unit", differences.request().unit().label())
        .put("first", differences.isFirst())
        .put("since", differences.since().map(Object::toString).orElse(null))
        .put("looked", differences.memory().looked().toString())
        .put("generation", generation)
        .put("total", differences.total())
        .put("notes", JsonValue.arrayOfStrings(differences.notes()))
        .put(
            "new",
            differences.added().stream()
                .map(added -> JsonLinesExport.fields(added.hit()).build())
                .toList())
        .put("changed", differences.changed().stream().map(DifferencesJson::changed).toList())
        .put("gone", differences.gone().stream().map(DifferencesJson::gone).toList())
        .build();
  }

  private static JsonObject changed(Difference.Changed<CitedHit> changed) {
    return JsonLinesExport.fields(changed.hit())
        .put(
            "formerly",
            JsonValue.arrayOfStrings(changed.formerly().stream().map(Object::toString).toList()))
        .put(
            "newSentences",
            changed.newSentences().stream().map(place -> JsonValue.of((long) place)).toList())
        .put("sentencesGone", changed.sentencesGone())
        .put("why", DifferenceWording.change(changed))
        .build();
  }

  private static JsonObject gone(Difference.Gone<CitedHit> gone) {
    JsonValue.ObjectBuilder object = JsonValue.object().put("id", gone.id().value());
    object.put(
        "paragraph",
        gone.paragraph() > 0 ? JsonValue.of((long) gone.paragraph()) : JsonValue.JsonNull.NULL);
    return object
        .put("reason", gone.reason().label())
        .put("why", DifferenceWording.reason(gone))
        .put("successor", gone.successor().map(Object::toString).orElse(null))
        .put("title", JsonParts.orNull(gone.title()))
        .put("date", JsonParts.date(gone.date()))
        .build();
  }
}
