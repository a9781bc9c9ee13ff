package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.query.QueryHelp;
import org.communique.query.QueryHelp.Entry;
import org.communique.query.QueryHelp.Group;
import org.communique.query.QueryParser;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help says is so. */
class QueryHelpTest {
  static Stream<Entry> entries() {
    return QueryHelp.entries().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyExampleIsUnderstoodAndFindsSomething(Entry entry) throws IOException {
    SearchResult result = SampleCollection.engine().search(SearchRequest.of(entry.example()));

    assertTrue(result.total() > 0, entry.example());
    if (entry.group() != Group.OTHER_LANGUAGES) {
      assertEquals(List.of(), result.notes(), entry.example());
    }
  }

  @Test
  void noExampleStandsThereTwice() {
    Set<String> examples = new HashSet<>();
    assertEquals(List.of(), entries().map(Entry::example).filter(e -> !examples.add(e)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "missile w/5 launch, missile /5 launch",
    "ballistic pre/2 missile, ballistic +2 missile",
    "maritime w/s security, maritime /s security",
    "sanction!, sanction*",
    "climate & finance, climate AND finance"
  })
  void otherSpellingsAreReadAsTheHelpSays(String foreign, String own) {
    assertTrue(
        QueryHelp.entries(Group.OTHER_LANGUAGES).stream()
            .anyMatch(entry -> entry.example().equals(foreign)));
    assertEquals(QueryParser.parse(own).node(), QueryParser.parse(foreign).node());
  }
}
