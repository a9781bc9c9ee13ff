package org.communique.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;

/** Collections of other sizes, made of one. */
final class SizedCollection {
  private static final String FILE = "texts.jsonl.gz";
  private static final int BUFFER = 1 << 16;

  private final CollectionTexts source;
  private final VariedWords words;

  SizedCollection(Path source, long seed) {
    this.source = new CollectionTexts(source);
    this.words = new VariedWords(seed);
  }

  /** How many texts the collection has. */
  int size() throws Exception {
    int[] count = new int[1];
    source.lines(line -> count[0]++);
    return count[0];
  }

  /**
   * Writes so many texts: when there are as many, every so-manyth; otherwise all of them, and then
   * others that are made of them, with ids of their own.
   *
   * @param all how many the collection has
   */
  void write(int size, int all, Path folder) throws Exception {
    Files.createDirectories(folder);
    try (BufferedWriter out = writer(folder.resolve(FILE))) {
      if (size <= all) {
        writePart(size, all, out);
      } else {
        for (int written = 0, copy = 0; written < size; written += all, copy++) {
          writeCopy(copy, Math.min(all, size - written), out);
        }
      }
    }
  }

  private static BufferedWriter writer(Path file) throws IOException {
    OutputStream bytes =
        new GZIPOutputStream(Files.newOutputStream(file), BUFFER) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        };
    return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
  }

  private void writePart(int size, int all, BufferedWriter out) throws Exception {
    long[] number = new long[1];
    source.lines(
        line -> {
          long before = number[0] * size / all;
          number[0]++;
          if (number[0] * size / all > before) {
            writeLine(line, out);
          }
        });
  }

  private void writeCopy(int copy, int most, BufferedWriter out) throws Exception {
    int[] left = {most};
    source.lines(
        line -> {
          if (left[0]-- > 0) {
            writeLine(copy == 0 ? line : varied(line, copy), out);
          }
        });
  }

  private static void writeLine(String line, BufferedWriter out) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private String varied(String line, int copy) {
    JsonObject whole = (JsonObject) Json.parse(line);
    JsonValue.ObjectBuilder changed = JsonValue.object();
    whole.fields().forEach(changed::put);
    changed.put("id", whole.field("id").text() + "#" + copy);
    changed.put("text", words.varied(whole.field("text").text()));
    return Json.line(changed.build());
  }
}
