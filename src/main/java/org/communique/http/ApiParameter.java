package org.communique.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.model.DocumentKind;
import org.communique.render.SearchParameter;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/**
 * A parameter as the description of the API has it.
 *
 * @param place {@code path} or {@code query}
 * @param isRequired whether nothing is answered without it
 * @param schema of one value
 * @param isRepeatable whether it may be given several times
 */
record ApiParameter(
    String name, String place, boolean isRequired, JsonObject schema, boolean isRepeatable) {
  /** A part of the path. */
  static ApiParameter inPath(String name) {
    return new ApiParameter(name, "path", true, ofType("string"), false);
  }

  /** A text. */
  static ApiParameter text(String name) {
    return new ApiParameter(name, "query", false, ofType("string"), false);
  }

  static ApiParameter required(String name) {
    return new ApiParameter(name, "query", true, ofType("string"), false);
  }

  /** A text that must be given, perhaps several times. */
  static ApiParameter repeated(String name) {
    return new ApiParameter(name, "query", true, ofType("string"), true);
  }

  static ApiParameter number(String name) {
    JsonObject schema =
        JsonValue.object().put("type", "integer").put("minimum", JsonValue.of(1)).build();
    return new ApiParameter(name, "query", false, schema, false);
  }

  /** One of some values. */
  static ApiParameter oneOf(String name, List<String> values) {
    JsonObject schema =
        JsonValue.object()
            .put("type", "string")
            .put("enum", JsonValue.arrayOfStrings(values))
            .build();
    return new ApiParameter(name, "query", false, schema, false);
  }

  /** Those of a search. */
  static List<ApiParameter> ofSearch() {
    return Arrays.stream(SearchParameter.values()).map(ApiParameter::of).toList();
  }

  private static ApiParameter of(SearchParameter parameter) {
    ApiParameter plain =
        switch (parameter) {
          case UNIT ->
              oneOf(
                  parameter.label(),
                  labels(SearchRequest.Unit.values(), SearchRequest.Unit::label));
          case MATCH ->
              oneOf(
                  parameter.label(),
                  labels(SearchRequest.Match.values(), SearchRequest.Match::label));
          case SORT ->
              oneOf(
                  parameter.label(),
                  labels(SearchRequest.Sort.values(), SearchRequest.Sort::label));
          case KIND, NOT_KIND ->
              oneOf(parameter.label(), labels(DocumentKind.values(), DocumentKind::label));
          case SIGNED ->
              oneOf(parameter.label(), labels(Filters.Signed.values(), Filters.Signed::label));
          case PAGE, SIZE -> number(parameter.label());
          case Q,
              FROM,
              TO,
              SIGNATORY,
              TOPIC,
              ACT,
              LANG,
              SIGNATORIES,
              SOURCE,
              NOT_SOURCE,
              NOT_YEAR,
              NOT_SIGNATORY,
              NOT_SIGNATORIES,
              NOT_TOPIC,
              NOT_ACT,
              NOT_LANG ->
              text(parameter.label());
        };
    return new ApiParameter(plain.name, plain.place, false, plain.schema, parameter.isRepeatable());
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).toList();
  }

  private static JsonObject ofType(String type) {
    return JsonValue.object().put("type", type).build();
  }

  JsonObject json() {
    JsonValue whole =
        isRepeatable
            ? JsonValue.object().put("type", "array").put("items", schema).build()
            : schema;
    return JsonValue.object()
        .put("name", name)
        .put("in", place)
        .put("required", JsonValue.of(isRequired))
        .put("schema", whole)
        .build();
  }
}
