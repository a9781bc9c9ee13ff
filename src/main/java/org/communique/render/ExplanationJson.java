package org.communique.render;

import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.search.ClauseExplanation;
import org.communique.search.Explanation;

/**
 * Why a communiqué matches a query, or not, as JSON: what {@code explain --json} prints and {@code
 * GET /api/communiques/{id}/explain} answers. {@code paragraph} 0 is the title; {@code why} is null
 * for a part that matches.
 */
public final class ExplanationJson {
  private ExplanationJson() {}

  public static JsonObject of(Explanation explanation) {
    return JsonValue.object()
        .put("id", explanation.id().value())
        .put("title", explanation.title())
        .put("matches", explanation.matches())
        .put(
            "query",
            JsonValue.object()
                .put("text", explanation.text())
                .put("understood", explanation.understood())
                .put("notes", JsonValue.arrayOfStrings(explanation.notes()))
                .put(
                    "aliases", explanation.aliases().stream().map(SearchResultJson::alias).toList())
                .build())
        .put("explanation", clause(explanation.tree()))
        .put("generation", explanation.generation())
        .put("url", PageUrls.communique(explanation.id(), explanation.text()))
        .build();
  }

  private static JsonObject clause(ClauseExplanation clause) {
    return JsonValue.object()
        .put("says", clause.says())
        .put("query", clause.query())
        .put("matches", clause.matches())
        .put("places", clause.places())
        .put("where", clause.where().stream().map(ExplanationJson::paragraph).toList())
        .put("why", JsonParts.orNull(clause.why()))
        .put("parts", clause.parts().stream().map(ExplanationJson::clause).toList())
        .build();
  }

  private static JsonObject paragraph(ClauseExplanation.InParagraph places) {
    return JsonValue.object()
        .put("paragraph", places.paragraph())
        .put("words", JsonValue.arrayOfStrings(places.words()))
        .build();
  }
}
