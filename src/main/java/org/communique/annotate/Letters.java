package org.communique.annotate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;

/** Notes and letters, which print place and day before or after their text. */
final class Letters {
  private static final Pattern EXCHANGE =
      Pattern.compile(
          "(?i)exchange of (?:notes|letters)|notawisseling|briefwisseling|échange de (?:notes|"
              + "lettres)|canje de notas|notenwechsel|briefwechsel");

  private static final Pattern POLITE =
      Pattern.compile(
          "(?iu)the honou?r to|l['’]honneur|de eer (?:om|te|hebben|u)|assurances? of|hoogachting|"
              + "el honor de|die ehre|beehrt sich|excellency|très haute considération");

  /** A place or the end of a sentence, right before a date. */
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "(?u)(?:\\p{Lu}[\\p{L}.'’-]{2,}\\W{0,3},? ?|[.!?*:]\\s?|\\n|^)(?:the |le |de |den )?$");

  private Letters() {}

  static boolean isExchange(CommuniqueText text) {
    return EXCHANGE.matcher(text.title()).find();
  }

  /**
   * The date of the last letter: of an exchange of notes the day of the reply, with which it is
   * concluded. Empty in a text that has no words of a letter.
   */
  static Optional<DateMention> lastDate(CommuniqueText text, DateReader reader) {
    String whole = text.text();
    int from = Math.max(0, whole.length() - 40_000);
    if (!POLITE.matcher(whole).region(from, whole.length()).find()) {
      return Optional.empty();
    }
    return reader.readNearYears(from, whole.length()).stream()
        .filter(DateMention::isDay)
        .filter(date -> isDateline(whole, date.span().start()))
        .reduce((first, second) -> second);
  }

  private static boolean isDateline(String whole, int start) {
    return PLACE_BEFORE.matcher(whole.substring(Math.max(0, start - 30), start)).find();
  }
}
