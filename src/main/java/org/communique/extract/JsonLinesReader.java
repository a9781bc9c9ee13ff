package org.communique.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of JSON lines as a stream: each line is a document of its own, named by its id or
 * else as {@code line 17}. Memory is bounded by the longest line that is allowed, whatever the size
 * of the file; a longer one is skipped without being held, and like a line that is no JSON or has
 * no text it is an omission. For use by one thread.
 */
public final class JsonLinesReader implements Iterator<JsonLinesReader.Line>, AutoCloseable {
  /** How much is read by default: a line as large as a large treaty, and files of 20 GiB. */
  public static final Limits DEFAULT_LIMITS = new Limits(32 << 20, 20L << 30);

  private static final int BUFFER_BYTES = 1 << 16;

  private final BufferedInputStream in;
  private final JsonLineParser parser;
  private final Limits limits;
  private final LineBytes bytes;
  private final SeenNames names = new SeenNames();
  private long bytesRead;
  private long number;
  private boolean isEnd;
  private @Nullable Line next;

  /**
   * What is read of a file.
   *
   * @param maxLineBytes length of a line, in UTF-8
   * @param maxUnpackedBytes of the whole file when it is unpacked; what lies beyond is one omission
   */
  public record Limits(int maxLineBytes, long maxUnpackedBytes) {
    public Limits {
      if (maxLineBytes < 1 || maxUnpackedBytes < 1) {
        throw new IllegalArgumentException(
            "a limit that lets nothing through: %d, %d".formatted(maxLineBytes, maxUnpackedBytes));
      }
    }
  }

  /** What came of one line. */
  public sealed interface Line {
    /** 1-based; empty lines count. */
    long number();

    /** A line with a text. */
    record Read(long number, ExtractedDocument document) implements Line {}

    /** A line, or the rest of a file from this line on, that was not read. */
    record Omitted(long number, Omission omission) implements Line {}
  }

  private JsonLinesReader(InputStream in, JsonLinesMapping mapping, Limits limits) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
    this.parser = new JsonLineParser(mapping);
    this.limits = limits;
    this.bytes = new LineBytes(limits.maxLineBytes());
  }

  /** Whether a file of this name holds JSON lines. */
  public static boolean isJsonLines(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return unpacked.endsWith(".jsonl") || unpacked.endsWith(".ndjson");
  }

  public static JsonLinesReader open(Path file, JsonLinesMapping mapping) throws IOException {
    return open(file, mapping, DEFAULT_LIMITS);
  }

  /**
   * Opens a file, which is unpacked while it is read when it is a gzip file.
   *
   * @throws IOException when it cannot be read, or does not begin as a gzip file should
   */
  public static JsonLinesReader open(Path file, JsonLinesMapping mapping, Limits limits)
      throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      return new JsonLinesReader(unpacked(in), mapping, limits);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** By the bytes and not by the name, which may lie. */
  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    int magic = in.read() | in.read() << 8;
    in.reset();
    return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(in, BUFFER_BYTES) : in;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !isEnd) {
      next = readNext();
    }
    return next != null;
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Line line = next;
    next = null;
    return Objects.requireNonNull(line);
  }

  private @Nullable Line readNext() {
    number++;
    try {
      isEnd = !readLine();
    } catch (IOException e) {
      isEnd = true;
      return omitted("", FailureReason.MALFORMED, "the file ends here: " + e.getMessage());
    }
    if (bytesRead > limits.maxUnpackedBytes()) {
      isEnd = true;
      return omitted(
          "", FailureReason.TOO_LARGE, "all after " + limits.maxUnpackedBytes() + " bytes");
    }
    if (bytes.isTooLong()) {
      return omitted(
          lineName(), FailureReason.TOO_LARGE, "longer than " + limits.maxLineBytes() + " bytes");
    }
    String text = text();
    return text.isBlank() ? null : parsed(text);
  }

  /** Reads up to the next line end; false at the end of the file. */
  private boolean readLine() throws IOException {
    bytes.clear();
    int value = in.read();
    while (value >= 0 && value != '\n' && bytesRead <= limits.maxUnpackedBytes()) {
      bytes.add(value);
      bytesRead++;
      value = in.read();
    }
    bytesRead++;
    return value >= 0;
  }

  private String text() {
    String text = bytes.toText(StandardCharsets.UTF_8);
    boolean isMarked = number == 1 && text.startsWith("\uFEFF");
    return isMarked ? text.substring(1) : text;
  }

  private Line parsed(String text) {
    return switch (parser.parse(text)) {
      case JsonLineParser.Parsed.Document document ->
          new Line.Read(number, document.named(unique(document.id())));
      case JsonLineParser.Parsed.Nothing nothing ->
          omitted(lineName(), nothing.reason(), nothing.detail());
    };
  }

  /** The id, told apart from those of earlier lines. */
  private String unique(String id) {
    String name = id.isEmpty() ? lineName() : id;
    return names.add(name) ? name : name + " (" + lineName() + ")";
  }

  private String lineName() {
    return "line " + number;
  }

  private Line omitted(String entry, FailureReason reason, String detail) {
    return new Line.Omitted(number, new Omission(entry, reason, detail));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
