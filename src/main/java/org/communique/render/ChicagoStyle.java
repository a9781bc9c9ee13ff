package org.communique.render;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.communique.model.IssueDate;

/**
 * A note of The Chicago Manual of Style (17th edition, 14.23 for authors, 14.76 for more than three
 * of them, 14.94 for quotations in titles, 14.145 for texts without a date).
 */
final class ChicagoStyle {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  /** More authors than these are given as the first of them and others. */
  private static final int AUTHORS_NAMED = 3;

  private ChicagoStyle() {}

  /** {@code Japan and Oman, “Joint Statement,” June 3, 2023, para. 12, https://….} */
  static String note(Citation citation) {
    StringBuilder note = new StringBuilder();
    if (!citation.issuers().isEmpty()) {
      note.append(authors(citation.issuers())).append(", ");
    }
    note.append(title(citation.title())).append(' ');
    note.append(citation.date().map(ChicagoStyle::date).orElse("n.d."));
    if (!citation.place().isEmpty()) {
      note.append(", ").append(citation.place());
    }
    return note.append(", ").append(citation.permalink()).append('.').toString();
  }

  private static String authors(List<String> names) {
    return switch (names.size()) {
      case 1 -> names.getFirst();
      case 2 -> names.get(0) + " and " + names.get(1);
      case AUTHORS_NAMED -> names.get(0) + ", " + names.get(1) + ", and " + names.get(2);
      default -> names.getFirst() + " et al.";
    };
  }

  /**
   * In quotation marks, which make those inside single ones, and with the comma before the last.
   */
  private static String title(String title) {
    String inner = withSingleQuotes(title.strip());
    boolean endsItself = inner.endsWith("?") || inner.endsWith("!");
    return "“" + Citation.isolated(inner) + (endsItself ? "”" : ",”");
  }

  private static String withSingleQuotes(String title) {
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean opens = i == 0 || " ([".indexOf(title.charAt(i - 1)) >= 0;
      switch (c) {
        case '“' -> single.append('‘');
        case '”' -> single.append('’');
        case '"' -> single.append(opens ? '‘' : '’');
        default -> single.append(c);
      }
    }
    return single.toString();
  }

  private static String date(IssueDate date) {
    return date.precision() == IssueDate.Precision.DAY
        ? DAY.format(date.from())
        : Wording.date(date);
  }
}
