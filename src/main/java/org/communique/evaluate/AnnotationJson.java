package org.communique.evaluate;

import java.util.List;
import java.util.Map;
import org.communique.json.JsonValue;

/**
 * The report as JSON. Every metric is a member under its name: a share with {@code value, count,
 * of}, an agreement of sets with {@code precision, recall, f1, right, extra, missed}, a mean with
 * {@code value}; each also with {@code n} and the 95 % interval {@code low, high}. {@code
 * topicsMacro} is a plain number, and its interval is under {@code topicsMacroInterval}.
 */
final class AnnotationJson {
  private AnnotationJson() {}

  static JsonValue of(AnnotationScores scores) {
    JsonValue.ObjectBuilder json = JsonValue.object().put("documents", scores.documents());
    json.put("unread", JsonValue.arrayOfStrings(scores.unread()));
    for (Map.Entry<Metric, Figure> entry : scores.figures().entrySet()) {
      Metric metric = entry.getKey();
      Interval interval = scores.intervals().getOrDefault(metric, new Interval(0, 0));
      if (metric == Metric.TOPICS_MACRO) {
        json.put(metric.key(), entry.getValue().value());
        json.put(metric.key() + "Interval", figure(entry.getValue(), interval));
      } else {
        json.put(metric.key(), figure(entry.getValue(), interval));
      }
    }
    json.put("resamples", Bootstrap.RESAMPLES);
    json.put("confusions", confusions(scores));
    json.put("signatoryRoles", roles(scores.signatoryRoles()));
    json.put("nonSignatoryRoles", roles(scores.otherRoles()));
    json.put("errors", scores.errors().stream().map(AnnotationJson::error).toList());
    return json.build();
  }

  private static JsonValue figure(Figure figure, Interval interval) {
    JsonValue.ObjectBuilder json =
        switch (figure) {
          case Share share ->
              JsonValue.object()
                  .put("value", share.value())
                  .put("count", share.count())
                  .put("of", share.of());
          case Counts counts ->
              JsonValue.object()
                  .put("precision", counts.precision())
                  .put("recall", counts.recall())
                  .put("f1", counts.f1())
                  .put("right", counts.right())
                  .put("extra", counts.extra())
                  .put("missed", counts.missed());
          case Mean mean -> JsonValue.object().put("value", mean.value());
          case ClassCounts classes -> JsonValue.object().put("value", classes.value());
        };
    return json.put("n", figure.n())
        .put("low", interval.low())
        .put("high", interval.high())
        .build();
  }

  private static JsonValue confusions(AnnotationScores scores) {
    JsonValue.ObjectBuilder json = JsonValue.object();
    scores
        .confusions()
        .forEach(
            (field, worst) ->
                json.put(field.label(), worst.stream().map(AnnotationJson::confusion).toList()));
    return json.build();
  }

  private static JsonValue confusion(Confusion confusion) {
    return JsonValue.object()
        .put("wanted", confusion.wanted())
        .put("found", confusion.found())
        .put("times", confusion.times())
        .build();
  }

  private static JsonValue roles(Map<String, Integer> roles) {
    JsonValue.ObjectBuilder json = JsonValue.object();
    roles.forEach(json::put);
    return json.build();
  }

  private static JsonValue error(Disagreement error) {
    return JsonValue.object()
        .put("field", error.field().label())
        .put("file", error.file())
        .put("wanted", JsonValue.arrayOfStrings(List.copyOf(error.wanted())))
        .put("found", JsonValue.arrayOfStrings(List.copyOf(error.found())))
        .put("text", error.text())
        .build();
  }
}
