package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.communique.search.Hit;
import org.communique.search.LanguageVersion;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;

/** The sample collection has one text in three languages, in three formats. */
class LanguageVersionsTest {
  private static final SearchEngine ENGINE = SampleCollection.engine();

  private static List<LanguageVersion> versions(Hit hit) throws IOException {
    return ENGINE.open(hit.id(), "").orElseThrow().languageVersions();
  }

  private static List<Hit> hits(String query) throws IOException {
    return ENGINE.search(SearchRequest.of(query).withPage(1, 1000)).hits();
  }

  @Test
  void eachVersionNamesTheOthers() throws IOException {
    Hit spanish = hits("title:Ángeles lang:es").getFirst();

    assertEquals(
        List.of("en", "fr"), versions(spanish).stream().map(LanguageVersion::language).toList());
    for (LanguageVersion version : versions(spanish)) {
      List<LanguageVersion> back = ENGINE.open(version.id(), "").orElseThrow().languageVersions();
      assertEquals(2, back.size(), version.title());
      assertTrue(back.stream().anyMatch(other -> other.id().equals(spanish.id())));
    }
  }

  @Test
  void noOtherTextHasAVersion() throws IOException {
    List<Hit> hits = hits("");
    assertTrue(hits.size() > 40, "all texts are looked at");
    for (Hit hit : hits) {
      boolean isOfLosAngeles = hit.title().contains("Angeles") || hit.title().contains("Ángeles");
      assertEquals(isOfLosAngeles ? 2 : 0, versions(hit).size(), hit.title());
    }
  }
}
