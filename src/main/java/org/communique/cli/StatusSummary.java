package org.communique.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.corpus.CorpusChanges;
import org.communique.render.DisplayText;
import org.communique.search.FileEntry;
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
    addPaths(lines, "gone", pending.deleted());
    return lines.stream()
            .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()))
        + IngestSummary.failures(withStatus(status, FileEntry.Status.FAILED))
        + truncated(status);
  }

  private static String files(IndexStatus status) {
    return "%d indexed, %d duplicates, %d failed"
        .formatted(
            withStatus(status, FileEntry.Status.INDEXED).size(),
            withStatus(status, FileEntry.Status.DUPLICATE).size(),
            withStatus(status, FileEntry.Status.FAILED).size());
  }

  private static List<FileEntry> withStatus(IndexStatus status, FileEntry.Status wanted) {
    return status.files().stream().filter(file -> file.status() == wanted).toList();
  }

  private static String outOfDate(CorpusChanges pending) {
    if (pending.isEmpty()) {
      return "nothing";
    }
    return "%d new, %d changed, %d gone (run: communique index)"
        .formatted(pending.added().size(), pending.updated().size(), pending.deleted().size());
  }

  private static void addPaths(List<String> lines, String what, List<String> paths) {
    for (String path : paths) {
      lines.add("  %s: %s".formatted(what, DisplayText.message(path)));
    }
  }

  private static String truncated(IndexStatus status) {
    StringBuilder text = new StringBuilder();
    for (FileEntry file : status.files()) {
      if (file.truncated()) {
        text.append("Cut short: ").append(DisplayText.message(file.path()));
        text.append(" (").append(file.characters()).append(" characters indexed)");
        text.append(System.lineSeparator());
      }
    }
    return text.toString();
  }
}
