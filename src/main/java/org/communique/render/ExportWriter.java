package org.communique.render;

import java.io.IOException;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;

/**
 * Writes an export, hit by hit, as it comes. Every hit has its citation, permalink, date,
 * signatories, sentences with their marks and paragraphs, sources and the generation of the index.
 */
public sealed interface ExportWriter extends ExportSink
    permits CsvExport, JsonLinesExport, MarkdownExport {
  /**
   * A writer.
   *
   * @param out takes UTF-16; is neither flushed nor closed
   * @param site address of the server before every permalink; empty for links within the site
   */
  static ExportWriter of(ExportFormat format, Appendable out, String site) {
    return switch (format) {
      case CSV -> new CsvExport(out, site);
      case JSON_LINES -> new JsonLinesExport(out, site);
      case MARKDOWN -> new MarkdownExport(out, site);
    };
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
