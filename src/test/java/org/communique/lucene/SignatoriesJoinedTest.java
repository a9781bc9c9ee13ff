package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communique.model.Communique;
import org.communique.model.Signatory;
import org.communique.render.HtmlRenderer;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.Filters.Signed;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;

/** All of several signatories, or any of them, compared with what reading every text finds. */
class SignatoriesJoinedTest {
  private static final String QUERY = "security";

  private static SearchRequest request(String text, List<String> signatories, Signed signed) {
    Filters filters = Filters.NONE.withValues(Facet.Field.SIGNATORY, signatories);
    return SearchRequest.of(text).withFilters(filters.withSigned(signed)).withPage(1, 100);
  }

  private static SearchResult search(SearchRequest request) throws IOException {
    return SampleCollection.engine().search(request);
  }

  private static Map<String, Integer> counts(SearchResult result, Facet.Field field) {
    return result.facets().get(field.ordinal()).values().stream()
        .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
  }

  private static Set<String> codes(Communique communique) {
    return communique
        .signatories()
        .map(Signatory::code)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Map<String, Integer> signers(List<Communique> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> codes(text).forEach(code -> counts.merge(code, 1, Integer::sum)));
    return counts;
  }

  private static Map<String, Integer> kinds(List<Communique> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(text.annotations().kind().label(), 1, Integer::sum));
    return counts;
  }

  private static List<Communique> those(List<Communique> texts, Predicate<Set<String>> codes) {
    return texts.stream().filter(text -> codes.test(codes(text))).toList();
  }

  @Test
  void countsOfEveryPairAreThoseOfReadingEveryText() throws IOException {
    List<Communique> all = SampleCollection.communiques();
    List<String> known = signers(all).keySet().stream().sorted().limit(12).toList();
    for (String first : known) {
      for (String second : known.subList(known.indexOf(first) + 1, known.size())) {
        List<String> both = List.of(first, second);
        SearchResult any = search(request("", both, Signed.ANY));
        SearchResult every = search(request("", both, Signed.ALL));
        List<Communique> ofAny =
            those(all, codes -> codes.contains(first) || codes.contains(second));
        List<Communique> ofBoth = those(all, codes -> codes.containsAll(both));

        assertEquals(ofAny.size(), any.total(), both.toString());
        assertEquals(ofBoth.size(), every.total(), both.toString());
        assertEquals(signers(all), counts(any, Facet.Field.SIGNATORY), both.toString());
        assertEquals(signers(ofBoth), counts(every, Facet.Field.SIGNATORY), both.toString());
        assertEquals(kinds(ofAny), counts(any, Facet.Field.KIND), both.toString());
      }
    }
  }

  @Test
  void aSignatoryHasBesideOthersAsManyHitsAsAlone() throws IOException {
    for (Unit unit : Unit.values()) {
      SearchRequest any = request(QUERY, List.of("JPN", "FRA"), Signed.ANY).withUnit(unit);
      Map<String, Integer> counts = counts(search(any), Facet.Field.SIGNATORY);
      assertTrue(counts.size() > 3, counts.toString());
      for (Map.Entry<String, Integer> one : counts.entrySet()) {
        SearchRequest alone = request(QUERY, List.of(one.getKey()), Signed.ALL).withUnit(unit);
        assertEquals(search(alone).total(), one.getValue().longValue(), unit + " " + one.getKey());
      }
    }
  }

  @Test
  void thePageOffersTheChoiceOnlyWhenSeveralAreChosen() throws IOException {
    HtmlRenderer pages = new HtmlRenderer(Vocabulary.standard());
    String one = pages.search(search(request(QUERY, List.of("JPN"), Signed.ALL)));
    String two = pages.search(search(request(QUERY, List.of("JPN", "USA"), Signed.ALL)));
    String any = pages.search(search(request(QUERY, List.of("JPN", "USA"), Signed.ANY)));
    String widened = "/search?q=security&amp;signatory=JPN&amp;signatory=USA&amp;signed=any";

    assertFalse(one.contains("any of these"));
    assertTrue(two.contains("<a href=\"" + widened + "&amp;size=100\">any of these</a>"), two);
    assertTrue(any.contains("aria-current=\"true\">any of these</a>"), any);
    assertTrue(any.contains("<bdi>or United States</bdi>"), any);
  }
}
