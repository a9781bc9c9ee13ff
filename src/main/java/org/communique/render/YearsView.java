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
 * The years of an answer as a row of bars and as a table. Two links choose a range: the first asks
 * for the years of its bar, after which each other bar asks for all years from the one to the
 * other, and the chosen bar for all.
 *
 * @param bars one for each year or span of years from the first to the last, also empty ones
 * @param hint what the next link does; empty where it is plain
 * @param parts the years of the chosen bar one by one, when it stands for several
 * @param from first year asked for; empty when all are
 * @param to last year asked for; empty when all are
 * @param kept parameters that stay as they are when other years are asked for
 */
public record YearsView(
    List<Bar> bars,
    String hint,
    List<Bar> parts,
    String from,
    String to,
    List<PageUrls.Parameter> kept) {
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
   * @param isChosen whether these years are the ones asked for
   * @param url of the answer with these years alone; of that with all years from the chosen ones to
   *     these; or, of the chosen ones, with all years
   * @param x left edge, in units of the drawing
   * @param width in units of the drawing, without the gap to the next
   * @param height in units of the drawing
   */
  public record Bar(
      String label,
      String count,
      boolean isEmpty,
      boolean isChosen,
      String url,
      int x,
      int width,
      int height) {}

  /**
   * The years of an answer; null when none of its hits has a date.
   *
   * @param anyDate the years of the answer to the same request without bounds of the date, among
   *     them those beside the chosen ones
   */
  static @Nullable YearsView of(SearchResult result, List<Facet.Value> anyDate) {
    SearchRequest request = result.request();
    Optional<Span> chosen = chosen(request.filters());
    NavigableMap<Integer, Integer> counts = counts(chosen.isPresent() ? anyDate : result.years());
    if (counts.isEmpty()) {
      return null;
    }
    List<Span> spans = chosen.map(span -> beside(span, counts)).orElseGet(() -> all(counts));
    Filters filters = request.filters();
    return new YearsView(
        bars(spans, counts, chosen, request),
        chosen.isPresent() && spans.size() > 1 ? "Choose another bar for a range." : "",
        chosen.map(span -> parts(span, counts, request)).orElse(List.of()),
        filters.from().map(day -> Integer.toString(day.getYear())).orElse(""),
        filters.to().map(day -> Integer.toString(day.getYear())).orElse(""),
        PageUrls.parameters(unbounded(request)));
  }

  private static SearchRequest unbounded(SearchRequest request) {
    return FilterChanges.within(request, Optional.empty(), Optional.empty());
  }

  private static NavigableMap<Integer, Integer> counts(List<Facet.Value> years) {
    NavigableMap<Integer, Integer> counts = new TreeMap<>();
    years.forEach(year -> counts.put(Integer.parseInt(year.value()), year.count()));
    return counts;
  }

  /** Years that share a bar, both inclusive. */
  private record Span(int first, int last) {
    String label() {
      return first == last ? Integer.toString(first) : first + "–" + last;
    }

    int years() {
      return last - first + 1;
    }

    Span to(Span other) {
      return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }

    int count(NavigableMap<Integer, Integer> counts) {
      return counts.subMap(first, true, last, true).values().stream().mapToInt(n -> n).sum();
    }
  }

  /** The span that the bounds are, when it is one that a bar can stand for. */
  private static Optional<Span> chosen(Filters filters) {
    if (filters.from().isEmpty() || filters.to().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = filters.from().get();
    LocalDate to = filters.to().get();
    Span span = new Span(from.getYear(), to.getYear());
    boolean isWhole = from.equals(firstDay(span)) && to.equals(lastDay(span));
    boolean isBar =
        STEPS.contains(span.years()) && begin(span.first(), span.years()) == span.first();
    return isWhole && isBar ? Optional.of(span) : Optional.empty();
  }

  private static LocalDate firstDay(Span span) {
    return LocalDate.of(span.first(), 1, 1);
  }

  private static LocalDate lastDay(Span span) {
    return LocalDate.of(span.last(), 12, 31);
  }

  private static List<Span> all(NavigableMap<Integer, Integer> counts) {
    int step = step(counts.firstKey(), counts.lastKey());
    return spans(begin(counts.firstKey(), step), counts.lastKey(), step);
  }

  /** The chosen span among others of its length, as near to the middle as the years allow. */
  private static List<Span> beside(Span chosen, NavigableMap<Integer, Integer> counts) {
    int step = chosen.years();
    int first = begin(Math.min(chosen.first(), counts.firstKey()), step);
    int last = Math.max(chosen.last(), counts.lastKey());
    int room = (MAX_BARS - 1) * step;
    int middle = begin(chosen.first() - room / 2, step);
    int begin = Math.max(first, Math.min(middle, begin(last, step) - room));
    return spans(begin, Math.min(last, begin + room), step);
  }

  private static List<Span> spans(int begin, int last, int step) {
    List<Span> spans = new ArrayList<>();
    for (int first = begin; first <= last; first += step) {
      spans.add(new Span(first, first + step - 1));
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

  private static List<Bar> parts(
      Span chosen, NavigableMap<Integer, Integer> counts, SearchRequest request) {
    return chosen.years() == 1
        ? List.of()
        : bars(spans(chosen.first(), chosen.last(), 1), counts, Optional.empty(), request);
  }

  private static List<Bar> bars(
      List<Span> spans,
      NavigableMap<Integer, Integer> counts,
      Optional<Span> chosen,
      SearchRequest request) {
    int most = spans.stream().mapToInt(span -> span.count(counts)).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      int count = span.count(counts);
      int x = i * WIDTH / spans.size();
      int next = (i + 1) * WIDTH / spans.size();
      bars.add(
          new Bar(
              span.label(),
              Wording.number(count),
              count == 0,
              chosen.equals(Optional.of(span)),
              PageUrls.search(choosing(span, chosen, request)),
              x,
              Math.max(1, Math.min(next - x - 1, WIDTH / 8)),
              height(count, most)));
    }
    return bars;
  }

  private static int height(int count, int most) {
    return count == 0 ? 0 : Math.max(MIN_HEIGHT, (int) ((long) count * HEIGHT / most));
  }

  private static SearchRequest choosing(Span span, Optional<Span> chosen, SearchRequest request) {
    if (chosen.isEmpty()) {
      return within(request, span);
    }
    boolean isChosen = chosen.get().equals(span);
    return isChosen ? unbounded(request) : spanning(request, chosen.get().to(span));
  }

  private static SearchRequest spanning(SearchRequest request, Span span) {
    return FilterChanges.within(request, Optional.of(firstDay(span)), Optional.of(lastDay(span)));
  }

  /** Years that are asked for already are never widened. */
  private static SearchRequest within(SearchRequest request, Span span) {
    LocalDate first = firstDay(span);
    LocalDate last = lastDay(span);
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
