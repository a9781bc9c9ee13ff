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
    List<Facet.Value> values =
        IntStream.of(years)
            .mapToObj(Integer::toString)
            .map(year -> new Facet.Value(year, year, 3, false))
            .toList();
    CountedClause tree = CountedClause.uncounted(QueryParser.parse(request.text()).node());
    return YearsView.of(
        new SearchResult(
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
            List.of(new Facet(Facet.Field.YEAR, values))));
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
}
