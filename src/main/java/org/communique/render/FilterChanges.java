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
      return changed(
          request,
          within(
              now, Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31))));
    }
    List<String> values = new ArrayList<>(values(now, field));
    values.add(value);
    return changed(request, replaced(now, field, values));
  }

  private static SearchRequest without(SearchRequest request, Facet.Field field, String value) {
    Filters now = request.filters();
    if (field == Facet.Field.YEAR) {
      return changed(request, within(now, Optional.empty(), Optional.empty()));
    }
    List<String> values = new ArrayList<>(values(now, field));
    values.remove(value);
    return changed(request, replaced(now, field, values));
  }

  /** The request with other bounds of the date of issue. */
  static SearchRequest within(
      SearchRequest request, Optional<LocalDate> from, Optional<LocalDate> to) {
    return changed(request, within(request.filters(), from, to));
  }

  /** The request with no filters. */
  static SearchRequest unfiltered(SearchRequest request) {
    return changed(request, Filters.NONE);
  }

  private static SearchRequest changed(SearchRequest request, Filters filters) {
    return request.withFilters(filters).withPage(1, request.size());
  }

  private static Filters within(Filters now, Optional<LocalDate> from, Optional<LocalDate> to) {
    return new Filters(
        from, to, now.signatories(), now.topics(), now.acts(), now.kinds(), now.languages());
  }

  /** The chosen values of a field; none for the year, which is chosen by its bounds. */
  static List<String> values(Filters filters, Facet.Field field) {
    return switch (field) {
      case YEAR -> List.of();
      case SIGNATORY -> filters.signatories();
      case TOPIC -> filters.topics();
      case ACT -> filters.acts();
      case KIND -> filters.kinds();
      case LANGUAGE -> filters.languages();
    };
  }

  private static Filters replaced(Filters now, Facet.Field field, List<String> values) {
    return new Filters(
        now.from(),
        now.to(),
        field == Facet.Field.SIGNATORY ? values : now.signatories(),
        field == Facet.Field.TOPIC ? values : now.topics(),
        field == Facet.Field.ACT ? values : now.acts(),
        field == Facet.Field.KIND ? values : now.kinds(),
        field == Facet.Field.LANGUAGE ? values : now.languages());
  }
}
