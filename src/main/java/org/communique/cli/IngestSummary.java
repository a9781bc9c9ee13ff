package org.communique.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.corpus.CorpusChanges;
import org.communique.ingest.IngestReport;
import org.communique.json.JsonValue;
import org.communique.render.DisplayText;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Status;

/** What a run over the corpus did, for people and for programs. */
final class IngestSummary {
  private IngestSummary() {}

  /** Whole lines: the counts, then each file that is missing or cut short, with its reason. */
  static String text(IngestReport report) {
    StringBuilder text = new StringBuilder();
    text.append(counts(report)).append(System.lineSeparator());
    text.append(
        String.format(
            Locale.ROOT,
            "The index holds %s (generation %s).%n",
            count(report.communiques(), "communiqué"),
            report.generation()));
    text.append(list("Not indexed:", report.notIndexed()));
    text.append(list("Indexed in part:", report.partlyIndexed()));
    return text.toString();
  }

  private static String counts(IngestReport report) {
    String files = count(report.ledger().size(), "file");
    String notIndexed =
        "%d without text, %d failed, %d skipped"
            .formatted(
                report.with(Status.EMPTY).size(),
                report.failed(),
                report.with(Status.SKIPPED).size());
    if (!report.changed()) {
      return "Nothing has changed in %s; %s.".formatted(files, notIndexed);
    }
    Counts counts = Counts.of(report);
    return reannotated(report)
        + String.format(
            Locale.ROOT,
            "Went through %s in %.1f s: %d added, %d updated, %d moved, %d unchanged, %s; %d"
                + " deleted.",
            files,
            report.seconds(),
            counts.added,
            counts.updated,
            counts.moved,
            counts.unchanged,
            notIndexed,
            report.changes().deleted().size());
  }

  private static String reannotated(IngestReport report) {
    return report.reannotated() == 0
        ? ""
        : "By other rules or lists than before, something else was found in %s of the index.%n"
            .formatted(count(report.reannotated(), "communiqué"));
  }

  /** Files that are in the index, by what the run did with them. */
  private record Counts(int added, int updated, int moved, int unchanged) {
    static Counts of(IngestReport report) {
      Set<String> read = new HashSet<>();
      report.ledger().stream().filter(FileEntry::isRead).forEach(file -> read.add(file.path()));
      CorpusChanges changes = report.changes();
      return new Counts(
          count(changes.added(), read),
          count(changes.updated(), read),
          count(changes.moved().stream().map(CorpusChanges.Move::to).toList(), read),
          count(changes.unchanged(), read));
    }

    private static int count(List<String> paths, Set<String> read) {
      return (int) paths.stream().filter(read::contains).count();
    }
  }

  /** Whole lines for some files; empty when there are none. */
  static String list(String heading, List<FileEntry> files) {
    if (files.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(heading).append(System.lineSeparator());
    for (FileEntry file : files) {
      text.append("  ").append(DisplayText.message(file.path())).append(": ");
      text.append(DisplayText.message(file.reason())).append(System.lineSeparator());
    }
    return text.toString();
  }

  static JsonValue json(IngestReport report) {
    Counts counts = Counts.of(report);
    return JsonValue.object()
        .put("generation", report.generation())
        .put("changed", report.changed())
        .put("communiques", report.communiques())
        .put("files", report.ledger().size())
        .put("added", counts.added)
        .put("updated", counts.updated)
        .put("moved", counts.moved)
        .put("unchanged", counts.unchanged)
        .put("deleted", report.changes().deleted().size())
        .put("empty", report.with(Status.EMPTY).size())
        .put("skipped", report.with(Status.SKIPPED).size())
        .put("failed", report.failed())
        .put("reannotated", report.reannotated())
        .put("seconds", report.seconds())
        .put("failures", report.notIndexed().stream().map(IngestSummary::failure).toList())
        .build();
  }

  private static JsonValue failure(FileEntry file) {
    return JsonValue.object()
        .put("file", file.path())
        .put("status", file.status().label())
        .put("cause", file.cause())
        .put("reason", file.reason())
        .build();
  }

  /** A number with its noun: {@code 1 file}, {@code 2 files}. */
  static String count(long number, String noun) {
    return number == 1 ? "1 " + noun : number + " " + noun + "s";
  }
}
