package org.communique.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.annotate.Taxonomy;
import org.communique.json.JsonValue;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.CommuniqueText;
import org.communique.model.DocumentKind;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationEvaluationTest {
  private static final CommuniqueText TEXT =
      TextsFromStrings.text("Joint Statement", "They fight piracy at sea. They met again.");

  @TempDir private Path gold;

  @BeforeEach
  void writeGold() throws IOException {
    Files.writeString(
        gold.resolve("documents.jsonl"),
        """
        {"file":"a.md","date":"2023-06-03","kind":"joint-statement","states":["JPN","KOR"],\
        "organisations":[],"persons":[{"name":"José Ruíz","onBehalfOf":"JPN"}]}
        """);
    Files.writeString(
        gold.resolve("sentences.jsonl"),
        """
        {"file":"a.md","sentence":"They fight\\n[piracy](https://x.org/y) at sea.",\
        "topics":["maritime-security"],"domains":["security"]}
        """);
    Files.writeString(
        gold.resolve("references.jsonl"),
        """
        {"file":"a.md","ids":["treaty:un-charter#51"]}
        """);
  }

  private AnnotationScores evaluate(Annotations found) throws IOException {
    return AnnotationEvaluation.evaluate(gold, file -> TEXT, text -> found, Taxonomy.load());
  }

  private static <T> Annotation<T> annotation(T value) {
    return new Annotation<>(value, new Evidence.InMetadata("x", "x"), "x");
  }

  private static Signatory signatory(Signatory.Type type, String code, String name, String state) {
    return new Signatory(type, code, name, Signatory.Role.SIGNER, false, "", state);
  }

  private static Annotations found(LocalDate day, String state, String topic) {
    SentenceAnnotations sentence =
        new SentenceAnnotations(
            List.of(annotation(topic)),
            List.of(),
            List.of(annotation(new Reference("treaty:un-charter"))));
    return new Annotations(
        Optional.of(annotation(IssueDate.ofDay(day))),
        DocumentKind.JOINT_STATEMENT,
        List.of(
            annotation(signatory(Signatory.Type.STATE, "JPN", "Japan", "")),
            annotation(signatory(Signatory.Type.STATE, state, state, "")),
            annotation(signatory(Signatory.Type.PERSON, "", "J. Ruiz", "JPN"))),
        List.of(),
        List.of(sentence, SentenceAnnotations.NONE));
  }

  @Test
  void sameAnnotationsAreAllRight() throws IOException {
    AnnotationScores scores = evaluate(found(LocalDate.of(2023, 6, 3), "KOR", "maritime-security"));

    assertEquals(new Share(1, 1), scores.figure(Metric.DATE_EXACT));
    assertEquals(new Share(0, 1), scores.figure(Metric.DATE_HARM));
    assertEquals(new Share(1, 1), scores.figure(Metric.STATES_EXACT));
    assertEquals(new Counts(1, 0, 0), scores.figure(Metric.PERSONS));
    assertEquals(new Counts(1, 0, 0), scores.figure(Metric.TOPICS));
    assertEquals(new Counts(1, 0, 0), scores.figure(Metric.DOMAINS));
    assertEquals(new Counts(1, 0, 0), scores.figure(Metric.REFERENCES));
  }

  @Test
  void differencesAreCountedOnce() throws IOException {
    AnnotationScores scores = evaluate(found(LocalDate.of(2023, 8, 1), "USA", "climate-change"));

    assertEquals(new Share(0, 1), scores.figure(Metric.DATE_EXACT));
    assertEquals(new Share(1, 1), scores.figure(Metric.DATE_HARM));
    assertEquals(new Counts(1, 1, 1), scores.figure(Metric.STATES));
    assertEquals(new Share(0, 1), scores.figure(Metric.STATES_EXACT));
    assertEquals(new Counts(0, 1, 1), scores.figure(Metric.TOPICS));
  }

  @Test
  void fileThatCannotBeReadIsNamed() throws IOException {
    AnnotationScores scores =
        AnnotationEvaluation.evaluate(
            gold,
            file -> {
              throw new IllegalArgumentException("no text");
            },
            text -> found(LocalDate.EPOCH, "KOR", "x"),
            Taxonomy.load());

    assertEquals(List.of("a.md: no text"), scores.unread());
    assertEquals(0, scores.documents());
  }

  @Test
  void lineThatIsNotJsonIsNamed() throws IOException {
    Files.writeString(gold.resolve("documents.jsonl"), "\n{broken\n");

    var thrown =
        assertThrows(
            IOException.class, () -> evaluate(found(LocalDate.EPOCH, "KOR", "maritime-security")));

    assertTrue(thrown.getMessage().contains("documents.jsonl, line 2"), thrown.getMessage());
  }

  @Test
  void figuresAreJsonByName() throws IOException {
    var json = evaluate(found(LocalDate.of(2023, 6, 3), "KOR", "maritime-security")).toJson();

    assertEquals("1", json.field("documents").text());
    assertEquals("1.0", json.field("states").field("f1").text());
    assertEquals("2", json.field("states").field("n").text());
    assertEquals("1.0", json.field("dateExact").field("value").text());
    assertEquals("0.0", json.field("topicsMacro").text());
  }

  @Test
  void everyMetricIsInTheJsonAlsoWhenTheGoldHasNothingForIt() throws IOException {
    Files.delete(gold.resolve("references.jsonl"));

    var json = evaluate(found(LocalDate.of(2023, 6, 3), "KOR", "maritime-security")).toJson();

    for (Metric metric : Metric.values()) {
      assertTrue(json.field(metric.key()) != JsonValue.JsonNull.NULL, metric.key());
    }
    assertEquals("0", json.field("references").field("n").text());
  }

  @Test
  void fullNameMayStandInEitherOrder() throws IOException {
    AnnotationScores scores = evaluate(found(LocalDate.of(2023, 6, 3), "KOR", "maritime-security"));

    assertEquals(new Counts(0, 1, 1), scores.figure(Metric.PERSONS_STRICT));
    assertEquals(LettersOnly.wordsOf("Hamada Yasukazu"), LettersOnly.wordsOf("YASUKAZU Hamada"));
  }

  @Test
  void dateBesideTheTextIsNotReadWithTheTextAlone() throws IOException {
    CommuniqueText text =
        TextsFromStrings.titled("Joint Statement", "en")
            .metadata("date", "2023-06-03")
            .metadata("header", "June 3, 2023")
            .paragraph("They met.")
            .build();
    AnnotationScores scores =
        AnnotationEvaluation.evaluate(
            gold,
            file -> text,
            read ->
                new Annotations(
                    read.metadata("date").isEmpty()
                        ? Optional.empty()
                        : Optional.of(annotation(IssueDate.ofDay(LocalDate.of(2023, 6, 3)))),
                    DocumentKind.JOINT_STATEMENT,
                    List.of(),
                    List.of(),
                    List.of(SentenceAnnotations.NONE)),
            Taxonomy.load());

    assertEquals(new Share(1, 1), scores.figure(Metric.DATE_EXACT));
    assertEquals(new Share(0, 1), scores.figure(Metric.TEXT_DATE_EXACT));
    assertEquals(new Share(0, 1), scores.figure(Metric.TEXT_DATE_COVERED));
    assertEquals("June 3, 2023", DateComparison.textAlone(text).metadata("header"));
  }

  @Test
  void signatoryTakenForAGuestIsCountedByItsRole() throws IOException {
    AnnotationScores scores = evaluate(found(LocalDate.of(2023, 6, 3), "USA", "maritime-security"));

    assertEquals(Map.of("nothing", 2, "signer", 1), scores.signatoryRoles());
  }

  @Test
  void lookAlikeThatIsTakenForACitationCounts() throws IOException {
    Files.writeString(
        gold.resolve("references.jsonl"),
        """
        {"file":"a.md","text":"fight piracy","ids":[],"negative":true}
        {"file":"a.md","text":"met again","ids":["treaty:un-charter#51"]}
        """);
    Evidence words = Evidence.InText.at(new TextSpan(22, 40), TEXT.text());
    SentenceAnnotations sentence =
        new SentenceAnnotations(
            List.of(),
            List.of(),
            List.of(new Annotation<>(new Reference("treaty:un-charter"), words, "name")));
    Annotations found =
        new Annotations(
            Optional.empty(),
            DocumentKind.OTHER,
            List.of(),
            List.of(),
            List.of(sentence, SentenceAnnotations.NONE));

    AnnotationScores scores = evaluate(found);

    assertEquals(new Share(0, 1), scores.figure(Metric.REFERENCES_NEGATIVE));
    assertEquals(new Share(0, 1), scores.figure(Metric.REFERENCES_PLACES));
    assertEquals(new Counts(1, 0, 0), scores.figure(Metric.REFERENCES));
    assertEquals(new Counts(0, 1, 1), scores.figure(Metric.REFERENCES_ARTICLES));
  }

  @Test
  void reportShowsConfusionsAndErrorsWithinTheWidthOfATerminal() throws IOException {
    String table = evaluate(found(LocalDate.of(2023, 8, 1), "USA", "climate-change")).toTable();

    assertTrue(table.contains("1  2023-06-03 → 2023-08-01"), table);
    assertTrue(table.contains("1  maritime-security → climate-change"), table);
    assertTrue(table.contains("text     They fight [piracy](https://x.org/y) at sea."), table);
    table.lines().forEach(line -> assertTrue(line.length() <= 100, line));
  }
}
