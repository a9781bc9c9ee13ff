package org.communique.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.model.Signatory;
import org.communique.model.Source;
import org.communique.model.TextSpan;
import org.communique.search.ExportedHit;
import org.communique.search.Hit;
import org.communique.search.Snippet;

/**
 * What a table of hits says of each, in the order of the columns.
 *
 * <p>The cells {@code paragraphs}, {@code sentences} and {@code marks} have a line for each
 * sentence: its paragraph, the whole sentence, and its matches as {@code start-end}, half-open, in
 * UTF-16 units of the sentence. Signatories, codes and sources are separated by {@code "; "}.
 * Control characters and line ends inside a text are replaced, one for one.
 */
public enum ExportColumn {
  /** 1-based. */
  RANK(row -> Integer.toString(row.hit().rank())),
  SCORE(row -> Double.toString(row.hit().score())),
  ID(row -> row.hit().id().value()),
  TITLE(row -> DisplayText.line(row.hit().title())),
  TITLE_MARKS(row -> marks(row.hit().titleMarks())),
  DATE(row -> row.hit().date().map(date -> date.value()).orElse("")),
  DATE_PRECISION(row -> row.hit().date().map(date -> date.precision().label()).orElse("")),
  KIND(row -> row.hit().kind().label()),
  LANGUAGE(row -> row.hit().language()),
  SIGNATORIES(row -> joined(row.hit().signatories().stream().map(Signatory::name).toList())),
  SIGNATORY_CODES(row -> joined(codes(row.hit()))),
  /** Of a hit that is a paragraph. */
  PARAGRAPH(
      row -> row.hit().paragraph().stream().mapToObj(Integer::toString).findFirst().orElse("")),
  MATCHES(row -> Integer.toString(row.hit().matches())),
  PARAGRAPHS(row -> lines(row, sentence -> Integer.toString(sentence.paragraph()))),
  SENTENCES(row -> lines(row, sentence -> DisplayText.line(sentence.text()))),
  MARKS(row -> lines(row, sentence -> marks(sentence.marks()))),
  SENTENCES_LEFT_OUT(row -> Integer.toString(row.exported().sentencesLeftOut())),
  CITATION(row -> row.citation().text()),
  PERMALINK(row -> row.citation().permalink()),
  SOURCES(row -> joined(row.exported().sources().stream().map(Source::display).toList())),
  /** Of the index. */
  GENERATION(Row::generation),
  /** As typed. */
  QUERY(row -> DisplayText.line(row.query()));

  private final Function<Row, String> cell;

  ExportColumn(Function<Row, String> cell) {
    this.cell = cell;
  }

  /** A hit with what its row says beside it. */
  record Row(ExportedHit exported, Citation citation, String generation, String query) {
    Hit hit() {
      return exported.hit();
    }
  }

  /** The name over the column. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ExportColumn> named(String label) {
    return Arrays.stream(values()).filter(column -> column.label().equals(label)).findFirst();
  }

  /** The names of all, in their order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportColumn::label).toList();
  }

  String of(Row row) {
    return cell.apply(row);
  }

  private static List<String> codes(Hit hit) {
    return hit.signatories().stream().map(Signatory::code).filter(c -> !c.isEmpty()).toList();
  }

  private static String joined(List<String> values) {
    return values.stream().map(DisplayText::line).collect(Collectors.joining("; "));
  }

  private static String lines(Row row, Function<Snippet, String> line) {
    return row.exported().sentences().stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String marks(List<TextSpan> marks) {
    return marks.stream()
        .map(mark -> mark.start() + "-" + mark.end())
        .collect(Collectors.joining(" "));
  }
}
