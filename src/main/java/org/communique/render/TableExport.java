package org.communique.render;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.search.ExportHead;
import org.communique.search.ExportedHit;

/** An export as a table, a hit a row. */
final class TableExport implements ExportWriter {
  private final Appendable out;
  private final String site;
  private final List<ExportColumn> columns;
  private final Form form;
  private boolean hasNames;
  private String generation = "";
  private String query = "";

  TableExport(Appendable out, String site, List<ExportColumn> columns, Form form) {
    this.out = out;
    this.site = site;
    this.columns = columns;
    this.form = form;
  }

  /** How a row is written. */
  enum Form {
    /**
     * CSV under a row of names, which stands once above the hits of all queries. No byte order mark
     * is written here.
     */
    CSV,
    /**
     * For {@code cut} and {@code awk}: lines with tabs between the columns, no names above. Tabs
     * and line ends inside a column are spaces.
     */
    TABS
  }

  @Override
  public void begin(ExportHead head) throws IOException {
    generation = head.generation();
    query = head.request().text();
    if (form == Form.CSV && !hasNames) {
      out.append(Csv.row(columns.stream().map(ExportColumn::label).toList()));
      hasNames = true;
    }
  }

  @Override
  public boolean take(ExportedHit exported) throws IOException {
    Citation citation = ExportWriter.citation(exported, site);
    ExportColumn.Row row = new ExportColumn.Row(exported, citation, generation, query);
    List<String> cells = columns.stream().map(column -> column.of(row)).toList();
    out.append(
        switch (form) {
          case CSV -> Csv.row(cells);
          case TABS ->
              cells.stream()
                  .map(cell -> cell.replaceAll("[\\t\\n]", " "))
                  .collect(Collectors.joining("\t", "", "\n"));
        });
    return true;
  }
}
