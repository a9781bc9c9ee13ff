package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.testing.GoldFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors a little under what is reached on the hand-made annotations in the shared folder. */
class GoldFloorsTest {
  @BeforeAll
  static void goldIsThere() {
    assumeTrue(Files.isDirectory(GoldFiles.GOLD), "../shared/gold is absent");
  }

  private static List<JsonValue> lines(String file) throws IOException {
    return Files.readAllLines(GoldFiles.GOLD.resolve(file)).stream().map(Json::parse).toList();
  }

  @Test
  void datesOfDocumentsAreExact() throws IOException {
    DateFinder dates = new DateFinder();
    int right = 0;
    List<JsonValue> documents = lines("documents.jsonl");
    for (JsonValue document : documents) {
      var text = GoldFiles.read(Path.of(document.field("file").text()));
      String found = dates.find(text).map(date -> date.value().value()).orElse("");
      right += found.equals(document.field("date").text()) ? 1 : 0;
    }
    assertTrue(right >= 0.98 * documents.size(), right + " of " + documents.size());
  }

  @Test
  void topicsOfSentencesAgree() throws IOException {
    TopicFinder topics = new TopicFinder(Taxonomy.load());
    int right = 0;
    int given = 0;
    int wanted = 0;
    for (JsonValue line : lines("sentences.jsonl")) {
      String sentence = line.field("sentence").text().replaceAll("\\]\\([^)]*\\)", " ");
      Set<String> gold = new TreeSet<>(line.field("topics").texts());
      var found = topics.find(sentence, SentenceTerms.of(sentence), Set.of()).topics();
      given += found.size();
      wanted += gold.size();
      right += (int) found.stream().filter(topic -> gold.contains(topic.value())).count();
    }
    double f1 = 2.0 * right / (given + wanted);
    assertTrue(f1 >= 0.76, "micro-F1 " + f1);
  }
}
