package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.query.QueryParser;
import org.communique.render.FacetView.ValueView;
import org.communique.search.CountedClause;
import org.communique.search.Facet;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values of a facet a page shows, which it folds away, and which it leaves out. */
class FacetViewTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final List<String> ECONOMY =
      List.of(
          "trade-agreements",
          "wto-trading-system",
          "investment-business",
          "economic-security",
          "labour-employment");
  private static final List<String> RIGHTS = List.of("human-rights", "gender-wps");

  private static FacetView view(Facet... facets) {
    SearchRequest request = SearchRequest.of("sea");
    SearchResult answer =
        new SearchResult(
            request,
            "",
            List.of(),
            List.of(),
            CountedClause.uncounted(QueryParser.parse(request.text()).node()),
            List.of(),
            "g1",
            100,
            true,
            0,
            List.of(),
            Arrays.asList(facets));
    List<FacetView> views = FacetView.of(answer, VOCABULARY);
    assertEquals(1, views.size());
    return views.getFirst();
  }

  private static Facet facet(Facet.Field field, List<String> values, String... selected) {
    List<String> chosen = List.of(selected);
    return new Facet(
        field,
        values.stream()
            .map(value -> new Facet.Value(value, value, 9, chosen.contains(value)))
            .toList());
  }

  /** A facet of so many signatories, {@code s1} and so on, some selected. */
  private static FacetView signatories(int count, String... selected) {
    List<String> values = IntStream.rangeClosed(1, count).mapToObj(i -> "s" + i).toList();
    return view(facet(Facet.Field.SIGNATORY, values, selected));
  }

  private static FacetView domains(Facet domains, String... selectedTopics) {
    List<String> topics = Stream.of(ECONOMY, RIGHTS).flatMap(List::stream).toList();
    return view(domains, facet(Facet.Field.TOPIC, topics, selectedTopics));
  }

  private static List<String> labels(List<ValueView> values) {
    return values.stream().map(ValueView::label).toList();
  }

  private static List<String> numbered(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(i -> "s" + i).toList();
  }

  @Test
  void ofADomainThatIsNotChosenThreeTopicsAreShown() {
    Facet domains = facet(Facet.Field.DOMAIN, List.of("economy-trade", "rights-governance"));
    List<ValueView> shown = domains(domains).shown();

    assertEquals(List.of("economy-trade", "rights-governance"), labels(shown));
    assertEquals(ECONOMY.subList(0, 3), labels(shown.getFirst().parts()));
    assertEquals(RIGHTS, labels(shown.getLast().parts()));
  }

  @Test
  void ofAChosenDomainAllTopicsAreShown() {
    List<String> both = List.of("economy-trade", "rights-governance");
    Facet domains = facet(Facet.Field.DOMAIN, both, "economy-trade");

    assertEquals(ECONOMY, labels(domains(domains).shown().getFirst().parts()));
  }

  @Test
  void withAChosenTopicAllOfItsDomainAreShownAndNoMoreOfOthers() {
    Facet domains = facet(Facet.Field.DOMAIN, List.of("economy-trade", "rights-governance"));
    ValueView economy = domains(domains, "labour-employment").shown().getFirst();
    ValueView without = domains(domains, "gender-wps").shown().getFirst();

    assertEquals(ECONOMY, labels(economy.parts()));
    assertTrue(economy.isActive() && !economy.isSelected());
    assertTrue(economy.parts().getLast().isSelected());
    assertEquals(ECONOMY.subList(0, 3), labels(without.parts()));
  }

  @Test
  void theFirstSixValuesAreShownAndTheOthersFoldedAway() {
    FacetView view = signatories(9);

    assertEquals(numbered(1, 6), labels(view.shown()));
    assertEquals(numbered(7, 9), labels(view.further()));
    assertEquals(0, view.left());
  }

  @Test
  void aSelectedValueBeyondTheSixthStandsAmongTheShown() {
    FacetView view = signatories(9, "s2", "s8");

    assertEquals(List.of("s1", "s2", "s3", "s4", "s5", "s6", "s8"), labels(view.shown()));
    assertEquals(List.of("s7", "s9"), labels(view.further()));
    assertEquals(
        List.of("s2", "s8"), labels(view.shown().stream().filter(ValueView::isActive).toList()));
  }

  @Test
  void aDomainBeyondTheSixthWithASelectedTopicStandsAmongTheShown() {
    List<String> others = VOCABULARY.domainIds().subList(0, 6);
    List<String> all = Stream.concat(others.stream(), Stream.of("x", "economy-trade")).toList();
    FacetView view = domains(facet(Facet.Field.DOMAIN, all), "wto-trading-system");

    assertEquals("economy-trade", view.shown().getLast().label());
    assertEquals(List.of("x"), labels(view.further()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7, 29, 30, 31, 200})
  void thirtyValuesStandOnAPageAndTheOthersAreCounted(int values) {
    FacetView view = signatories(values);

    assertEquals(Math.min(values, 30), view.shown().size() + view.further().size());
    assertEquals(Math.max(0, values - 30), view.left());
  }

  @Test
  void aSelectedValueBeyondTheThirtiethIsShownAndNotCountedAsLeft() {
    FacetView view = signatories(40, "s35");

    assertEquals("s35", view.shown().getLast().label());
    assertEquals(numbered(7, 30), labels(view.further()));
    assertEquals(9, view.left());
  }
}
