package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.communique.query.QueryParser;
import org.communique.search.SearchRequest;
import org.communique.search.Suggestion;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How to go on typing. */
class SuggesterTest {
  private static List<Suggestion> suggest(String typed) throws IOException {
    return SampleCollection.engine().suggest(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "jap, SIGNATORY, signatory:Japan",
    "climate ch, TOPIC, topic:climate-change",
    "rule of l, PHRASE, \"\"\"rule of law\"\"\"",
    "missil, WORD, missile",
    "signatory:jap, SIGNATORY, signatory:Japan",
    "topic:marit, TOPIC, topic:maritime-security"
  })
  void theEndOfWhatIsTypedIsCompleted(String typed, Suggestion.Kind kind, String insert)
      throws IOException {
    String wanted = insert.replace("\"\"\"", "\"");
    assertTrue(
        suggest(typed).stream().anyMatch(s -> s.kind() == kind && s.insert().equals(wanted)),
        suggest(typed).toString());
  }

  @Test
  void whatStandsBeforeStays() throws IOException {
    assertTrue(
        suggest("(missile OR jap").stream()
            .anyMatch(s -> s.query().equals("(missile OR signatory:Japan")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mar", "joint st", "title:joint", "united", "nuc", "free and", "déc"})
  void everySuggestionIsAValidQueryWithItsCount(String typed) throws IOException {
    assertFalse(suggest(typed).isEmpty());
    for (Suggestion suggestion : suggest(typed)) {
      assertEquals(List.of(), QueryParser.parse(suggestion.insert()).problems());
      long total = SampleCollection.engine().search(SearchRequest.of(suggestion.insert())).total();
      assertTrue(total > 0, suggestion.toString());
      if (suggestion.count().isPresent()) {
        assertEquals(OptionalLong.of(total), suggestion.count());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a", "xyzzyq", "kind:tre", "\"", "(", ":", "mentions:", "\uD83D"})
  void whereNothingFitsNothingIsSuggested(String typed) throws IOException {
    assertEquals(List.of(), suggest(typed));
  }
}
