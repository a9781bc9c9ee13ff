package org.communique.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file of JSON lines as a stream, not parsed yet; empty ones are left out. Memory is
 * bounded by the longest line that is allowed, whatever the size of the file; a longer one is
 * skipped without being held, and is an omission. For use by one thread.
 */
public final class JsonLines implements Iterator<JsonLines.RawLine>, AutoCloseable {
  /** How much is read by default: a line as large as a large treaty, and files of 20 GiB. */
  public static final Limits DEFAULT_LIMITS = new Limits(32 << 20, 20L << 30);

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final Limits limits;
  private final LineBytes bytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;
  private long bytesRead;
  private long number;
  private boolean isEnd;
  private @Nullable RawLine next;

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

  /** What stands in one line. */
  public sealed interface RawLine {
    /** 1-based; empty lines count. */
    long number();

    /** A line to parse. */
    record Text(long number, String json) implements RawLine {}

    /** A line, or the rest of a file from this line on, that was not read. */
    record Omitted(long number, Omission omission) implements RawLine {}
  }

  private JsonLines(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
    this.bytes = new LineBytes(limits.maxLineBytes());
  }

  public static JsonLines open(Path file) throws IOException {
    return open(file, DEFAULT_LIMITS);
  }

  /**
   * Opens a file, which is unpacked while it is read when it is a gzip file.
   *
   * @throws IOException when it cannot be read, or does not begin as a gzip file should
   */
  public static JsonLines open(Path file, Limits limits) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      return new JsonLines(unpacked(in), limits);
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
  public RawLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawLine line = next;
    next = null;
    return Objects.requireNonNull(line);
  }

  private @Nullable RawLine readNext() {
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
          nameOf(number),
          FailureReason.TOO_LARGE,
          "longer than " + limits.maxLineBytes() + " bytes");
    }
    String text = text();
    return text.isBlank() ? null : new RawLine.Text(number, text);
  }

  /** Reads up to the next line end; false at the end of the file. */
  private boolean readLine() throws IOException {
    bytes.clear();
    boolean isLineEnd = false;
    while (!isLineEnd && bytesRead <= limits.maxUnpackedBytes() && fill()) {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      bytes.add(buffer, position, end - position);
      bytesRead += end - position;
      isLineEnd = end < filled;
      position = isLineEnd ? end + 1 : end;
    }
    bytesRead++;
    return isLineEnd;
  }

  /** Whether there are bytes in the buffer, after reading on when there were none. */
  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled > 0;
  }

  private String text() {
    String text = bytes.toText(StandardCharsets.UTF_8);
    boolean isMarked = number == 1 && text.startsWith("\uFEFF");
    return isMarked ? text.substring(1) : text;
  }

  /** How a line without a name of its own is called. */
  static String nameOf(long number) {
    return "line " + number;
  }

  private RawLine omitted(String entry, FailureReason reason, String detail) {
    return new RawLine.Omitted(number, new Omission(entry, reason, detail));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
