package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.model.Annotation;
import org.communique.model.IssueDate;
import org.communique.model.Signatory;
import org.communique.testing.CommuniqueTexts;
import org.communique.testing.CorpusTexts;
import org.junit.jupiter.api.Test;

/** Measures the finder on documents that were annotated by hand; prints the scores. */
class SignatoryGoldTest {
  private static final Path SHARED = Path.of("../shared");
  private static final SignatoryFinder FINDER = new SignatoryFinder(Gazetteer.load());

  @Test
  void goldDocumentsReachTheBar() throws IOException {
    Path gold = available("gold/documents.jsonl");
    SignatoryScores states = new SignatoryScores("states");
    SignatoryScores organisations = new SignatoryScores("organisations");
    SignatoryScores persons = new SignatoryScores("persons");
    for (String line : Files.readAllLines(gold)) {
      JsonValue document = Json.parse(line);
      Path file = available("corpus/" + document.field("file").text());
      SignatoryFinder.Findings findings =
          FINDER.find(CorpusTexts.read(file), date(document.field("date").text()));
      states.add(set(document.field("states")), codes(findings, Signatory.Type.STATE));
      organisations.add(
          set(document.field("organisations")), codes(findings, Signatory.Type.ORGANISATION));
      persons.add(goldPersons(document), persons(findings));
    }
    System.out.printf("%s%n%s%n%s%n", states, organisations, persons);
    assertTrue(states.f1() >= 0.98 && states.precision() >= 0.98, states::toString);
    assertTrue(states.exact() >= 0.93, states::toString);
    assertTrue(organisations.f1() >= 0.96, organisations::toString);
    assertTrue(persons.f1() >= 0.97 && persons.precision() >= 0.98, persons::toString);
  }

  /** Example 16 wants persons whose names its shortened text leaves out ("…"). */
  private static final Set<String> CUT_SHORT = Set.of("16");

  @Test
  void workedExamplesAreRight() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (JsonValue example : read(available("domain/signatory_examples.json")).elements()) {
      SignatoryFinder.Findings findings =
          FINDER.find(
              CommuniqueTexts.of(example.field("title").text(), example.field("text").text()),
              date("2023-06-03"));
      boolean same =
          codes(findings, Signatory.Type.STATE).equals(set(example.field("states")))
              && codes(findings, Signatory.Type.ORGANISATION)
                  .equals(set(example.field("organisations")))
              && names(findings).equals(set(example.field("persons")));
      if (!same) {
        wrong.add(example.field("n").text());
      }
    }
    assertEquals(CUT_SHORT, wrong);
  }

  @Test
  void seedHasItsThreeStatesAndThreePersons() throws IOException {
    Path seed = available("corpus/seed/2023-06-03-trilateral-ministerial-meeting.txt");
    Stream<String> lines = Files.readAllLines(seed).stream().filter(line -> !line.isBlank());
    String[] blocks = lines.toArray(String[]::new);
    String[] paragraphs = java.util.Arrays.copyOfRange(blocks, 2, blocks.length);
    SignatoryFinder.Findings findings =
        FINDER.find(CommuniqueTexts.of(blocks[1], paragraphs), date("2023-06-03"));
    assertEquals(Set.of("USA", "JPN", "KOR"), codes(findings, Signatory.Type.STATE));
    assertEquals(Set.of(), codes(findings, Signatory.Type.ORGANISATION));
    assertEquals(Set.of("Lloyd J. Austin III", "Hamada Yasukazu", "Lee Jong-Sup"), names(findings));
  }

  private static Path available(String name) {
    Path path = SHARED.resolve(name);
    assumeTrue(Files.exists(path), () -> path + " is not there: skipped");
    return path;
  }

  private static JsonValue read(Path path) throws IOException {
    try (Reader reader = Files.newBufferedReader(path)) {
      return Json.read(reader);
    }
  }

  private static Optional<IssueDate> date(String value) {
    return switch (value.length()) {
      case 10 -> Optional.of(IssueDate.ofDay(LocalDate.parse(value)));
      case 4 -> Optional.of(IssueDate.ofYear(Integer.parseInt(value)));
      default -> Optional.empty();
    };
  }

  private static Set<String> set(JsonValue array) {
    return new TreeSet<>(array.texts());
  }

  private static Set<String> codes(SignatoryFinder.Findings findings, Signatory.Type type) {
    return ofType(findings, type)
        .map(Signatory::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(SignatoryFinder.Findings findings) {
    return ofType(findings, Signatory.Type.PERSON)
        .map(Signatory::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Signatory> ofType(SignatoryFinder.Findings findings, Signatory.Type type) {
    return findings.signatories().stream()
        .map(Annotation::value)
        .filter(signatory -> signatory.type() == type);
  }

  private static Set<String> persons(SignatoryFinder.Findings findings) {
    return ofType(findings, Signatory.Type.PERSON)
        .map(person -> PersonNames.family(person.name()) + " " + person.onBehalfOf())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> goldPersons(JsonValue document) {
    return document.field("persons").elements().stream()
        .map(
            person ->
                PersonNames.family(person.field("name").text())
                    + " "
                    + person.field("onBehalfOf").text())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
