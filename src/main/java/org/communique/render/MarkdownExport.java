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
 * An export as Markdown (CommonMark) for people: a heading, then a section for each hit with its
 * sentences as quotations, the matches in bold, and its citation. What could be markup in a text is
 * escaped.
 */
final class MarkdownExport implements ExportWriter {
  /** All punctuation that CommonMark gives a meaning anywhere, and lets be escaped. */
  private static final String MARKUP = "\\`*_{}[]<>()#+-.!|~&=:/@^$\"'";

  private final Appendable out;
  private final String site;
  private String generation = "";

  MarkdownExport(Appendable out, String site) {
    this.out = out;
    this.site = site;
  }

  @Override
  public void begin(ExportHead head) throws IOException {
    generation = head.generation();
    String unit = head.request().unit().noun();
    out.append("# ").append(escaped(SearchWording.topic(head.request()))).append("\n\n");
    out.append(escaped(Wording.count(head.total(), unit, unit + "s")))
        .append(", index generation ")
        .append(escaped(generation))
        .append("\n");
    for (String note : head.notes()) {
      out.append("\n").append(escaped(note)).append("\n");
    }
  }

  @Override
  public boolean take(ExportedHit exported) throws IOException {
    Hit hit = exported.hit();
    Citation citation = ExportWriter.citation(exported, site);
    out.append("\n## ").append(Integer.toString(hit.rank())).append("\\. ");
    out.append(marked(hit.title(), hit.titleMarks())).append("\n\n");
    out.append(escaped(facts(exported))).append("\n");
    for (Snippet sentence : exported.sentences()) {
      out.append("\n> ¶ ").append(Integer.toString(sentence.paragraph())).append(": ");
      out.append(marked(sentence.text(), sentence.marks())).append("\n");
    }
    if (exported.sentencesLeftOut() > 0) {
      int left = exported.sentencesLeftOut();
      String more = Wording.count(left, "more sentence matches", "more sentences match");
      out.append("\n").append(escaped(more + ".")).append("\n");
    }
    out.append("\n").append(escaped(citation.text())).append("\n\n");
    out.append("[Permalink](<").append(citation.permalink()).append(">)\n");
    return true;
  }

  private String facts(ExportedHit exported) {
    Hit hit = exported.hit();
    String parties =
        hit.signatories().isEmpty()
            ? "no signatory known"
            : "signed or issued by "
                + hit.signatories().stream().map(Signatory::name).collect(Collectors.joining(", "));
    return String.join(
        " – ",
        List.of(
            hit.date().map(Wording::date).orElse("undated"),
            hit.kind().title(),
            parties,
            Wording.count(hit.matches(), "match", "matches"),
            "from "
                + exported.sources().stream()
                    .map(Source::display)
                    .collect(Collectors.joining(", ")),
            "index generation " + generation));
  }

  /** One line; the marked stretches in bold. */
  private static String marked(String text, List<TextSpan> marks) {
    StringBuilder line = new StringBuilder();
    for (TextRun run : MarkedText.runs(text, marks)) {
      line.append(run.isMarked() ? "**" + escaped(run.text()) + "**" : escaped(run.text()));
    }
    return line.toString();
  }

  /** The text as one line without markup of its own. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : DisplayText.line(text).toCharArray()) {
      if (MARKUP.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
