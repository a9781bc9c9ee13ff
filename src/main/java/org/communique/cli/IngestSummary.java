package org.communique.cli;

import java.util.List;
import java.util.Locale;
import org.communique.ingest.IngestReport;
import org.communique.json.JsonValue;
import org.communique.render.DisplayText;
import org.communique.search.FileEntry;

/** What a run over the corpus did, for people and for programs. */
final class IngestSummary {
  private IngestSummary() {}

  /** Whole lines: the counts, then each file without text with its reason. */
  static String text(IngestReport report) {
    StringBuilder text = new StringBuilder();
    text.append(counts(report)).append(System.lineSeparator());
    text.append(
        String.format(
            Locale.ROOT,
            "The index holds %s (generation %s).%n",
            count(report.communiques(), "communiqué"),
            report.generation()));
    text.append(failures(report.failures()));
    return text.toString();
  }

  private static String counts(IngestReport report) {
    String files = count(report.files(), "file");
    if (!report.changed()) {
      return "Nothing has changed in %s; %d failed.".formatted(files, report.failed());
    }
    return String.format(
        Locale.ROOT,
        "Went through %s in %.1f s: %d added, %d updated, %d unchanged, %d failed; %d deleted.",
        files,
        report.seconds(),
        report.added(),
        report.updated(),
        report.unchanged(),
        report.failed(),
        report.deleted());
  }

  /** Whole lines for the files that are not in the index; empty when there are none. */
  static String failures(List<FileEntry> failures) {
    if (failures.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("Not indexed:").append(System.lineSeparator());
    for (FileEntry file : failures) {
      text.append("  ").append(DisplayText.message(file.path())).append(": ");
      text.append(DisplayText.message(file.reason())).append(System.lineSeparator());
    }
    return text.toString();
  }

  static JsonValue json(IngestReport report) {
    return JsonValue.object()
        .put("generation", report.generation())
        .put("changed", report.changed())
        .put("communiques", report.communiques())
        .put("files", report.files())
        .put("added", report.added())
        .put("updated", report.updated())
        .put("unchanged", report.unchanged())
        .put("deleted", report.deleted())
        .put("failed", report.failed())
        .put("seconds", report.seconds())
        .put("failures", report.failures().stream().map(IngestSummary::failure).toList())
        .build();
  }

  private static JsonValue failure(FileEntry file) {
    return JsonValue.object().put("file", file.path()).put("reason", file.reason()).build();
  }

  /** A number with its noun: {@code 1 file}, {@code 2 files}. */
  static String count(long number, String noun) {
    return number == 1 ? "1 " + noun : number + " " + noun + "s";
  }
}
