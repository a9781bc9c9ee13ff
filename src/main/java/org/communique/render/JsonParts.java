package org.communique.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.communique.json.JsonValue;
import org.communique.model.Annotation;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.Reference;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/** Small values that occur in more than one JSON answer. */
final class JsonParts {
  private JsonParts() {}

  /** {@code [start, end]}. */
  static JsonValue span(TextSpan span) {
    return JsonValue.arrayOf(List.of(JsonValue.of(span.start()), JsonValue.of(span.end())));
  }

  static JsonValue spans(List<TextSpan> spans) {
    return JsonValue.arrayOf(spans.stream().map(JsonParts::span).toList());
  }

  static JsonValue orNull(String value) {
    return value.isEmpty() ? JsonValue.JsonNull.NULL : JsonValue.of(value);
  }

  /** A number that may not be known. */
  static JsonValue orNull(OptionalLong value) {
    return value.isPresent() ? JsonValue.of(value.getAsLong()) : JsonValue.JsonNull.NULL;
  }

  /** A share from 0 to 1, to the hundredth. */
  static double share(double share) {
    return Math.round(share * 100) / 100.0;
  }

  static JsonValue date(Optional<IssueDate> date) {
    return date.<JsonValue>map(value -> dateFields(value).build()).orElse(JsonValue.JsonNull.NULL);
  }

  static JsonValue annotatedDate(Optional<Annotation<IssueDate>> date) {
    return date.<JsonValue>map(found -> withProof(dateFields(found.value()), found).build())
        .orElse(JsonValue.JsonNull.NULL);
  }

  private static JsonValue.ObjectBuilder dateFields(IssueDate date) {
    return JsonValue.object().put("value", date.value()).put("precision", date.precision().label());
  }

  static JsonValue party(Annotation<Signatory> found) {
    Signatory party = found.value();
    JsonValue.ObjectBuilder object =
        JsonValue.object()
            .put("type", party.type().label())
            .put("code", orNull(party.code()))
            .put("name", party.name())
            .put("role", party.role().label())
            .put("expanded", party.expanded())
            .put("office", orNull(party.office()))
            .put("onBehalfOf", orNull(party.onBehalfOf()));
    return withProof(object, found).build();
  }

  /** An instrument that a text is. */
  static JsonValue instrument(Annotation<Reference> found) {
    return withProof(JsonValue.object().put("id", found.value().id()), found).build();
  }

  /**
   * Adds the proving words, where they stand ({@code evidenceSpan} in the text or {@code
   * evidenceField} of the metadata), and the rule.
   */
  static JsonValue.ObjectBuilder withProof(
      JsonValue.ObjectBuilder object, Annotation<?> annotation) {
    object.put("evidence", annotation.evidence().quote());
    switch (annotation.evidence()) {
      case Evidence.InText words -> object.put("evidenceSpan", span(words.span()));
      case Evidence.InMetadata metadata -> object.put("evidenceField", metadata.field());
    }
    return object.put("rule", annotation.rule());
  }
}
