package org.communique.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for people: figures, confusions and errors, at most 100 columns wide. */
final class AnnotationTable {
  private static final int WIDTH = 96;

  private final StringBuilder table = new StringBuilder();
  private final AnnotationScores scores;

  private AnnotationTable(AnnotationScores scores) {
    this.scores = scores;
  }

  static String of(AnnotationScores scores) {
    AnnotationTable table = new AnnotationTable(scores);
    table.addHead();
    for (Metric.Field field : Metric.Field.values()) {
      table.addFigures(field);
    }
    table.line("");
    table.line("Annotations carry evidence and a rule, but no confidence; so none is calibrated.");
    table.addConfusions();
    table.addRoles();
    table.addErrors();
    return table.table.toString();
  }

  private void line(String line) {
    table.append(line.stripTrailing()).append(System.lineSeparator());
  }

  private void addHead() {
    int unread = scores.unread().size();
    line(scores.documents() + " documents compared, " + unread + " could not be read");
    scores.unread().forEach(file -> line("  unread: " + file));
    line("Intervals: 95 %, " + Bootstrap.RESAMPLES + " resamples of the documents");
    line("");
    line(" ".repeat(39) + "value  interval          n  precision  recall");
  }

  private void addFigures(Metric.Field field) {
    boolean isFirst = true;
    for (Map.Entry<Metric, Figure> entry : scores.figures().entrySet()) {
      Metric metric = entry.getKey();
      if (metric.field() == field && !entry.getValue().equals(metric.none())) {
        if (isFirst) {
          line(field.label());
          isFirst = false;
        }
        addFigure(metric, entry.getValue());
      }
    }
  }

  private void addFigure(Metric metric, Figure figure) {
    Interval interval = scores.intervals().getOrDefault(metric, new Interval(0, 0));
    String start =
        String.format(
            Locale.ROOT,
            "  %-36s %6.3f  %.3f – %.3f %5d",
            metric.label(),
            figure.value(),
            interval.low(),
            interval.high(),
            figure.n());
    switch (figure) {
      case Counts counts ->
          line(
              start
                  + String.format(
                      Locale.ROOT, "  %9.3f  %6.3f", counts.precision(), counts.recall()));
      case Share share -> line(start);
      case Mean mean -> line(start);
      case ClassCounts classes -> line(start);
    }
  }

  private void addConfusions() {
    line("");
    line("Worst confusions (times, wanted → found)");
    scores.confusions().forEach(this::addConfusions);
  }

  private void addConfusions(Metric.Field field, List<Confusion> worst) {
    String name = field.label();
    for (Confusion one : worst) {
      String lead = String.format(Locale.ROOT, "  %-13s %4d  ", name, one.times());
      line(lead + one.wanted() + " → " + one.found());
      name = "";
    }
  }

  private void addRoles() {
    line("");
    line("Roles given to signatories: " + counted(scores.signatoryRoles()));
    line("Roles given to others named as not signing: " + counted(scores.otherRoles()));
  }

  private static String counted(Map<String, Integer> roles) {
    StringBuilder text = new StringBuilder();
    roles.forEach(
        (role, count) ->
            text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(role));
    return text.isEmpty() ? "none" : text.toString();
  }

  private void addErrors() {
    line("");
    line("Errors, drawn at random");
    for (Disagreement error : scores.errors()) {
      line("");
      line("  " + error.field().label());
      addWrapped("file", error.file());
      addWrapped("wanted", listed(error.wanted()));
      addWrapped("found", listed(error.found()));
      addWrapped("text", error.text());
    }
  }

  private static String listed(Collection<String> answers) {
    return answers.isEmpty() ? Confusion.NOTHING : String.join(", ", answers);
  }

  /** Words in lines of at most {@value #WIDTH} columns, beside their name. */
  private void addWrapped(String name, String words) {
    String rest = words.strip().replaceAll("\\s+", " ");
    String lead = String.format(Locale.ROOT, "    %-8s ", name);
    int room = WIDTH - lead.length();
    while (rest.length() > room) {
      int cut = rest.lastIndexOf(' ', room);
      int end = cut > 0 ? cut : room;
      line(lead + rest.substring(0, end));
      rest = rest.substring(end).strip();
      lead = " ".repeat(lead.length());
    }
    line(lead + rest);
  }
}
