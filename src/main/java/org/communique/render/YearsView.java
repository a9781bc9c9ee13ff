package org.communique.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * The years of an answer as a row of bars and as a table.
 *
 * @param bars one for each year or span of years from the first to the last, also empty ones
 * @param from first year asked for; empty when all are
 * @param to last year asked for; empty when all are
 * @param kept parameters that stay as they are when other years are asked for
 */
public record YearsView(List<Bar> bars, String from, String to, List<PageUrls.Parameter> kept) {
  /** Width of the drawing, in its own units. */
  public static final int WIDTH = 240;

  /** Height of the drawing, in its own units. */
  public static final int HEIGHT = 64;

  /** More bars than these are too narrow to be hit with a finger. */
  private static final int MAX_BARS = 24;

  /** Years of a bar that are tried; the last is enough for all years that dates can have. */
  private static final List<Integer> STEPS = List.of(1, 5, 10, 25, 50, 100, 500);

  /** Lowest bar that can still be seen. */
  private static final int MIN_HEIGHT = 2;

  /**
   * Some years.
   *
   * @param label {@code 2021} or {@code 2010–2019}
   * @param count hits of these years, in words
   * @param isEmpty whether there are none
   * @param url of the answer with these years alone
   * @param x left edge, in units of the drawing
   * @param width in units of the drawing, without the gap to the next
   * @param height in units of the drawing
   */
  public record Bar(
      String label, String count, boolean isEmpty, String url, int x, int width, int height) {}

  /** The years of an answer; null when none of its hits has a date. */
  static @Nullable YearsView of(SearchResult result) {
    NavigableMap<Integer, Integer> counts = counts(result);
    if (counts.isEmpty()) {
      return null;
    }
    SearchRequest request = result.request();
    Filters filters = request.filters();
    SearchRequest open = FilterChanges.within(request, Optional.empty(), Optional.empty());
    return new YearsView(
        bars(spans(counts), request),
        filters.from().map(day -> Integer.toString(day.getYear())).orElse(""),
        filters.to().map(day -> Integer.toString(day.getYear())).orElse(""),
        PageUrls.parameters(open));
  }

  private static NavigableMap<Integer, Integer> counts(SearchResult result) {
    NavigableMap<Integer, Integer> counts = new TreeMap<>();
    result.facets().stream()
        .filter(facet -> facet.field() == Facet.Field.YEAR)
        .flatMap(facet -> facet.values().stream())
        .forEach(value -> counts.put(Integer.parseInt(value.value()), value.count()));
    return counts;
  }

  /** Years that share a bar, both inclusive. */
  private record Span(int first, int last, int count) {
    String label() {
      return first == last ? Integer.toString(first) : first + "–" + last;
    }
  }

  private static List<Span> spans(NavigableMap<Integer, Integer> counts) {
    int step = step(counts.firstKey(), counts.lastKey());
    List<Span> spans = new ArrayList<>();
    for (int first = begin(counts.firstKey(), step); first <= counts.lastKey(); first += step) {
      int last = first + step - 1;
      int count = counts.subMap(first, true, last, true).values().stream().mapToInt(n -> n).sum();
      spans.add(new Span(first, last, count));
    }
    return spans;
  }

  private static int step(int first, int last) {
    return STEPS.stream()
        .filter(step -> (last - begin(first, step)) / step < MAX_BARS)
        .findFirst()
        .orElse(STEPS.getLast());
  }

  private static int begin(int year, int step) {
    return Math.floorDiv(year, step) * step;
  }

  private static List<Bar> bars(List<Span> spans, SearchRequest request) {
    int most = spans.stream().mapToInt(Span::count).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      int x = i * WIDTH / spans.size();
      int next = (i + 1) * WIDTH / spans.size();
      bars.add(
          new Bar(
              span.label(),
              Wording.number(span.count()),
              span.count() == 0,
              PageUrls.search(within(request, span)),
              x,
              Math.max(1, Math.min(next - x - 1, WIDTH / 8)),
              height(span.count(), most)));
    }
    return bars;
  }

  private static int height(int count, int most) {
    return count == 0 ? 0 : Math.max(MIN_HEIGHT, (int) ((long) count * HEIGHT / most));
  }

  /** Years that are asked for already are never widened. */
  private static SearchRequest within(SearchRequest request, Span span) {
    LocalDate first = LocalDate.of(span.first(), 1, 1);
    LocalDate last = LocalDate.of(span.last(), 12, 31);
    Filters now = request.filters();
    return FilterChanges.within(
        request,
        Optional.of(now.from().filter(first::isBefore).orElse(first)),
        Optional.of(now.to().filter(last::isAfter).orElse(last)));
  }

  /** The label of the first bar. */
  public String first() {
    return bars.getFirst().label();
  }

  /** The label of the last bar; empty when there is one alone. */
  public String last() {
    return bars.size() == 1 ? "" : bars.getLast().label();
  }

  /** Bars that stand for something, newest first. */
  public List<Bar> rows() {
    return bars.reversed().stream().filter(bar -> !bar.isEmpty()).toList();
  }
}
