package org.communique.render;

import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.study.NearestWording;
import org.communique.study.QuotedPlace;
import org.communique.study.Tolerance;
import org.communique.study.Verification;
import org.communique.study.WordRun;

/**
 * Whether a quotation is verbatim, as JSON: {@code verify --json} and {@code GET /api/verify}.
 *
 * <p>{@code places} are at most {@link Verification#MAX_PLACES}, the oldest first, {@code total}
 * says how many there are; {@code nearest} is null unless there is none. Its {@code runs} are the
 * whole quotation beside the print, its {@code differences} those runs that differ; the kinds are
 * {@code same}, {@code changed}, {@code added} (in the quotation alone), {@code dropped} (in print
 * alone), {@code swapped} and {@code gap}. {@code span} is half-open, in UTF-16 units of the text;
 * {@code paragraph} is 0 for the title.
 */
public final class VerificationJson {
  private VerificationJson() {}

  /**
   * The answer.
   *
   * @param site address of the server before every permalink
   */
  public static JsonObject of(Verification verification, String site) {
    return JsonValue.object()
        .put("quotation", verification.quotation())
        .put("verbatim", JsonValue.of(verification.isVerbatim()))
        .put("complete", JsonValue.of(verification.isComplete()))
        .put("generation", verification.generation())
        .put("total", verification.total())
        .put(
            "places",
            verification.places().stream().map(place -> placeFields(place, site).build()).toList())
        .put(
            "nearest",
            verification
                .nearest()
                .<JsonValue>map(nearest -> nearest(nearest, site))
                .orElse(JsonValue.JsonNull.NULL))
        .build();
  }

  private static JsonValue.ObjectBuilder placeFields(QuotedPlace place, String site) {
    return JsonValue.object()
        .put("id", place.id().value())
        .put("title", place.title())
        .put("date", JsonParts.date(place.date()))
        .put("paragraph", place.paragraph())
        .put("span", JsonParts.span(place.span()))
        .put("printed", place.printed())
        .put(
            "tolerated",
            JsonValue.arrayOfStrings(
                place.tolerated().stream().sorted().map(Tolerance::label).toList()))
        .put("permalink", site + VerificationWording.link(place));
  }

  private static JsonValue nearest(NearestWording nearest, String site) {
    return placeFields(nearest.place(), site)
        .put("runs", nearest.runs().stream().map(VerificationJson::run).toList())
        .put("differences", nearest.differences().stream().map(VerificationJson::run).toList())
        .build();
  }

  private static JsonObject run(WordRun run) {
    boolean isTold = run.isDifference();
    return JsonValue.object()
        .put("kind", run.kind().label())
        .put("quoted", isTold ? run.quoted().strip() : run.quoted())
        .put("printed", isTold ? run.printed().strip() : run.printed())
        .build();
  }
}
