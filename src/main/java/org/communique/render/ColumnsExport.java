package org.communique.render;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.search.ExportHead;
import org.communique.search.ExportedHit;

/**
 * An export for {@code cut} and {@code awk}: a hit a line, its columns with tabs between, no names
 * above. Tabs and line ends inside a column are spaces.
 */
final class ColumnsExport implements ExportWriter {
  private final Appendable out;
  private final String site;
  private final List<ExportColumn> columns;
  private String generation = "";
  private String query = "";

  ColumnsExport(Appendable out, String site, List<ExportColumn> columns) {
    this.out = out;
    this.site = site;
    this.columns = columns;
  }

  @Override
  public void begin(ExportHead head) {
    generation = head.generation();
    query = head.request().text();
  }

  @Override
  public boolean take(ExportedHit exported) throws IOException {
    Citation citation = ExportWriter.citation(exported, site);
    ExportColumn.Row row = new ExportColumn.Row(exported, citation, generation, query);
    out.append(
        columns.stream()
            .map(column -> column.of(row).replaceAll("[\\t\\n]", " "))
            .collect(Collectors.joining("\t", "", "\n")));
    return true;
  }
}
