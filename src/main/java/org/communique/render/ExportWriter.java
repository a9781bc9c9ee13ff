package org.communique.render;

import java.io.IOException;
import java.util.List;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;

/**
 * Writes an export, hit by hit, as it comes. Every hit has its citation, permalink, date,
 * signatories, sentences with their marks and paragraphs, sources and the generation of the index.
 */
public sealed interface ExportWriter extends ExportSink
    permits JsonLinesExport, MarkdownExport, TableExport {
  /**
   * A writer.
   *
   * @param out takes UTF-16; is neither flushed nor closed
   * @param site address of the server before every permalink; empty for links within the site
   */
  static ExportWriter of(ExportFormat format, Appendable out, String site) {
    return switch (format) {
      case CSV -> csv(out, site, List.of(ExportColumn.values()));
      case JSON_LINES -> new JsonLinesExport(out, site);
      case MARKDOWN -> new MarkdownExport(out, site);
    };
  }

  /**
   * A writer of some columns of a table, in the order given, as CSV.
   *
   * @param out as in {@link #of}
   * @param site as in {@link #of}
   */
  static ExportWriter csv(Appendable out, String site, List<ExportColumn> columns) {
    return new TableExport(out, site, columns, TableExport.Form.CSV);
  }

  /** The same as lines with tabs between the columns. */
  static ExportWriter columns(Appendable out, String site, List<ExportColumn> columns) {
    return new TableExport(out, site, columns, TableExport.Form.TABS);
  }

  @Override
  void begin(ExportHead head) throws IOException;

  @Override
  boolean take(ExportedHit hit) throws IOException;

  /** The name of a file for an export: {@code communiques-maritime-security.csv}. */
  static String fileName(ExportHead head, ExportFormat format) {
    String unit = head.request().unit().label() + "s";
    String words = FileNames.slug(head.request().text());
    return (words.isEmpty() ? unit : unit + "-" + words) + "." + format.label();
  }

  /** The citation of a hit: of the paragraph when that is the hit, else of the text. */
  static Citation citation(ExportedHit exported, String site) {
    Citation whole = Citation.of(exported.communique(), site);
    return exported.hit().paragraph().isPresent()
        ? whole.at(exported.communique(), exported.hit().paragraph().getAsInt(), site)
        : whole;
  }
}
