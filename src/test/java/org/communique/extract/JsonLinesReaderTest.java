package org.communique.extract;

import static org.communique.extract.Extracting.texts;
import static org.communique.extract.Extracting.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.communique.extract.JsonLinesReader.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {
  private static final Path LARGE = Path.of("../shared/large");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.jsonl, true",
    "a.jsonl.gz, true",
    "A.NDJSON, true",
    "a.ndjson.gz, true",
    "a.json, false",
    "a.jsonl.mapping.json, false",
    "jsonl, false",
  })
  void fileIsToldByItsName(String name, boolean isJsonLines) {
    assertEquals(isJsonLines, JsonLinesReader.isJsonLines(name));
  }

  @Test
  void everyLineIsADocumentNamedByItsId() throws IOException {
    List<Line> lines =
        read(
            """
            {"_id": "d1", "title": "Joint statement", "date": "2021-05-04", "url": "http://x.org",
            """
                    .strip()
                + """
                 "text": "The ministers met.\\n\\nThey agreed.", "other": [1, {"a": null}]}

                {"id": "d2", "text": ["They met again.", "They left."]}
                {"text": "No id here."}
                """);
    assertEquals(List.of("d1", "d2", "line 4"), entries(lines));
    ExtractedDocument first = document(lines.getFirst());
    assertEquals(List.of("The ministers met.", "They agreed."), texts(first));
    assertEquals(
        Map.of("title", "Joint statement", "date", "2021-05-04", "url", "http://x.org"),
        first.metadata());
    assertEquals(List.of("They met again.", "They left."), texts(document(lines.get(1))));
  }

  @Test
  void membersAreThoseOfTheMapping() throws IOException {
    Path file = write(folder.resolve("a.jsonl"), "");
    write(
        folder.resolve("mapping.json"),
        """
        {"id": "meta.key", "title": ["headline", "name"], "text": "body.paragraphs",
         "date": "meta.issued", "author": "authors"}
        """);
    write(
        file,
        """
        {"meta": {"key": 7, "issued": "2021"}, "name": "Statement", "authors": ["A", "B"],\
         "body": {"paragraphs": ["They met."]}}
        """);
    List<Line> lines = read(file);
    assertEquals(List.of("7"), entries(lines));
    assertEquals(
        Map.of("title", "Statement", "date", "2021", "author", "A, B"),
        document(lines.getFirst()).metadata());
  }

  @Test
  void mappingOfTheFileGoesBeforeThatOfTheFolder() throws IOException {
    Path file = write(folder.resolve("a.jsonl.gz"), gzip("{\"b\": \"They met.\"}"));
    write(folder.resolve("mapping.json"), "{\"text\": \"a\"}");
    write(folder.resolve("a.jsonl.mapping.json"), "{\"text\": \"b\"}");
    assertEquals(List.of("b"), JsonLinesMapping.of(file).text());
    assertEquals(List.of("line 1"), entries(read(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"text\": \"a\", \"heading\": \"b\"}; maps 'heading', which no document has",
        "{\"title\": \"a\"}; names no member as 'text'",
        "{\"text\": 7}; maps 'text' to something that is no name of a member",
        "{\"text\": []}; maps 'text' to something that is no name of a member",
        "[\"text\"]; is no JSON object",
        "{\"text\"; is no JSON",
      })
  void mappingThatCannotBeUsedIsRefusedInASentence(String mapping, String reason)
      throws IOException {
    Path file = write(folder.resolve("mapping.json"), mapping);
    String message =
        assertThrows(JsonLinesMapping.MappingException.class, () -> JsonLinesMapping.read(file))
            .getMessage();
    assertTrue(message.startsWith("The mapping mapping.json " + reason), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"text\": \"They met.\"; MALFORMED",
        "{\"text\": \"They met.\", \"text\": \"Twice.\"}; MALFORMED",
        "[\"They met.\"]; MALFORMED",
        "{\"title\": \"No text\"}; EMPTY",
        "{\"text\": \" . \"}; EMPTY",
        "{\"text\": {\"a\": \"object\"}}; EMPTY",
      })
  void lineWithoutADocumentIsOmitted(String line, FailureReason reason) throws IOException {
    List<Line> lines = read("{\"text\": \"First.\"}\n" + line + "\n{\"text\": \"Last.\"}\n");
    assertEquals(List.of("line 1", "line 2 " + reason, "line 3"), entries(lines));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepLineIsOmitted(String opening) throws IOException {
    List<Line> lines = read(opening.repeat(200_000) + "\n{\"text\": \"Last.\"}");
    assertEquals("line 2", entries(lines).getLast());
  }

  @Test
  void hugeNumberIsOmittedOrRead() throws IOException {
    List<Line> lines =
        read(
            "{\"text\": \"A\", \"n\": "
                + "9".repeat(100_000)
                + "}\n{\"text\": \"B\", \"n\": 1e999999999}");
    assertEquals("line 2", entries(lines).getLast());
  }

  @Test
  void invalidUtf8IsReplaced() throws IOException {
    byte[] bytes = "{\"text\": \"They met x there.\"}".getBytes(StandardCharsets.UTF_8);
    bytes[19] = (byte) 0xFF;
    List<Line> lines = read(write(folder.resolve("a.jsonl"), bytes));
    assertEquals(List.of("They met \uFFFD there."), texts(document(lines.getFirst())));
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreNoText() throws IOException {
    assertEquals(
        List.of("line 1", "line 2"),
        entries(read("\uFEFF{\"text\": \"They met.\"}\r\n{\"text\": \"They left.\"}\r\n")));
  }

  @Test
  void idThatComesTwiceIsToldApart() throws IOException {
    String line = "{\"id\": \"a\", \"text\": \"They met.\"}\n";
    assertEquals(List.of("a", "a (line 2)"), entries(read(line + line)));
  }

  @Test
  void linesBeforeTheEndOfATruncatedFileAreRead() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append("{\"text\": \"They met ").append(i * 7919).append(" times.\"}\n");
    }
    byte[] whole = gzip(text.toString());
    Path file = write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
    List<String> entries = entries(read(file));
    assertTrue(entries.size() > 100, entries.toString());
    assertEquals(" MALFORMED", entries.getLast());
  }

  @Test
  void longLineIsSkipped() throws IOException {
    Path file =
        write(
            folder.resolve("a.jsonl"),
            "{\"text\": \"%s\"}\n{\"text\": \"Short.\"}".formatted("long ".repeat(1_000)));
    List<Line> lines = read(file, new JsonLines.Limits(1_000, 1_000_000));
    assertEquals(List.of("line 1 TOO_LARGE", "line 2"), entries(lines));
  }

  @Test
  void bombEndsAtTheLimit() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'A');
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write("{\"text\": \"They met.\"}\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 64; i++) {
        out.write(piece);
      }
    }
    Path file = write(folder.resolve("a.jsonl.gz"), bytes.toByteArray());
    List<Line> lines = read(file, new JsonLines.Limits(1 << 20, 16 << 20));
    assertEquals(List.of("line 1", " TOO_LARGE"), entries(lines));
  }

  @Test
  void largeCollectionsAreReadWithoutAnyMapping() throws IOException {
    assumeTrue(Files.isDirectory(LARGE), LARGE + " is absent");
    int documents = 0;
    for (String name : List.of("frus.jsonl.gz", "whitehouse.jsonl.gz")) {
      Path file = LARGE.resolve(name);
      try (JsonLinesReader reader = JsonLinesReader.open(file, JsonLinesMapping.of(file))) {
        for (int line = 0; line < 1_000; line++) {
          documents += reader.next() instanceof Line.Read ? 1 : 0;
        }
      }
    }
    assertTrue(documents > 1_900, documents + " documents");
  }

  private List<Line> read(String text) throws IOException {
    return read(write(folder.resolve("a.jsonl"), text));
  }

  private static List<Line> read(Path file) throws IOException {
    return read(file, JsonLines.DEFAULT_LIMITS);
  }

  private static List<Line> read(Path file, JsonLines.Limits limits) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (JsonLinesReader reader = JsonLinesReader.open(file, JsonLinesMapping.of(file), limits)) {
      reader.forEachRemaining(lines::add);
    }
    return lines;
  }

  private static ExtractedDocument document(Line line) {
    return assertInstanceOf(Line.Read.class, line).document();
  }

  private static List<String> entries(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                switch (line) {
                  case Line.Read read -> read.document().entry();
                  case Line.Omitted omitted ->
                      omitted.omission().entry() + " " + omitted.omission().reason();
                })
        .toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
