package org.communique.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.communique.extract.JsonLines.RawLine;

/**
 * Reads a file of {@link JsonLines} one after the other: each line is a document of its own, named
 * by its id or else as {@code line 17}; one that is no JSON or has no text is an omission. For use
 * by one thread.
 */
public final class JsonLinesReader implements Iterator<JsonLinesReader.Line>, AutoCloseable {
  private final JsonLines lines;
  private final JsonLineParser parser;
  private final LineNames names = new LineNames();

  /** What came of one line. */
  public sealed interface Line {
    /** 1-based; empty lines count. */
    long number();

    /** A line with a text. */
    record Read(long number, ExtractedDocument document) implements Line {}

    /** A line, or the rest of a file from this line on, that was not read. */
    record Omitted(long number, Omission omission) implements Line {}
  }

  private JsonLinesReader(JsonLines lines, JsonLinesMapping mapping) {
    this.lines = lines;
    this.parser = new JsonLineParser(mapping);
  }

  /** Whether a file of this name holds JSON lines. */
  public static boolean isJsonLines(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return unpacked.endsWith(".jsonl") || unpacked.endsWith(".ndjson");
  }

  public static JsonLinesReader open(Path file, JsonLinesMapping mapping) throws IOException {
    return open(file, mapping, JsonLines.DEFAULT_LIMITS);
  }

  /**
   * Opens a file, which is unpacked while it is read when it is a gzip file.
   *
   * @throws IOException when it cannot be read, or does not begin as a gzip file should
   */
  public static JsonLinesReader open(Path file, JsonLinesMapping mapping, JsonLines.Limits limits)
      throws IOException {
    return new JsonLinesReader(JsonLines.open(file, limits), mapping);
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  @Override
  public Line next() {
    RawLine raw = lines.next();
    return switch (parser.parse(raw)) {
      case Line.Read read -> {
        ExtractedDocument document = read.document();
        String name = names.unique(document.entry(), read.number());
        yield new Line.Read(read.number(), document.named(name));
      }
      case Line.Omitted omitted -> omitted;
    };
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
