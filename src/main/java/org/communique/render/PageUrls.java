package org.communique.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.model.CommuniqueId;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/**
 * The addresses of pages and of their JSON twins, relative to the server. Only what differs from
 * the first page of {@link SearchRequest#of} is written, so equal requests have equal addresses.
 */
public final class PageUrls {
  /** The parameter that chooses a list of the ledger. */
  public static final String SHOW = "show";

  private PageUrls() {}

  /** One parameter with its value, not yet encoded. */
  public record Parameter(String name, String value) {
    private String encoded() {
      return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  /** The page that answers a request. */
  public static String search(SearchRequest request) {
    return address("/search", parameters(request));
  }

  /** The same answer as a feed, from its beginning; the order is always that of the dates. */
  public static String feed(SearchRequest request) {
    SearchRequest unordered = request.withSort(SearchRequest.Sort.RELEVANCE);
    return address("/search.atom", parameters(unordered.withPage(1, request.size())));
  }

  /** The same answer as JSON. */
  public static String searchApi(SearchRequest request) {
    return address("/api/search", parameters(request));
  }

  /**
   * A communiqué.
   *
   * @param query marks its matches; empty for none
   */
  public static String communique(CommuniqueId id, String query) {
    return address("/c/" + id, query(query));
  }

  /** A paragraph of a communiqué, by its 1-based number. */
  public static String paragraph(CommuniqueId id, String query, int number) {
    return communique(id, query) + "#p" + number;
  }

  /** A communiqué as JSON. */
  public static String communiqueApi(CommuniqueId id, String query) {
    return address("/api/communiques/" + id, query(query));
  }

  /**
   * A list of the ledger.
   *
   * @param page 1-based
   */
  public static String status(LedgerView view, int page) {
    List<Parameter> parameters = new ArrayList<>();
    if (view != LedgerView.ALL) {
      parameters.add(new Parameter(SHOW, view.label()));
    }
    if (page > 1) {
      parameters.add(new Parameter(SearchParameter.PAGE.label(), Integer.toString(page)));
    }
    return address("/status", parameters);
  }

  /** The whole ledger as JSON. */
  public static String statusApi() {
    return "/api/status";
  }

  private static List<Parameter> query(String text) {
    return text.isEmpty() ? List.of() : List.of(parameter(SearchParameter.Q, text));
  }

  private static String address(String path, List<Parameter> parameters) {
    if (parameters.isEmpty()) {
      return path;
    }
    return path
        + "?"
        + parameters.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
  }

  /** All parameters of a request that differ from the defaults, in the order they are written. */
  public static List<Parameter> parameters(SearchRequest request) {
    List<Parameter> parameters = new ArrayList<>();
    SearchRequest plain = SearchRequest.of("");
    if (!request.text().isEmpty()) {
      parameters.add(parameter(SearchParameter.Q, request.text()));
    }
    if (request.unit() != plain.unit()) {
      parameters.add(parameter(SearchParameter.UNIT, request.unit().label()));
    }
    if (request.match() != plain.match()) {
      parameters.add(parameter(SearchParameter.MATCH, request.match().label()));
    }
    parameters.addAll(filterParameters(request.filters()));
    if (request.sort() != plain.sort()) {
      parameters.add(parameter(SearchParameter.SORT, request.sort().label()));
    }
    if (request.page() != plain.page()) {
      parameters.add(parameter(SearchParameter.PAGE, Integer.toString(request.page())));
    }
    if (request.size() != plain.size()) {
      parameters.add(parameter(SearchParameter.SIZE, Integer.toString(request.size())));
    }
    return parameters;
  }

  private static List<Parameter> filterParameters(Filters filters) {
    List<Parameter> parameters = new ArrayList<>();
    filters.from().ifPresent(day -> parameters.add(parameter(SearchParameter.FROM, first(day))));
    filters.to().ifPresent(day -> parameters.add(parameter(SearchParameter.TO, last(day))));
    addAll(parameters, SearchParameter.SIGNATORY, filters.signatories());
    addAll(parameters, SearchParameter.TOPIC, filters.topics());
    addAll(parameters, SearchParameter.ACT, filters.acts());
    addAll(parameters, SearchParameter.KIND, filters.kinds());
    addAll(parameters, SearchParameter.LANG, filters.languages());
    addAll(parameters, SearchParameter.SIGNATORIES, filters.signatoryCounts());
    filters
        .excluded()
        .forEach((field, values) -> addAll(parameters, SearchParameter.excluding(field), values));
    return parameters;
  }

  private static void addAll(
      List<Parameter> parameters, SearchParameter parameter, List<String> values) {
    values.forEach(value -> parameters.add(parameter(parameter, value)));
  }

  private static Parameter parameter(SearchParameter parameter, String value) {
    return new Parameter(parameter.label(), value);
  }

  /** The shortest form that begins on this day. */
  static String first(LocalDate day) {
    if (day.getDayOfYear() == 1) {
      return day.toString().substring(0, 4);
    }
    return day.getDayOfMonth() == 1 ? day.toString().substring(0, 7) : day.toString();
  }

  /** The shortest form that ends on this day. */
  static String last(LocalDate day) {
    if (day.getDayOfYear() == day.lengthOfYear()) {
      return day.toString().substring(0, 4);
    }
    boolean endsMonth = day.getDayOfMonth() == day.lengthOfMonth();
    return endsMonth ? day.toString().substring(0, 7) : day.toString();
  }
}
