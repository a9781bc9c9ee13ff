package org.communique.study;

import java.util.List;
import java.util.Optional;

/**
 * Whether a quotation stands in the collection as it is quoted.
 *
 * @param quotation as given
 * @param generation name of the index state that was looked at
 * @param total how many places have it verbatim
 * @param places the first of these, the oldest first, those without a date last
 * @param nearest the nearest wording when it stands nowhere verbatim; empty when nothing is near
 * @param isComplete whether all texts were looked at; false when the time was up
 */
public record Verification(
    String quotation,
    String generation,
    int total,
    List<QuotedPlace> places,
    Optional<NearestWording> nearest,
    boolean isComplete) {
  /** Places that are told; all are counted. */
  public static final int MAX_PLACES = 1000;

  public Verification {
    places = List.copyOf(places);
  }

  public boolean isVerbatim() {
    return total > 0;
  }
}
