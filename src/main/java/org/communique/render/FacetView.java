package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.search.Facet;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A facet on a page.
 *
 * @param parameter of a URL by which a value is chosen
 * @param joining how chosen values are joined, where there is a choice; else null
 * @param legend what the two numbers of a value count; empty where there is one
 * @param shown the first values, and all that are selected
 * @param further the others, folded away
 * @param left how many values stand in neither list
 * @param isLong whether there are so many values that a box to find one is of use
 */
public record FacetView(
    String title,
    String parameter,
    @Nullable Choice joining,
    String legend,
    List<ValueView> shown,
    List<ValueView> further,
    int left,
    boolean isLong) {
  /** More values than these are folded away. */
  private static final int VALUES_SHOWN = 6;

  /** Values on a page; hundreds of links would weigh more than the hits. */
  private static final int MAX_VALUES = 30;

  /** Topics shown of a domain that is not chosen; choosing it shows all. */
  private static final int TOPICS_SHOWN = 3;

  /** Values among which one is found faster by typing than by reading. */
  private static final int LONG = 15;

  /**
   * A value on a page.
   *
   * @param sentences how many have it, of topics; else empty
   * @param numbers both numbers in words, of topics; else empty
   * @param url of the answer with this value added to the filters, or taken off when it is selected
   * @param excludeUrl of the answer without the hits that have this value
   * @param parts the topics of a domain
   */
  public record ValueView(
      String label,
      String count,
      String sentences,
      String numbers,
      String url,
      boolean isSelected,
      String excludeUrl,
      List<ValueView> parts) {

    /** Whether it is selected, or one of its parts is. */
    public boolean isActive() {
      return isSelected || parts.stream().anyMatch(ValueView::isSelected);
    }
  }

  /** Those of an answer that have values; years are shown otherwise, topics below their domains. */
  static List<FacetView> of(SearchResult result, Vocabulary vocabulary) {
    List<FacetView> views = new ArrayList<>();
    for (Facet facet : result.facets()) {
      boolean isSeparate = facet.field() != Facet.Field.YEAR && facet.field() != Facet.Field.TOPIC;
      if (isSeparate && !facet.values().isEmpty() && !isOneSource(facet)) {
        views.add(of(facet.field(), entries(facet, result, vocabulary), result.request()));
      }
    }
    return views;
  }

  /** One source, unless it was chosen, tells nothing. */
  private static boolean isOneSource(Facet facet) {
    return facet.field() == Facet.Field.SOURCE
        && facet.values().size() == 1
        && !facet.values().getFirst().selected();
  }

  /** A value of an answer with the topics below it, which only domains have. */
  private record Entry(Facet.Value value, List<Facet.Value> topics) {
    /** Whether it is selected, or one of its topics is. */
    boolean isActive() {
      return value.selected() || topics.stream().anyMatch(Facet.Value::selected);
    }

    ValueView view(Facet.Field field, SearchRequest request) {
      int fitting = isActive() ? topics.size() : Math.min(TOPICS_SHOWN, topics.size());
      List<ValueView> parts =
          topics.subList(0, fitting).stream()
              .map(topic -> FacetView.view(Facet.Field.TOPIC, topic, request, List.of()))
              .toList();
      return FacetView.view(field, value, request, parts);
    }
  }

  private static List<Entry> entries(Facet facet, SearchResult result, Vocabulary vocabulary) {
    Map<String, List<Facet.Value>> topics =
        facet.field() == Facet.Field.DOMAIN ? topics(result, vocabulary) : Map.of();
    return facet.values().stream()
        .map(value -> new Entry(value, topics.getOrDefault(value.value(), List.of())))
        .toList();
  }

  /** The topics of an answer by their domain. */
  private static Map<String, List<Facet.Value>> topics(SearchResult result, Vocabulary vocabulary) {
    return result.facets().stream()
        .filter(facet -> facet.field() == Facet.Field.TOPIC)
        .flatMap(facet -> facet.values().stream())
        .collect(Collectors.groupingBy(topic -> vocabulary.domainOf(topic.value())));
  }

  /** Only what is shown is made into links, which take longer than all else on a page. */
  private static FacetView of(Facet.Field field, List<Entry> values, SearchRequest request) {
    int rank = Math.min(VALUES_SHOWN, values.size());
    List<Entry> shown = new ArrayList<>(values.subList(0, rank));
    List<Entry> further = new ArrayList<>();
    for (Entry value : values.subList(rank, values.size())) {
      (value.isActive() ? shown : further).add(value);
    }
    int fitting = Math.min(further.size(), MAX_VALUES - VALUES_SHOWN);
    return new FacetView(
        title(field),
        SearchParameter.choosing(field).label(),
        field == Facet.Field.SIGNATORY ? Choice.ofSignatories(request).orElse(null) : null,
        field == Facet.Field.DOMAIN ? one(request) + "s · sentences" : "",
        shown.stream().map(value -> value.view(field, request)).toList(),
        further.stream().limit(fitting).map(value -> value.view(field, request)).toList(),
        further.size() - fitting,
        values.size() >= LONG && field == Facet.Field.SIGNATORY);
  }

  private static ValueView view(
      Facet.Field field, Facet.Value value, SearchRequest request, List<ValueView> parts) {
    SearchRequest other = FilterChanges.toggled(request, field, value.value(), value.selected());
    SearchRequest without = FilterChanges.excluding(request, field, value.value());
    return new ValueView(
        DisplayText.withoutControls(value.label()),
        Wording.number(value.count()),
        value.sentences().isPresent() ? Wording.number(value.sentences().getAsLong()) : "",
        numbers(value, request),
        PageUrls.search(other),
        value.selected(),
        PageUrls.search(without),
        parts);
  }

  /** {@code 212 texts · 1,034 sentences}; empty when no sentences are counted. */
  private static String numbers(Facet.Value value, SearchRequest request) {
    if (value.sentences().isEmpty()) {
      return "";
    }
    String one = one(request);
    return Wording.count(value.count(), one, one + "s")
        + " · "
        + Wording.count(value.sentences().getAsLong(), "sentence", "sentences");
  }

  private static String one(SearchRequest request) {
    return switch (request.unit()) {
      case COMMUNIQUE -> "text";
      case PARAGRAPH -> "paragraph";
    };
  }

  static String title(Facet.Field field) {
    return switch (field) {
      case YEAR -> "Year";
      case SIGNATORY -> "Signatory";
      case SIGNATORIES -> "Number of signatories";
      case DOMAIN, TOPIC -> "Topic";
      case ACT -> "What it does";
      case KIND -> "Kind of text";
      case LANGUAGE -> "Language";
      case SOURCE -> "Source";
    };
  }
}
