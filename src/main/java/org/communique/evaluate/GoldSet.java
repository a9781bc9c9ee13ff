package org.communique.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.communique.json.Json;
import org.communique.json.JsonValue;

/**
 * A folder of hand-made annotations: {@code documents.jsonl}, and {@code sentences.jsonl} and
 * {@code references.jsonl} when there are some. Paths of files are relative to the corpus folder.
 *
 * @param sentences by file
 * @param citations by file; no entry for a file that was not searched
 */
record GoldSet(
    List<Document> documents,
    Map<String, List<LabelledSentence>> sentences,
    Map<String, List<Citation>> citations) {

  /** The place of a date that stands beside the text only. */
  private static final String FRONT_MATTER = "front-matter";

  /**
   * One document.
   *
   * @param date ISO 8601 at its precision; empty when it has none
   * @param dateInText whether the text itself states the date, not only the front matter
   * @param others codes and names of those who take part or are named but do not sign
   */
  record Document(
      String file,
      Optional<String> date,
      boolean dateInText,
      String kind,
      Set<String> states,
      Set<String> organisations,
      List<Person> persons,
      Set<String> others) {}

  /**
   * @param onBehalfOf code of a state or organisation; empty when unknown
   */
  record Person(String name, String onBehalfOf) {}

  /**
   * @param text character for character as in the file, mark-up included
   */
  record LabelledSentence(String text, Set<String> topics, Set<String> domains) {}

  /**
   * Words that cite, or only look so.
   *
   * @param text character for character as in the file, mark-up included
   * @param ids of the cited texts, with articles; empty for a look-alike
   */
  record Citation(String text, Set<String> ids) {
    boolean isLookAlike() {
      return ids.isEmpty();
    }
  }

  /**
   * @throws IOException when a file cannot be read; the message names the file and the line that is
   *     not JSON
   */
  static GoldSet read(Path folder) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonValue line : lines(folder.resolve("documents.jsonl"))) {
      documents.add(document(line));
    }
    return new GoldSet(
        documents,
        byFile(
            folder.resolve("sentences.jsonl"),
            line ->
                new LabelledSentence(
                    line.field("sentence").text(), set(line, "topics"), set(line, "domains"))),
        byFile(
            folder.resolve("references.jsonl"),
            line -> new Citation(line.field("text").text(), set(line, "ids"))));
  }

  private static <T> Map<String, List<T>> byFile(Path file, Function<JsonValue, T> reader)
      throws IOException {
    Map<String, List<T>> byFile = new LinkedHashMap<>();
    for (JsonValue line : Files.exists(file) ? lines(file) : List.<JsonValue>of()) {
      byFile
          .computeIfAbsent(line.field("file").text(), key -> new ArrayList<>())
          .add(reader.apply(line));
    }
    return byFile;
  }

  /** {@code treaty:un-charter} of {@code treaty:un-charter#51}. */
  static String withoutArticle(String id) {
    int hash = id.indexOf('#');
    return hash < 0 ? id : id.substring(0, hash);
  }

  private static Document document(JsonValue line) {
    String date = line.field("date").text();
    List<Person> persons =
        line.field("persons").elements().stream()
            .map(
                person ->
                    new Person(person.field("name").text(), person.field("onBehalfOf").text()))
            .toList();
    return new Document(
        line.field("file").text(),
        date.isEmpty() ? Optional.empty() : Optional.of(date),
        !date.isEmpty() && !line.field("dateWhere").text().equals(FRONT_MATTER),
        line.field("kind").text(),
        set(line, "states"),
        set(line, "organisations"),
        persons,
        set(line, "participantsNotSigning"));
  }

  private static Set<String> set(JsonValue line, String field) {
    return new TreeSet<>(line.field(field).texts());
  }

  private static List<JsonValue> lines(Path file) throws IOException {
    List<JsonValue> values = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        values.add(Json.parse(line));
      } catch (org.communique.json.JsonSyntaxException e) {
        throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return values;
  }
}
