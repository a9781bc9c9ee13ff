package org.communique.render;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.communique.model.IssueDate;
import org.communique.model.Signatory;

/** Dates, numbers and roles as English words. */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** Digits between commas. */
  private static final int GROUP = 3;

  private Wording() {}

  /** {@code 3 June 2023}, {@code June 2023} or {@code 2023}, as exactly as the date is known. */
  static String date(IssueDate date) {
    return switch (date.precision()) {
      case DAY -> DAY.format(date.from());
      case MONTH -> MONTH.format(date.from());
      case YEAR -> date.value();
    };
  }

  /** {@code 1 match}, {@code 1,234 matches}. */
  static String count(long number, String singular, String plural) {
    return number(number) + " " + (number == 1 ? singular : plural);
  }

  /** In groups of three digits. A formatter takes twenty times as long, and a page has hundreds. */
  static String number(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int place = digits.length() - GROUP; place > first; place -= GROUP) {
      digits.insert(place, ',');
    }
    return digits.toString();
  }

  static String type(Signatory.Type type) {
    return switch (type) {
      case STATE -> "State";
      case ORGANISATION -> "Organisation";
      case PERSON -> "Person";
    };
  }

  /** What the parties of a role did, as it stands before their names: {@code Signed by}. */
  static String signs(Signatory.Role role) {
    return switch (role) {
      case SIGNER -> "Signed by";
      case ISSUER -> "Issued by";
      case ON_BEHALF -> "In the name of";
      case ALIGNED,
          WITNESS,
          GUARANTOR,
          DEPOSITARY,
          HOST,
          CHAIR,
          GUEST,
          FACILITATOR,
          PARTICIPANT,
          OBSERVER,
          ABSENT ->
          role(role);
    };
  }

  static String role(Signatory.Role role) {
    return switch (role) {
      case SIGNER -> "Signer";
      case ISSUER -> "Issuer";
      case ON_BEHALF -> "In whose name it is delivered";
      case ALIGNED -> "Aligned";
      case WITNESS -> "Witness";
      case GUARANTOR -> "Guarantor";
      case DEPOSITARY -> "Depositary";
      case HOST -> "Host";
      case CHAIR -> "Chair";
      case GUEST -> "Guest";
      case FACILITATOR -> "Facilitator";
      case PARTICIPANT -> "Participant";
      case OBSERVER -> "Observer";
      case ABSENT -> "Absent";
    };
  }
}
