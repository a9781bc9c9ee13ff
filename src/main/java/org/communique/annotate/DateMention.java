package org.communique.annotate;

import org.communique.model.IssueDate;
import org.communique.model.TextSpan;

/**
 * A date as a text writes it; a range of days is its last day.
 *
 * @param span where it stands
 */
record DateMention(TextSpan span, IssueDate date) {
  boolean isDay() {
    return date.precision() == IssueDate.Precision.DAY;
  }

  boolean isYear() {
    return date.precision() == IssueDate.Precision.YEAR;
  }
}
