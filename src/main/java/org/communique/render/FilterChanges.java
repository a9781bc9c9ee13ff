package org.communique.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/** Requests that differ from another in one filter; each begins at the first page. */
final class FilterChanges {
  private FilterChanges() {}

  /**
   * The request with a facet's value added to its filters, or taken off.
   *
   * @param isSelected whether it is among the filters now
   */
  static SearchRequest toggled(
      SearchRequest request, Facet.Field field, String value, boolean isSelected) {
    return isSelected ? without(request, field, value) : with(request, field, value);
  }

  private static SearchRequest with(SearchRequest request, Facet.Field field, String value) {
    Filters now = request.filters();
    if (field == Facet.Field.YEAR) {
      int year = Integer.parseInt(value);
      return within(
          request, Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
    }
    return changed(request, now.withValues(field, added(now.values(field), value)));
  }

  private static SearchRequest without(SearchRequest request, Facet.Field field, String value) {
    Filters now = request.filters();
    if (field == Facet.Field.YEAR) {
      return within(request, Optional.empty(), Optional.empty());
    }
    return changed(request, now.withValues(field, removed(now.values(field), value)));
  }

  /** The request for what does not have a value; it is no longer chosen if it was. */
  static SearchRequest excluding(SearchRequest request, Facet.Field field, String value) {
    Filters now = request.filters();
    Filters unchosen =
        now.values(field).contains(value)
            ? now.withValues(field, removed(now.values(field), value))
            : now;
    return changed(request, unchosen.withExcluded(field, added(unchosen.excluded(field), value)));
  }

  /** The request without the exclusion of a value. */
  static SearchRequest readmitting(SearchRequest request, Facet.Field field, String value) {
    Filters now = request.filters();
    return changed(request, now.withExcluded(field, removed(now.excluded(field), value)));
  }

  /** The request with other bounds of the date of issue. */
  static SearchRequest within(
      SearchRequest request, Optional<LocalDate> from, Optional<LocalDate> to) {
    return changed(request, request.filters().within(from, to));
  }

  /** The request with its signatories joined so. */
  static SearchRequest signed(SearchRequest request, Filters.Signed signed) {
    return changed(request, request.filters().withSigned(signed));
  }

  /** The request with no filters. */
  static SearchRequest unfiltered(SearchRequest request) {
    return changed(request, Filters.NONE);
  }

  private static SearchRequest changed(SearchRequest request, Filters filters) {
    return request.withFilters(filters).withPage(1, request.size());
  }

  private static List<String> added(List<String> values, String value) {
    List<String> more = new ArrayList<>(values);
    more.add(value);
    return more;
  }

  private static List<String> removed(List<String> values, String value) {
    return values.stream().filter(other -> !other.equals(value)).toList();
  }
}
