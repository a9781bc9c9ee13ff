package org.communique.render;

import java.util.List;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.search.Suggestion;

/** Suggestions as JSON: what {@code GET /api/suggest} answers. */
public final class SuggestionsJson {
  private SuggestionsJson() {}

  /**
   * The suggestions for a text.
   *
   * @param typed the text
   */
  public static JsonObject of(String typed, List<Suggestion> suggestions) {
    return JsonValue.object()
        .put("text", typed)
        .put("suggestions", suggestions.stream().map(SuggestionsJson::suggestion).toList())
        .build();
  }

  private static JsonObject suggestion(Suggestion suggestion) {
    return JsonValue.object()
        .put("kind", suggestion.kind().label())
        .put("text", suggestion.text())
        .put("insert", suggestion.insert())
        .put("query", suggestion.query())
        .put("count", JsonParts.orNull(suggestion.count()))
        .build();
  }
}
