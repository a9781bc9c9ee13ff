package org.communique.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.model.IssueDate;

/**
 * Sentences that begin with a date well before that of the text: “In August 2022, President A set
 * …”. What was done then is not done by this text, whatever the tense.
 */
final class PastOccasions {
  /** A meeting may be as many days older than the text that comes from it. */
  private static final int LONGEST_DELAY = 45;

  /** How much of a sentence its adverbial takes, in UTF-16 units. */
  private static final int ADVERBIAL = 110;

  private static final Pattern BEGINS =
      Pattern.compile("^\\W*(?:\\d+\\W+)?(?:In|On|At|During|Since|Following|After|Last)\\b");

  private PastOccasions() {}

  /** Whether a sentence tells of a day long before {@code date}; false when there is no date. */
  static boolean isPast(Passage sentence, Optional<IssueDate> date) {
    if (date.isEmpty() || !BEGINS.matcher(sentence.text()).find()) {
      return false;
    }
    String text = sentence.text();
    int end = Math.min(text.length(), ADVERBIAL);
    List<DateMention> dates = new DateReader(text, "en", NumericDates.Order.UNKNOWN).read(0, end);
    return !dates.isEmpty()
        && dates.getFirst().date().to().plusDays(LONGEST_DELAY).isBefore(date.get().from());
  }
}
