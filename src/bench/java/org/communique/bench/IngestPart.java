package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Making an index: Tika alone, Lucene alone and the program, each in a process of its own with the
 * same heap and all processors, from its start to its end; and once more when nothing has changed.
 */
final class IngestPart {
  private final Setup setup;
  private final Report report;

  IngestPart(Setup setup, Report report) {
    this.setup = setup;
    this.report = report;
  }

  /** What a run took, and how large the indexes are that it made. */
  record Ingest(
      ChildJvm tika,
      ChildJvm raw,
      ChildJvm whole,
      ChildJvm unchanged,
      long textBytes,
      long rawBytes,
      long ownBytes) {
    private static final Pattern COUNT = Pattern.compile("\"communiques\":(\\d+)");

    /** How many texts the program's index has; the same text is in it once. */
    long communiques() throws IOException {
      Matcher count = COUNT.matcher(unchanged.output());
      if (!count.find()) {
        throw new IOException("a run that says no number: " + unchanged.output());
      }
      return Long.parseLong(count.group(1));
    }
  }

  /** Measures, and leaves the indexes where they belong unless there are some. */
  Ingest measure() throws IOException, InterruptedException {
    report.say(
        "Indexing %s: Tika alone, Lucene alone, the program …".formatted(setup.collection()));
    Setup fresh = setup.forCollection(setup.collection(), "fresh");
    Folders.delete(fresh.work());
    Ingest ingest = measure(fresh);
    report.add(table(ingest));
    keep(fresh.index(), setup.index());
    keep(fresh.raw(), setup.raw());
    Folders.delete(fresh.work());
    return ingest;
  }

  /** Measures in new folders. */
  static Ingest measure(Setup fresh) throws IOException, InterruptedException {
    Files.createDirectories(fresh.work());
    Indexes indexes = new Indexes(fresh);
    ChildJvm tika = ChildJvm.ofClass(TikaAlone.class, fresh.work(), fresh.collection().toString());
    ChildJvm raw = indexes.raw();
    ChildJvm whole = indexes.own();
    return new Ingest(
        tika,
        raw,
        whole,
        indexes.own(),
        Long.parseLong(raw.output().strip()),
        Folders.bytes(fresh.raw()),
        Folders.bytes(fresh.index()));
  }

  private static void keep(Path made, Path place) throws IOException {
    if (!Files.exists(place)) {
      Files.move(made, place);
    }
  }

  private static Table table(Ingest ingest) throws IOException {
    Table table =
        new Table(
            "Indexing %s of text, %,d communiqués"
                .formatted(Table.mebibytes(ingest.textBytes), ingest.communiques()),
            "what",
            "seconds",
            "/ Tika",
            "/ raw Lucene",
            "CPU seconds",
            "CPU / raw Lucene",
            "heap, at most",
            "resident, at most",
            "index",
            "index / text",
            "index / raw index");
    row(table, "Tika alone", ingest.tika, ingest, 0);
    row(table, "raw Lucene", ingest.raw, ingest, ingest.rawBytes);
    row(table, "index, everything new", ingest.whole, ingest, ingest.ownBytes);
    row(table, "index, nothing changed", ingest.unchanged, ingest, ingest.ownBytes);
    table.note("Each from the start of its process to its end, with a heap of 900 MiB.");
    return table;
  }

  private static void row(Table table, String what, ChildJvm run, Ingest ingest, long bytes) {
    table.row(
        what,
        Table.number(run.seconds(), 1),
        Table.ratio(run.seconds(), ingest.tika.seconds()),
        Table.ratio(run.seconds(), ingest.raw.seconds()),
        Table.number(run.cpuSeconds(), 1),
        Table.ratio(run.cpuSeconds(), ingest.raw.cpuSeconds()),
        Table.mebibytes(run.heapPeak()),
        Table.mebibytes(run.residentPeak()),
        bytes == 0 ? "–" : Table.mebibytes(bytes),
        bytes == 0 ? "–" : Table.ratio(bytes, ingest.textBytes),
        bytes == 0 ? "–" : Table.ratio(bytes, ingest.rawBytes));
  }
}
