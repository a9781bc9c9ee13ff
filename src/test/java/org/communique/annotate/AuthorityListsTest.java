package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communique.testing.OwnLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityListsTest {
  private static final List<String> TOPICS =
      List.of(
          "{\"domains\": [",
          " {\"id\": \"sea\", \"label\": \"Sea\", \"topics\": [",
          "  {\"id\": \"fish\", \"label\": \"Fish\",",
          "   \"clauses\": [\"fish\",",
          "    \"tuna\"]},",
          "  {\"id\": \"ships\", \"label\": \"Ships\", \"clauses\": [\"ship\"]}",
          " ]}],",
          " \"acts\": [{\"id\": \"urge\", \"label\": \"Urges\", \"clauses\": [\"urge\"]}]}");

  @TempDir private Path folder;

  private AuthorityLists lists(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return AuthorityLists.in(folder);
  }

  /** The message, without the folder. */
  private String problem(String file, String text) {
    AuthorityListException problem =
        assertThrows(AuthorityListException.class, () -> lists(file, text));
    return String.valueOf(problem.getMessage()).replace(folder + "/", "");
  }

  /** They are not checked when the program starts. */
  @Test
  void theListsOfTheProgramStandTheChecksOfOnesOwn() throws IOException {
    for (String file : AuthorityLists.FILES) {
      Files.write(folder.resolve(file), AuthorityFile.builtIn(file).content());
    }

    assertEquals(AuthorityLists.builtIn().fingerprint(), AuthorityLists.in(folder).fingerprint());
  }

  @Test
  void aListOfOnesOwnStandsInForTheOneOfTheProgram() throws IOException {
    AuthorityLists lists = lists("topics.json", String.join("\n", TOPICS));

    assertEquals(2, lists.taxonomy().topics().size());
    assertEquals("JPN", lists.gazetteer().named("Japan").orElseThrow().code());
    assertNotEquals(AuthorityLists.builtIn().fingerprint(), lists.fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"tuna\"]        | \"(tuna\"]      | 5: clause <(tuna> cannot be read at character 5: a"
            + " bracket is not closed",
        "\"tuna\"]        | \"  \"]         | 5: \"clauses\" holds an empty text",
        "\"tuna\"]        | 7]              | 5: \"clauses\" must hold texts only",
        "\"tuna\"]        | \"tuna\"        | 5: not JSON, column 11: ",
        "\"ships\",       | \"fish\",       | 6: the id \"fish\" stands twice",
        "\"ships\",       | \"sea\",        | 6: the id \"sea\" stands twice",
        "\"ships\",       | \"The ships\",  | 6: \"The ships\" is no id: a-z, 0-9 and -",
        "[\"ship\"]       | []              | 6: \"ships\" has no clauses, so that no sentence has"
            + " it",
        "[\"ship\"]       | \"ship\"        | 6: \"clauses\" must be a list [ … ]",
        "\"label\": \"Fish\", | \"lable\": \"Fish\", | 3: the field \"lable\" is unknown; known are"
            + " ",
        "\"label\": \"Fish\", | \"label\": \"\",     | 3: the field \"label\" is missing or empty",
        "[\"urge\"]       | [\"ur~ge\"]     | 8: clause <ur~ge> cannot be read",
        "\"acts\"         | \"actes\"       | 8: the field \"actes\" is unknown; known are ",
        "\"domains\"      | \"domain\"      | 1: the field \"domain\" is unknown; known are ",
      })
  void aBrokenTaxonomyIsRefusedWithFileLineAndReason(String part, String broken, String message) {
    String problem = problem("topics.json", String.join("\n", TOPICS).replace(part, broken));

    assertTrue(problem.startsWith("topics.json:" + message), problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"FRA\"  | \"id\": \"DEU\"   | the id DEU is given twice",
        "\"iso2\": \"FR\" | \"isotwo\": \"FR\" | the field \"isotwo\" is unknown",
        "\"ISR\"          | \"XXX\"           | has the unknown member ISR",
        "\"kremlin.ru\": \"RUS\" | \"kremlin.ru\": \"XXX\" | \"XXX\" is the id of no party",
      })
  void aBrokenListOfPartiesIsRefusedWithFileLineAndReason(
      String part, String broken, String message) throws IOException {
    String problem =
        problem("parties.json", OwnLists.builtIn("parties.json").replaceFirst(part, broken));

    assertTrue(problem.matches("(?s)parties\\.json:\\d+: .*"), problem);
    assertTrue(problem.contains(message), problem);
  }

  @Test
  void brokenReferencesAreRefusedWithFileLineAndReason() {
    String entry = "{\"id\": \"treaty:a\", \"names\": [\"Treaty A\"]}";
    assertEquals(
        "references.json:2: the id \"treaty:a\" stands twice",
        problem("references.json", "{\"references\": [" + entry + ",\n" + entry + "]}"));
    assertEquals(
        "references.json:1: \"–\" has no words",
        problem("references.json", "{\"references\": [" + entry.replace("Treaty A", "–") + "]}"));
  }

  @Test
  void textThatIsNotUtf8IsRefusedWithItsLine() throws IOException {
    Files.write(
        folder.resolve("topics.json"), "{\n\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1));
    AuthorityListException problem =
        assertThrows(AuthorityListException.class, () -> AuthorityLists.in(folder));
    assertEquals(folder + "/topics.json:2: the text is not UTF-8", problem.getMessage());
  }

  @Test
  void aFolderWithoutListsIsRefused() {
    assertThrows(AuthorityListException.class, () -> AuthorityLists.in(folder));
    assertThrows(AuthorityListException.class, () -> AuthorityLists.in(folder.resolve("nowhere")));
  }
}
