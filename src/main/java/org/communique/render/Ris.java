package org.communique.render;

import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;

/**
 * A reference in the format of Research Information Systems: a tag of two characters, two spaces, a
 * hyphen and a space before each value, and CRLF behind it; dates as {@code YYYY/MM/DD/}.
 */
final class Ris {
  private final StringBuilder out = new StringBuilder();

  private Ris() {}

  static String reference(CitedWork work) {
    Citation citation = work.citation();
    Ris ris = new Ris();
    ris.add("TY", work.kind() == DocumentKind.RESOLUTION ? "STAT" : "GOVDOC");
    ris.add("ID", citation.id().value());
    citation.issuers().forEach(name -> ris.add("AU", name));
    ris.add("TI", citation.title());
    citation.date().ifPresent(ris::addDate);
    ris.add("M3", work.kind().title());
    if (!citation.place().isEmpty()) {
      ris.add("SE", citation.place());
    }
    if (work.hasLanguage()) {
      ris.add("LA", work.language());
    }
    ris.add("UR", citation.permalink());
    ris.add("ER", "");
    return ris.out.toString();
  }

  private void add(String tag, String value) {
    out.append(tag).append("  - ").append(DisplayText.line(value).strip()).append("\r\n");
  }

  private void addDate(IssueDate date) {
    add("PY", date.value().substring(0, 4));
    String day =
        switch (date.precision()) {
          case DAY -> date.value().replace('-', '/') + "/";
          case MONTH -> date.value().replace('-', '/') + "//";
          case YEAR -> date.value() + "///";
        };
    add("DA", day);
  }
}
