package org.communique.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.communique.json.Json;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;
import org.communique.model.IssueDate;

/**
 * Reads the documents of a test collection, one JSON object a line: {@code _id} or {@code id},
 * {@code title}, {@code text} and perhaps {@code date}. The file may be compressed with gzip,
 * whatever its name.
 */
final class CorpusReader implements AutoCloseable {
  private static final int GZIP_MAGIC = 0x1f8b;

  private final Path file;
  private final BufferedReader reader;
  private final Set<String> ids = new HashSet<>();
  private int line;

  private CorpusReader(Path file, BufferedReader reader) {
    this.file = file;
    this.reader = reader;
  }

  static CorpusReader open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    try {
      InputStream plain = isCompressed(bytes) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
      return new CorpusReader(
          file, new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static boolean isCompressed(InputStream bytes) throws IOException {
    bytes.mark(2);
    int magic = bytes.read() << 8 | bytes.read();
    bytes.reset();
    return magic == GZIP_MAGIC;
  }

  /** The documents, once. */
  Stream<CollectionDocument> documents() {
    return Stream.iterate(next(), Optional::isPresent, before -> next()).map(Optional::orElseThrow);
  }

  /** The ids of the documents read so far. */
  Set<String> ids() {
    return ids;
  }

  private Optional<CollectionDocument> next() {
    try {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        if (!text.isBlank()) {
          return Optional.of(document(text));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CollectionDocument document(String text) throws IOException {
    JsonValue fields = parse(text);
    String underscored = fields.field("_id").text();
    String id = underscored.isEmpty() ? fields.field("id").text() : underscored;
    if (id.isEmpty()) {
      throw new CollectionFormatException(file, line, "the document has no _id or id");
    }
    if (!ids.add(id)) {
      throw new CollectionFormatException(file, line, "a second document has the id " + id);
    }
    return new CollectionDocument(
        id, fields.field("title").text(), fields.field("text").text(), date(fields));
  }

  private JsonValue parse(String text) throws IOException {
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw new CollectionFormatException(file, line, "this is no JSON object");
    }
  }

  private static Optional<IssueDate> date(JsonValue fields) {
    String text = fields.field("date").text();
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(IssueDate.ofYear(Integer.parseInt(text)));
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield Optional.of(IssueDate.ofMonth(month.getYear(), month.getMonthValue()));
        }
        case 10 -> Optional.of(IssueDate.ofDay(LocalDate.parse(text)));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
