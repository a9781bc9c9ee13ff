package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communique.query.QueryParser;
import org.communique.search.CountedClause;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearsViewTest {
  private static @Nullable YearsView years(SearchRequest request, int... years) {
    SearchResult answer = answer(request, years);
    return YearsView.of(answer, answer.years());
  }

  /** An answer with three texts of each year. */
  private static SearchResult answer(SearchRequest request, int... years) {
    List<Facet.Value> values =
        IntStream.of(years)
            .mapToObj(Integer::toString)
            .map(year -> new Facet.Value(year, year, 3, false))
            .toList();
    CountedClause tree = CountedClause.uncounted(QueryParser.parse(request.text()).node());
    return new SearchResult(
        request,
        "",
        List.of(),
        List.of(),
        tree,
        List.of(),
        "g1",
        values.size() * 3L,
        true,
        0,
        List.of(),
        List.of(new Facet(Facet.Field.YEAR, values)));
  }

  private static YearsView view(SearchRequest request, int... years) {
    return Optional.ofNullable(years(request, years)).orElseThrow();
  }

  private static List<String> labels(YearsView view) {
    return view.bars().stream().map(YearsView.Bar::label).toList();
  }

  @Test
  void withoutDatesThereIsNothingToShow() {
    assertNull(years(SearchRequest.of("sea")));
  }

  @Test
  void eachYearHasABarWhereTheyFitAlsoThoseWithoutHits() {
    YearsView view = view(SearchRequest.of("sea"), 2021, 2023);

    assertEquals(List.of("2021", "2022", "2023"), labels(view));
    assertTrue(view.bars().get(1).isEmpty());
    assertEquals("/search?q=sea&from=2021&to=2021", view.bars().getFirst().url());
    assertEquals(List.of("2023", "2021"), view.rows().stream().map(bar -> bar.label()).toList());
  }

  @Test
  void longTimesAreShownInSpansThatLeadToTheirYears() {
    YearsView view = view(SearchRequest.of(""), 1946, 2024);

    assertEquals("1945–1949", view.first());
    assertEquals("2020–2024", view.last());
    assertEquals("/search?from=1945&to=1949", view.bars().getFirst().url());
    assertTrue(view(SearchRequest.of(""), 1, 2024).bars().size() <= 24);
  }

  @Test
  void barsLieInsideTheDrawingAndDoNotOverlap() {
    for (int last = 2000; last < 2400; last += 7) {
      int end = 0;
      for (YearsView.Bar bar : view(SearchRequest.of(""), 2000, last).bars()) {
        assertTrue(bar.x() >= end && bar.width() > 0, bar + " after " + end);
        end = bar.x() + bar.width();
        assertTrue(end <= YearsView.WIDTH && bar.height() <= YearsView.HEIGHT, bar.toString());
      }
    }
  }

  @Test
  void aBarDoesNotWidenTheYearsThatAreAskedFor() {
    Filters since = Filters.NONE.within(Optional.of(LocalDate.of(1947, 3, 1)), Optional.empty());
    YearsView view = view(SearchRequest.of("").withFilters(since), 1947, 2024);

    assertEquals("/search?from=1947-03&to=1949", view.bars().getFirst().url());
    assertEquals("1947", view.from());
  }

  private static YearsView within(int first, int last, int... years) {
    Filters filters =
        Filters.NONE.within(
            Optional.of(LocalDate.of(first, 1, 1)), Optional.of(LocalDate.of(last, 12, 31)));
    SearchRequest bounded = SearchRequest.of("sea").withFilters(filters);
    int[] inside = IntStream.of(years).filter(year -> year >= first && year <= last).toArray();
    YearsView view =
        YearsView.of(answer(bounded, inside), answer(SearchRequest.of("sea"), years).years());
    return Optional.ofNullable(view).orElseThrow();
  }

  private static YearsView.Bar bar(YearsView view, String label) {
    return view.bars().stream().filter(bar -> bar.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void afterOneYearAnotherAsksForAllFromTheOneToTheOther() {
    YearsView view = within(2010, 2010, 1946, 2007, 2010, 2012, 2024);

    assertTrue(bar(view, "2010").isChosen());
    assertEquals("/search?q=sea", bar(view, "2010").url(), "the chosen one leads back");
    assertEquals("/search?q=sea&from=2010&to=2012", bar(view, "2012").url());
    assertEquals("/search?q=sea&from=2007&to=2010", bar(view, "2007").url());
    assertEquals(24, view.bars().size(), "years around it, each with a bar");
    assertEquals("1999", view.first());
    assertEquals("Choose another bar for a range.", view.hint());
  }

  @Test
  void aRangeIsShownAlone() {
    YearsView view = within(2007, 2012, 1946, 2007, 2010, 2012, 2024);

    assertEquals(List.of("2007", "2008", "2009", "2010", "2011", "2012"), labels(view));
    assertEquals("/search?q=sea&from=2010&to=2010", bar(view, "2010").url());
    assertEquals("", view.hint());
  }

  @Test
  void aSpanStaysAmongTheOthersAndOffersItsYears() {
    YearsView view = within(2010, 2014, 1946, 2007, 2010, 2012, 2024);

    assertEquals("1945–1949", view.first());
    assertEquals("/search?q=sea&from=2010&to=2024", bar(view, "2020–2024").url());
    assertEquals(
        List.of("/search?q=sea&from=2010&to=2010", "/search?q=sea&from=2012&to=2012"),
        view.parts().stream().filter(part -> !part.isEmpty()).map(YearsView.Bar::url).toList());
  }

  @Test
  void yearsAtEitherEndOfTheCollectionHaveTheirOthersOnOneSide() {
    assertEquals("1946", within(1946, 1946, 1946, 2024).first());
    assertEquals("2024", within(2024, 2024, 1946, 2024).last());
    assertEquals("2030", within(2030, 2030, 1946, 2024).last(), "also a year without hits");
  }
}
