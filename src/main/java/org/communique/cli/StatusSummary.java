package org.communique.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communique.corpus.CorpusChanges;
import org.communique.render.DisplayText;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Status;
import org.communique.search.IndexStatus;

/** What an index holds and lacks, for people. */
final class StatusSummary {
  private StatusSummary() {}

  /** Whole lines: the counts, the files that failed, the files that wait for the next run. */
  static String text(Path index, IndexStatus status, CorpusChanges pending) {
    List<String> lines = new ArrayList<>();
    lines.add("Index:        " + DisplayText.message(index.toString()));
    lines.add("Generation:   " + status.generation());
    lines.add("Communiqués:  " + status.communiques());
    lines.add("Paragraphs:   " + status.paragraphs());
    lines.add("Files:        " + files(status));
    lines.add("Out of date:  " + outOfDate(pending));
    addPaths(lines, "new", pending.added());
    addPaths(lines, "changed", pending.updated());
    addPaths(
        lines,
        "moved",
        pending.moved().stream().map(move -> move.from() + " → " + move.to()).toList());
    addPaths(lines, "gone", pending.deleted());
    return lines.stream()
            .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()))
        + IngestSummary.list("Not indexed:", files(status, file -> !file.isRead()))
        + IngestSummary.list("Indexed in part:", files(status, FileEntry::isPartial));
  }

  private static String files(IndexStatus status) {
    List<String> parts = new ArrayList<>();
    for (Status each : Status.values()) {
      long count = status.files().stream().filter(file -> file.status() == each).count();
      if (count > 0 || each == Status.INDEXED || each == Status.FAILED) {
        parts.add(count + " " + word(each, count));
      }
    }
    return String.join(", ", parts);
  }

  private static String word(Status status, long count) {
    return switch (status) {
      case INDEXED -> "indexed";
      case DUPLICATE -> count == 1 ? "with a text of another file" : "with texts of other files";
      case EMPTY -> "without text";
      case SKIPPED -> "skipped";
      case FAILED -> "failed";
    };
  }

  private static List<FileEntry> files(IndexStatus status, Predicate<FileEntry> wanted) {
    return status.files().stream().filter(wanted).toList();
  }

  private static String outOfDate(CorpusChanges pending) {
    if (pending.isEmpty()) {
      return "nothing";
    }
    return "%d new, %d changed, %d moved, %d gone (run: communique index)"
        .formatted(
            pending.added().size(),
            pending.updated().size(),
            pending.moved().size(),
            pending.deleted().size());
  }

  private static void addPaths(List<String> lines, String what, List<String> paths) {
    for (String path : paths) {
      lines.add("  %s: %s".formatted(what, DisplayText.message(path)));
    }
  }
}
