package org.communique.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.communique.model.DocumentKind;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;

/** The filters of a request as links that take them off. */
final class ActiveFilters {
  private ActiveFilters() {}

  /** Each with its name as text; the link leads to the answer without it. */
  static List<Link> of(SearchRequest request, Vocabulary vocabulary) {
    List<Link> links = new ArrayList<>(bounds(request));
    for (Facet.Field field : Facet.Field.values()) {
      if (field != Facet.Field.DOMAIN) {
        addChosen(links, request, field, vocabulary);
        addExcluded(links, request, field, vocabulary);
      }
    }
    return links;
  }

  private static void addChosen(
      List<Link> links, SearchRequest request, Facet.Field field, Vocabulary vocabulary) {
    List<String> values = request.filters().values(field);
    boolean isAny =
        field == Facet.Field.SIGNATORY && request.filters().signed() == Filters.Signed.ANY;
    for (String value : values) {
      SearchRequest without = FilterChanges.toggled(request, field, value, true);
      String label = label(field, value, vocabulary);
      boolean isFurther = isAny && !value.equals(values.getFirst());
      links.add(
          Link.to(isFurther ? "or " + vocabulary.party(value) : label, PageUrls.search(without)));
    }
  }

  private static void addExcluded(
      List<Link> links, SearchRequest request, Facet.Field field, Vocabulary vocabulary) {
    for (String value : request.filters().excluded(field)) {
      SearchRequest without = FilterChanges.readmitting(request, field, value);
      links.add(Link.to("Not: " + label(field, value, vocabulary), PageUrls.search(without)));
    }
  }

  private static List<Link> bounds(SearchRequest request) {
    Filters filters = request.filters();
    String from = filters.from().map(PageUrls::first).orElse("");
    String to = filters.to().map(PageUrls::last).orElse("");
    SearchRequest open = FilterChanges.within(request, Optional.empty(), Optional.empty());
    if (from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    if (from.equals(to)) {
      return List.of(Link.to("Issued in " + from, PageUrls.search(open)));
    }
    List<Link> links = new ArrayList<>();
    if (!from.isEmpty()) {
      SearchRequest other = FilterChanges.within(request, Optional.empty(), filters.to());
      links.add(Link.to("Issued from " + from, PageUrls.search(other)));
    }
    if (!to.isEmpty()) {
      SearchRequest other = FilterChanges.within(request, filters.from(), Optional.empty());
      links.add(Link.to("Issued until " + to, PageUrls.search(other)));
    }
    return links;
  }

  private static String label(Facet.Field field, String value, Vocabulary vocabulary) {
    return switch (field) {
      case YEAR -> "Issued in " + value;
      case SIGNATORY -> "Signed by " + vocabulary.party(value);
      case SIGNATORIES -> signatories(vocabulary.label(field, value));
      case DOMAIN, TOPIC -> "Topic: " + vocabulary.topic(value);
      case ACT -> "Does: " + vocabulary.act(value);
      case KIND -> kind(value);
      case LANGUAGE -> "In " + vocabulary.language(value);
      case SOURCE -> "From " + DisplayText.line(value);
    };
  }

  private static String signatories(String count) {
    return count.equals("none") ? "No signatory" : count;
  }

  private static String kind(String label) {
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> kind.label().equals(label))
        .map(DocumentKind::title)
        .findFirst()
        .orElse(label);
  }
}
