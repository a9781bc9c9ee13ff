package org.communique.render;

import java.io.IOException;
import java.util.List;
import org.communique.search.ExportHead;
import org.communique.search.ExportedHit;

/**
 * An export as CSV, a hit a row, under a row of names, which stands once above the hits of all
 * queries. No byte order mark is written here.
 */
final class CsvExport implements ExportWriter {
  private final Appendable out;
  private final String site;
  private final List<ExportColumn> columns;
  private boolean hasNames;
  private String generation = "";
  private String query = "";

  CsvExport(Appendable out, String site, List<ExportColumn> columns) {
    this.out = out;
    this.site = site;
    this.columns = columns;
  }

  @Override
  public void begin(ExportHead head) throws IOException {
    generation = head.generation();
    query = head.request().text();
    if (!hasNames) {
      out.append(Csv.row(columns.stream().map(ExportColumn::label).toList()));
      hasNames = true;
    }
  }

  @Override
  public boolean take(ExportedHit exported) throws IOException {
    Citation citation = ExportWriter.citation(exported, site);
    ExportColumn.Row row = new ExportColumn.Row(exported, citation, generation, query);
    out.append(Csv.row(columns.stream().map(column -> column.of(row)).toList()));
    return true;
  }
}
