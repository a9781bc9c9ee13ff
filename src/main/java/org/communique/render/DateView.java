package org.communique.render;

import java.util.Optional;
import org.communique.model.IssueDate;

/**
 * A date of issue on a page.
 *
 * @param value ISO 8601 at the date's precision; empty when there is no date
 * @param text for people
 */
public record DateView(String value, String text) {
  static DateView of(Optional<IssueDate> date) {
    return date.map(known -> new DateView(known.value(), Wording.date(known)))
        .orElse(new DateView("", "Undated"));
  }

  public boolean isKnown() {
    return !value.isEmpty();
  }
}
