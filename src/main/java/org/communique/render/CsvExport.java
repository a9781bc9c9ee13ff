package org.communique.render;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.model.Signatory;
import org.communique.model.Source;
import org.communique.model.TextSpan;
import org.communique.search.ExportHead;
import org.communique.search.ExportedHit;
import org.communique.search.Hit;
import org.communique.search.Snippet;

/**
 * An export as CSV, a hit a row, under a row of names.
 *
 * <p>The cells {@code paragraphs}, {@code sentences} and {@code marks} have a line for each
 * sentence: its paragraph, the whole sentence, and its matches as {@code start-end}, half-open, in
 * UTF-16 units of the sentence. Signatories, codes and sources are separated by {@code "; "}.
 * Control characters and line ends inside a text are replaced, one for one. No byte order mark is
 * written here.
 */
final class CsvExport implements ExportWriter {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "score",
          "id",
          "title",
          "title_marks",
          "date",
          "date_precision",
          "kind",
          "language",
          "signatories",
          "signatory_codes",
          "paragraph",
          "matches",
          "paragraphs",
          "sentences",
          "marks",
          "sentences_left_out",
          "citation",
          "permalink",
          "sources",
          "generation");

  private final Appendable out;
  private final String site;
  private String generation = "";

  CsvExport(Appendable out, String site) {
    this.out = out;
    this.site = site;
  }

  @Override
  public void begin(ExportHead head) throws IOException {
    generation = head.generation();
    out.append(Csv.row(COLUMNS));
  }

  @Override
  public boolean take(ExportedHit exported) throws IOException {
    Hit hit = exported.hit();
    Citation citation = ExportWriter.citation(exported, site);
    List<Snippet> sentences = exported.sentences();
    out.append(
        Csv.row(
            List.of(
                Integer.toString(hit.rank()),
                Double.toString(hit.score()),
                hit.id().value(),
                DisplayText.line(hit.title()),
                marks(hit.titleMarks()),
                hit.date().map(date -> date.value()).orElse(""),
                hit.date().map(date -> date.precision().label()).orElse(""),
                hit.kind().label(),
                hit.language(),
                joined(hit.signatories().stream().map(Signatory::name).toList()),
                joined(codes(hit)),
                hit.paragraph().isPresent() ? Integer.toString(hit.paragraph().getAsInt()) : "",
                Integer.toString(hit.matches()),
                lines(sentences.stream().map(s -> Integer.toString(s.paragraph())).toList()),
                lines(sentences.stream().map(s -> DisplayText.line(s.text())).toList()),
                lines(sentences.stream().map(s -> marks(s.marks())).toList()),
                Integer.toString(exported.sentencesLeftOut()),
                citation.text(),
                citation.permalink(),
                joined(exported.sources().stream().map(Source::display).toList()),
                generation)));
    return true;
  }

  private static List<String> codes(Hit hit) {
    return hit.signatories().stream().map(Signatory::code).filter(c -> !c.isEmpty()).toList();
  }

  private static String joined(List<String> values) {
    return values.stream().map(DisplayText::line).collect(Collectors.joining("; "));
  }

  private static String lines(List<String> values) {
    return String.join("\n", values);
  }

  private static String marks(List<TextSpan> marks) {
    return marks.stream()
        .map(mark -> mark.start() + "-" + mark.end())
        .collect(Collectors.joining(" "));
  }
}
