package org.communique.render;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.communique.model.IssueDate;

/**
 * An entry for BibTeX and biblatex, in UTF-8. Names stand in braces of their own, so that none is
 * taken apart, and so does the title, so that it keeps its capitals. What TeX obeys is written as
 * the command that prints it; braces, which BibTeX counts even behind a backslash, are named.
 */
final class BibTex {
  private BibTex() {}

  static String entry(CitedWork work) {
    Citation citation = work.citation();
    StringBuilder entry = new StringBuilder("@misc{").append(key(citation)).append(",\n");
    if (!citation.issuers().isEmpty()) {
      add(entry, "author", "{" + authors(citation.issuers()) + "}");
    }
    add(entry, "title", "{{" + escaped(citation.title()) + "}}");
    citation.date().ifPresent(date -> addDate(entry, date));
    add(entry, "howpublished", "{" + work.kind().title() + "}");
    if (!citation.place().isEmpty()) {
      add(entry, "note", "{" + escaped(citation.place()) + "}");
    }
    if (work.hasLanguage()) {
      add(entry, "language", "{" + escaped(work.language()) + "}");
    }
    add(entry, "url", "{" + citation.permalink() + "}");
    return entry.append("}\n").toString();
  }

  /** The id, and the paragraph when that is cited; both have letters, digits and hyphens only. */
  private static String key(Citation citation) {
    int place = citation.permalink().lastIndexOf('#');
    return citation.place().isEmpty() || place < 0
        ? citation.id().value()
        : citation.id() + "-" + citation.permalink().substring(place + 1);
  }

  private static void add(StringBuilder entry, String name, String value) {
    entry.append("  ").append(name).append(" = ").append(value).append(",\n");
  }

  private static void addDate(StringBuilder entry, IssueDate date) {
    add(entry, "year", "{" + date.value().substring(0, 4) + "}");
    if (date.precision() != IssueDate.Precision.YEAR) {
      add(entry, "month", month(date.from().getMonth()));
    }
    if (date.precision() == IssueDate.Precision.DAY) {
      add(entry, "day", "{" + date.from().getDayOfMonth() + "}");
    }
  }

  /** The string that every style defines: {@code jun}. */
  private static String month(Month month) {
    return month
        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        .substring(0, 3)
        .toLowerCase(Locale.ROOT);
  }

  private static String authors(List<String> names) {
    return names.stream()
        .map(name -> "{" + escaped(name) + "}")
        .collect(Collectors.joining(" and "));
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : DisplayText.line(text).toCharArray()) {
      switch (c) {
        case '\\' -> escaped.append("{\\textbackslash}");
        case '{' -> escaped.append("{\\textbraceleft}");
        case '}' -> escaped.append("{\\textbraceright}");
        case '~' -> escaped.append("{\\textasciitilde}");
        case '^' -> escaped.append("{\\textasciicircum}");
        case '#', '$', '%', '&', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
