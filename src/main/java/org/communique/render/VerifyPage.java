package org.communique.render;

import java.util.List;
import java.util.Optional;
import org.communique.study.NearestWording;
import org.communique.study.QuotationVerifier;
import org.communique.study.QuotedPlace;
import org.communique.study.Verification;
import org.communique.study.WordRun;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells whether a quotation is verbatim.
 *
 * @param quotation as given; empty when none is yet
 * @param longest quotation, in UTF-16 units
 * @param problem why it cannot be looked for, or empty
 * @param verdict in words; empty when nothing was looked for
 * @param places that have it verbatim, the oldest first
 * @param nearest the nearest wording; null when it is verbatim, or nothing is near
 * @param limits what is missing of the answer, or empty
 */
public record VerifyPage(
    PageFrame frame,
    String quotation,
    int longest,
    String problem,
    String verdict,
    List<Place> places,
    @Nullable Nearest nearest,
    String limits) {
  /** Places that are listed; all that are known are in the JSON. */
  private static final int PLACES = 100;

  /** A place with its permalink; {@code tolerated} may be empty. */
  public record Place(String url, String date, String title, String where, String tolerated) {
    static Place of(QuotedPlace place) {
      return new Place(
          VerificationWording.link(place),
          VerificationWording.date(place),
          DisplayText.line(place.title()),
          VerificationWording.where(place),
          VerificationWording.tolerated(place));
    }
  }

  /**
   * The nearest wording.
   *
   * @param differences each as a sentence
   */
  public record Nearest(Place place, List<Run> runs, List<String> differences) {}

  /** A stretch of both; what is not in one of them is empty there. */
  public record Run(boolean isSame, boolean isGap, String quoted, String printed) {
    static Run of(WordRun run) {
      return new Run(
          run.kind() == WordRun.Kind.SAME,
          run.kind() == WordRun.Kind.GAP,
          DisplayText.withoutControls(run.quoted()),
          DisplayText.withoutControls(run.printed()));
    }
  }

  /** The form with nothing in it, or with what cannot be looked for. */
  static VerifyPage form(String quotation, String problem) {
    return new VerifyPage(
        frame(quotation),
        DisplayText.withoutControls(quotation),
        QuotationVerifier.MAX_LENGTH,
        problem,
        "",
        List.of(),
        null,
        "");
  }

  private static PageFrame frame(String quotation) {
    String json = quotation.isEmpty() ? null : PageUrls.verifyApi(quotation);
    return PageFrame.of("Check a quotation", json, SearchBox.EMPTY);
  }

  static VerifyPage of(Verification verification) {
    Optional<Nearest> nearest = verification.nearest().map(VerifyPage::nearest);
    return new VerifyPage(
        frame(verification.quotation()),
        DisplayText.withoutControls(verification.quotation()),
        QuotationVerifier.MAX_LENGTH,
        "",
        VerificationWording.verdict(verification),
        verification.places().stream().limit(PLACES).map(Place::of).toList(),
        nearest.orElse(null),
        limits(verification));
  }

  private static String limits(Verification verification) {
    int left = verification.total() - PLACES;
    return verification.isComplete() && left > 0
        ? Wording.count(left, "more place is", "more places are") + " not listed here."
        : VerificationWording.limits(verification);
  }

  private static Nearest nearest(NearestWording nearest) {
    return new Nearest(
        Place.of(nearest.place()),
        nearest.runs().stream().map(Run::of).toList(),
        nearest.differences().stream().map(VerificationWording::difference).toList());
  }
}
