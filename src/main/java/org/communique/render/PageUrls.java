package org.communique.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communique.model.CommuniqueId;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/**
 * The addresses of pages and of their JSON twins, relative to the server. Only what differs from
 * the first page of {@link SearchRequest#of} is written, so equal requests have equal addresses.
 */
public final class PageUrls {
  /** The parameter that chooses a list of the ledger. */
  public static final String SHOW = "show";

  /** The parameter that chooses the part of a long text by a paragraph in it. */
  public static final String PARAGRAPH = "p";

  /** Its value for a long text on one page. */
  public static final String WHOLE = "all";

  /** The parameter that shows topics and acts beside a text. */
  public static final String TOPICS = "topics";

  /** The parameter that names the id in the address that led to a page by a redirect. */
  public static final String FORMERLY = "formerly";

  /** The only value of parameters that show something. */
  public static final String SHOWN = "1";

  /** The parameter that chooses one of several files with the same text. */
  public static final String SOURCE = "source";

  /** The parameter that chooses the style of a citation. */
  public static final String STYLE = "style";

  /** The parameter that chooses the form of an export. */
  public static final String FORMAT = "format";

  /**
   * The parameter that has a CSV file begin with a byte order mark, without which Excel does not
   * take it for UTF-8. Programs do not expect one, so only the link on the page asks for it.
   */
  public static final String BYTE_ORDER_MARK = "bom";

  /** The parameter that chooses a saved search. */
  public static final String NAME = "name";

  private static final SearchRequest PLAIN = SearchRequest.of("");

  private PageUrls() {}

  /** One parameter with its value, not yet encoded. */
  public record Parameter(String name, String value) {}

  /** The page that answers a request. */
  public static String search(SearchRequest request) {
    return address("/search", parameters(request));
  }

  /** The same answer as a feed, from its beginning; the order is always that of the dates. */
  public static String feed(SearchRequest request) {
    SearchRequest unordered = request.withSort(SearchRequest.Sort.RELEVANCE);
    return address("/search.atom", parameters(unordered.withPage(1, request.size())));
  }

  /**
   * What is new about saved searches, as a feed.
   *
   * @param name of one; empty for all
   */
  public static String alerts(String name) {
    return address("/alerts.atom", name.isEmpty() ? List.of() : List.of(new Parameter(NAME, name)));
  }

  /** All hits of the same search, whatever page of them is shown, in a form to keep. */
  public static String export(SearchRequest request, ExportFormat format) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(new Parameter(FORMAT, format.label()));
    parameters.addAll(parameters(request.withPage(1, SearchRequest.DEFAULT_SIZE)));
    if (format == ExportFormat.CSV) {
      parameters.add(new Parameter(BYTE_ORDER_MARK, SHOWN));
    }
    return address("/api/export", parameters);
  }

  /**
   * How a communiqué is cited.
   *
   * @param paragraph number of a paragraph, perhaps with its fingerprint; empty or 0 for the whole
   * @param style label of one style; empty for the page with all of them
   */
  public static String cite(CommuniqueId id, String paragraph, String style) {
    List<Parameter> parameters = new ArrayList<>();
    if (!style.isEmpty()) {
      parameters.add(new Parameter(STYLE, style));
    }
    if (!paragraph.isEmpty() && !paragraph.equals("0")) {
      parameters.add(new Parameter(PARAGRAPH, paragraph));
    }
    return address("/c/" + id + "/cite", parameters);
  }

  /** Whether a quotation is verbatim, as JSON. */
  public static String verifyApi(String quotation) {
    return address("/api/verify", query(quotation));
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

  /**
   * A paragraph of a communiqué, by its 1-based number. One that need not be on the first page of a
   * long text is named to the server too, which never sees what follows the {@code #}.
   */
  public static String paragraph(CommuniqueId id, String query, int number) {
    ReaderView view = ReaderView.of(query);
    return reader(id, number > TextParts.PARAGRAPHS ? view.at(number) : view) + "#p" + number;
  }

  /**
   * A paragraph for good: with a fingerprint of its words, by which it is found when paragraphs are
   * counted otherwise.
   */
  static String permalink(CommuniqueId id, int number, String fingerprint) {
    return "/c/" + id + "?" + PARAGRAPH + "=" + number + "-" + fingerprint + "#p" + number;
  }

  /** A communiqué, read in a certain way. */
  public static String reader(CommuniqueId id, ReaderView view) {
    List<Parameter> parameters = new ArrayList<>(query(view.query()));
    if (view.isWhole()) {
      parameters.add(new Parameter(PARAGRAPH, WHOLE));
    } else if (view.paragraph() > 0) {
      parameters.add(new Parameter(PARAGRAPH, Integer.toString(view.paragraph())));
    }
    if (view.showsTopics()) {
      parameters.add(new Parameter(TOPICS, SHOWN));
    }
    return address("/c/" + id, parameters);
  }

  /**
   * The original of a communiqué.
   *
   * @param source 1-based number of the file among those that hold the text
   */
  static String file(CommuniqueId id, int source) {
    String first = "/files/" + id;
    return source == 1 ? first : first + "?" + SOURCE + "=" + source;
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
    StringBuilder address = new StringBuilder(path);
    char before = '?';
    for (Parameter parameter : parameters) {
      String value = URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8);
      address.append(before).append(parameter.name()).append('=').append(value);
      before = '&';
    }
    return address.toString();
  }

  /** All parameters of a request that differ from the defaults, in the order they are written. */
  public static List<Parameter> parameters(SearchRequest request) {
    List<Parameter> parameters = new ArrayList<>();
    if (!request.text().isEmpty()) {
      parameters.add(parameter(SearchParameter.Q, request.text()));
    }
    if (request.unit() != PLAIN.unit()) {
      parameters.add(parameter(SearchParameter.UNIT, request.unit().label()));
    }
    if (request.match() != PLAIN.match()) {
      parameters.add(parameter(SearchParameter.MATCH, request.match().label()));
    }
    parameters.addAll(filterParameters(request.filters()));
    if (request.sort() != PLAIN.sort()) {
      parameters.add(parameter(SearchParameter.SORT, request.sort().label()));
    }
    if (request.page() != PLAIN.page()) {
      parameters.add(parameter(SearchParameter.PAGE, Integer.toString(request.page())));
    }
    if (request.size() != PLAIN.size()) {
      parameters.add(parameter(SearchParameter.SIZE, Integer.toString(request.size())));
    }
    return parameters;
  }

  private static List<Parameter> filterParameters(Filters filters) {
    List<Parameter> parameters = new ArrayList<>();
    filters.from().ifPresent(day -> parameters.add(parameter(SearchParameter.FROM, first(day))));
    filters.to().ifPresent(day -> parameters.add(parameter(SearchParameter.TO, last(day))));
    addAll(parameters, SearchParameter.SIGNATORY, filters.values(Facet.Field.SIGNATORY));
    addAll(parameters, SearchParameter.TOPIC, filters.values(Facet.Field.TOPIC));
    addAll(parameters, SearchParameter.ACT, filters.values(Facet.Field.ACT));
    addAll(parameters, SearchParameter.KIND, filters.values(Facet.Field.KIND));
    addAll(parameters, SearchParameter.LANG, filters.values(Facet.Field.LANGUAGE));
    addAll(parameters, SearchParameter.SIGNATORIES, filters.values(Facet.Field.SIGNATORIES));
    addAll(parameters, SearchParameter.SOURCE, filters.values(Facet.Field.SOURCE));
    if (filters.signed() != Filters.Signed.ALL) {
      parameters.add(parameter(SearchParameter.SIGNED, filters.signed().label()));
    }
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
