package org.communique.render;

import java.util.stream.Collectors;
import org.communique.study.QuotedPlace;
import org.communique.study.Tolerance;
import org.communique.study.Verification;
import org.communique.study.WordRun;

/** What is said of a quotation, in the same words on the page and in a terminal. */
final class VerificationWording {
  private VerificationWording() {}

  /** {@code Verbatim in 3 places.}, {@code Not verbatim in the collection.} */
  static String verdict(Verification verification) {
    if (verification.isVerbatim()) {
      return "Verbatim in " + Wording.count(verification.total(), "place", "places") + ".";
    }
    return verification.nearest().isPresent()
        ? "Not verbatim in the collection. This is the nearest wording:"
        : "Not verbatim in the collection, and nothing in it is near.";
  }

  /** What is missing of the answer; empty when it is whole. */
  static String limits(Verification verification) {
    if (!verification.isComplete()) {
      return "The time was up before all texts were looked at; there may be more places.";
    }
    int left = verification.total() - verification.places().size();
    return left == 0
        ? ""
        : Wording.count(left, "more place is", "more places are") + " not listed.";
  }

  /** {@code It differs in the form of dashes.}; empty when it does not differ. */
  static String tolerated(QuotedPlace place) {
    if (place.tolerated().isEmpty()) {
      return "";
    }
    return "Tolerated: "
        + place.tolerated().stream()
            .sorted()
            .map(Tolerance::words)
            .collect(Collectors.joining(", "))
        + ".";
  }

  /** What a difference is, as a sentence. */
  static String difference(WordRun run) {
    String quoted = "“" + DisplayText.line(run.quoted()).strip() + "”";
    String printed = "“" + DisplayText.line(run.printed()).strip() + "”";
    return switch (run.kind()) {
      case CHANGED -> quoted + " is printed as " + printed + ".";
      case ADDED -> quoted + " is not printed.";
      case DROPPED -> printed + " is left out.";
      case SWAPPED -> quoted + " is printed in the order " + printed + ".";
      case SAME, GAP -> "";
    };
  }

  /** The permalink of a place within the site. */
  static String link(QuotedPlace place) {
    return place.paragraph() == 0
        ? PageUrls.communique(place.id(), "")
        : PageUrls.permalink(
            place.id(),
            place.paragraph(),
            ParagraphKeys.of(place.paragraphWords(), place.surroundings()));
  }

  /** {@code 3 June 2023}, {@code undated}. */
  static String date(QuotedPlace place) {
    return place.date().map(Wording::date).orElse("undated");
  }

  /** {@code paragraph 12}, {@code title}. */
  static String where(QuotedPlace place) {
    return place.paragraph() == 0 ? "title" : "paragraph " + place.paragraph();
  }
}
