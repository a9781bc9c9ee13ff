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
import org.communique.json.Json;
import org.communique.json.JsonValue;

/**
 * A folder of hand-made annotations: {@code documents.jsonl}, and {@code sentences.jsonl} and
 * {@code references.jsonl} when there are some. Paths of files are relative to the corpus folder.
 *
 * @param sentences by file
 * @param references ids by file, articles left out; no entry for a file that was not searched
 */
record GoldSet(
    List<Document> documents,
    Map<String, List<LabelledSentence>> sentences,
    Map<String, Set<String>> references) {

  /**
   * One document.
   *
   * @param date ISO 8601 at its precision; empty when it has none
   */
  record Document(
      String file,
      Optional<String> date,
      String kind,
      Set<String> states,
      Set<String> organisations,
      List<Person> persons) {}

  /**
   * @param onBehalfOf code of a state or organisation; empty when unknown
   */
  record Person(String name, String onBehalfOf) {}

  /**
   * @param text character for character as in the file, mark-up included
   */
  record LabelledSentence(String text, Set<String> topics, Set<String> domains) {}

  /**
   * @throws IOException when a file cannot be read; the message names the file and the line that is
   *     not JSON
   */
  static GoldSet read(Path folder) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonValue line : lines(folder.resolve("documents.jsonl"))) {
      documents.add(document(line));
    }
    Map<String, List<LabelledSentence>> sentences = new LinkedHashMap<>();
    for (JsonValue line : optionalLines(folder.resolve("sentences.jsonl"))) {
      sentences
          .computeIfAbsent(line.field("file").text(), key -> new ArrayList<>())
          .add(
              new LabelledSentence(
                  line.field("sentence").text(), set(line, "topics"), set(line, "domains")));
    }
    Map<String, Set<String>> references = new LinkedHashMap<>();
    for (JsonValue line : optionalLines(folder.resolve("references.jsonl"))) {
      Set<String> ids =
          references.computeIfAbsent(line.field("file").text(), key -> new TreeSet<>());
      line.field("ids").texts().forEach(id -> ids.add(withoutArticle(id)));
    }
    return new GoldSet(documents, sentences, references);
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
        line.field("kind").text(),
        set(line, "states"),
        set(line, "organisations"),
        persons);
  }

  private static Set<String> set(JsonValue line, String field) {
    return new TreeSet<>(line.field(field).texts());
  }

  private static List<JsonValue> optionalLines(Path file) throws IOException {
    return Files.exists(file) ? lines(file) : List.of();
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
