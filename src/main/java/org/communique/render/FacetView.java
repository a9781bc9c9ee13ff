package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.search.Facet;
import org.communique.search.SearchRequest;

/**
 * A facet on a page.
 *
 * @param shown the first values, and all that are selected
 * @param further the others, folded away
 */
public record FacetView(String title, List<ValueView> shown, List<ValueView> further) {
  /** More values than these are folded away. */
  private static final int VALUES_SHOWN = 6;

  /**
   * A value on a page.
   *
   * @param url of the answer with this value added to the filters, or taken off when it is selected
   */
  public record ValueView(String label, String count, String url, boolean isSelected) {}

  static FacetView of(Facet facet, SearchRequest request) {
    List<ValueView> values =
        facet.values().stream().map(value -> view(facet.field(), value, request)).toList();
    int rank = Math.min(VALUES_SHOWN, values.size());
    List<ValueView> rest = values.subList(rank, values.size());
    List<ValueView> selectedBelow = rest.stream().filter(ValueView::isSelected).toList();
    List<ValueView> shown = new ArrayList<>(values.subList(0, rank));
    shown.addAll(selectedBelow);
    return new FacetView(
        title(facet.field()), shown, rest.stream().filter(value -> !value.isSelected()).toList());
  }

  private static ValueView view(Facet.Field field, Facet.Value value, SearchRequest request) {
    SearchRequest other = FilterChanges.toggled(request, field, value.value(), value.selected());
    return new ValueView(
        DisplayText.withoutControls(value.label()),
        Wording.number(value.count()),
        PageUrls.search(other),
        value.selected());
  }

  static String title(Facet.Field field) {
    return switch (field) {
      case YEAR -> "Year";
      case SIGNATORY -> "Signatory";
      case TOPIC -> "Topic";
      case ACT -> "What it does";
      case KIND -> "Kind of text";
      case LANGUAGE -> "Language";
    };
  }
}
