package org.communique.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.render.ExportColumn;
import org.communique.render.ExportFormat;
import org.communique.search.ExportSink;
import org.communique.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How hits are printed; for people when nothing is given. */
final class HitForms {
  @ArgGroup private Form form = new Form();

  @Option(
      names = "--fields",
      paramLabel = "NAMES",
      split = ",",
      completionCandidates = Candidates.Fields.class,
      description =
          "Print only these columns of each hit, with --csv or with tabs between them:"
              + " ${COMPLETION-CANDIDATES}.")
  private List<ExportColumn> fields = new ArrayList<>();

  /** One of them at most. */
  static final class Form {
    @Option(names = "--json", description = "Print the whole answer as JSON.")
    private boolean isJson;

    @Option(
        names = "--jsonl",
        description = "Print each hit as one line of JSON, with its citation.")
    private boolean isJsonLines;

    @Option(names = "--csv", description = "Print each hit as a row of CSV, with its citation.")
    private boolean isCsv;

    @Option(names = "--markdown", description = "Print each hit as a section of Markdown.")
    private boolean isMarkdown;

    @Option(names = "--count", description = "Print only how many hits there are.")
    private boolean isCount;
  }

  boolean isJson() {
    return form.isJson;
  }

  boolean isCount() {
    return form.isCount;
  }

  /** Whether hits are printed one by one, not as one answer. */
  private boolean isRows() {
    return form.isJsonLines || form.isCsv || form.isMarkdown || !fields.isEmpty();
  }

  /**
   * What prints hits one by one; empty when they are printed as one answer.
   *
   * @throws UsageException when the columns go with something else than CSV
   */
  Optional<ExportSink> rows(Rendering rendering, Console console, SiteOption site) {
    if (!isRows()) {
      return Optional.empty();
    }
    String address = site.address();
    if (fields.isEmpty()) {
      return Optional.of(rendering.export(format(), console.out(), address));
    }
    return Optional.of(
        form.isCsv
            ? rendering.csv(fields, console.out(), address)
            : rendering.columns(fields, console.out(), address));
  }

  private ExportFormat format() {
    if (form.isJsonLines) {
      return ExportFormat.JSON_LINES;
    }
    return form.isCsv ? ExportFormat.CSV : ExportFormat.MARKDOWN;
  }

  /**
   * Checks what belongs together.
   *
   * @param isAll whether all hits are asked for
   * @param size how many; null when nobody said
   * @param page which of them, 1-based
   * @throws UsageException when one of them cannot be followed
   */
  void check(boolean isAll, @Nullable Integer size, int page) {
    if (!fields.isEmpty() && (form.isJson || form.isJsonLines || form.isMarkdown || form.isCount)) {
      throw new UsageException("--fields goes with --csv, or alone.");
    }
    if (isAll && !isRows()) {
      throw new UsageException("--all goes with --csv, --jsonl, --markdown or --fields.");
    }
    if (isAll && size != null) {
      throw new UsageException("-n and --all cannot both be followed; leave one of them out.");
    }
    if (page != 1 && (isRows() || form.isCount)) {
      throw new UsageException("--page goes with answers for people and with --json.");
    }
    checkNumber(Optional.ofNullable(size).orElse(SearchRequest.DEFAULT_SIZE), page);
  }

  private void checkNumber(int size, int page) {
    if (size < 1 || (!isRows() && size > SearchRequest.MAX_SIZE)) {
      String range = isRows() ? "1 or more" : "1 to " + SearchRequest.MAX_SIZE;
      throw new UsageException("-n is %d, but must be %s.".formatted(size, range));
    }
    int last = isRows() ? 1 : SearchRequest.MAX_RANK / size;
    if (page < 1 || page > last) {
      throw new UsageException(
          "--page is %d, but must be 1 to %d; further hits are reached by a narrower query."
              .formatted(page, last));
    }
  }
}
