package org.communique.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;
import org.communique.query.SignatoryCounts;
import org.communique.render.PageUrls;
import org.communique.render.SearchParameter;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.IssueBound;
import org.communique.search.SearchRequest;

/**
 * The parameters of a search as sent; {@link PageUrls#parameters} writes what this reads. A blank
 * value counts as not given, as empty fields of a form do.
 */
final class RequestParameters {
  /** The largest page over HTTP; whoever needs more asks for several pages. */
  static final int MAX_SIZE = 100;

  private static final String DATE_FORMS =
      "a year, month or day, such as 2021, 2021-03 or 2021-03-05";

  /** A per cent sign that escapes nothing; Javalin would drop the value without a word. */
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Parameters whose values may begin or end with a space: names of folders may. */
  private static final Set<SearchParameter> AS_SENT =
      EnumSet.of(SearchParameter.Q, SearchParameter.SOURCE, SearchParameter.NOT_SOURCE);

  private final Map<String, List<String>> values;

  /**
   * @param values decoded, by name, in the order sent
   */
  RequestParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The parameters of a request. */
  static RequestParameters of(Context context) throws BadParameterException {
    refuseBrokenEscapes(context.queryString() == null ? "" : context.queryString());
    return new RequestParameters(context.queryParamMap());
  }

  /** Refuses a query string of which a part would be lost. */
  static void refuseBrokenEscapes(String query) throws BadParameterException {
    for (String parameter : query.split("&", -1)) {
      if (BROKEN_ESCAPE.matcher(parameter).find()) {
        String[] nameAndValue = parameter.split("=", 2);
        throw new BadParameterException(
            nameAndValue[0],
            nameAndValue[nameAndValue.length - 1],
            "anything in which two hexadecimal digits follow each “%”");
      }
    }
  }

  /** The request they describe. */
  SearchRequest toSearchRequest() throws BadParameterException {
    int size = number(SearchParameter.SIZE, SearchRequest.DEFAULT_SIZE, MAX_SIZE);
    int page = number(SearchParameter.PAGE, 1, SearchRequest.MAX_RANK / size);
    return new SearchRequest(
        query(),
        choice(
            SearchParameter.UNIT,
            SearchRequest.Unit.COMMUNIQUE,
            SearchRequest.Unit::named,
            labels(SearchRequest.Unit.values(), SearchRequest.Unit::label)),
        choice(
            SearchParameter.MATCH,
            SearchRequest.Match.ALL,
            SearchRequest.Match::named,
            labels(SearchRequest.Match.values(), SearchRequest.Match::label)),
        filters(),
        choice(
            SearchParameter.SORT,
            SearchRequest.Sort.RELEVANCE,
            SearchRequest.Sort::named,
            labels(SearchRequest.Sort.values(), SearchRequest.Sort::label)),
        page,
        size);
  }

  /**
   * Refuses names that mean nothing. A program that misspells a filter would otherwise get, and
   * believe, an unfiltered answer; people's links carry names that other sites added.
   *
   * @param further names that the address has beside those of a search
   */
  void refuseUnknownNames(String... further) throws BadParameterException {
    List<String> known = new ArrayList<>(List.of(further));
    known.addAll(SearchParameter.labels());
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new BadParameterException(
            name,
            String.join(", ", values.getOrDefault(name, List.of())),
            "none of a search, which has " + String.join(", ", known));
      }
    }
  }

  /** The query as typed; empty when none is given. */
  String query() throws BadParameterException {
    return single(SearchParameter.Q).orElse("");
  }

  private Filters filters() throws BadParameterException {
    Optional<LocalDate> from = day(SearchParameter.FROM, IssueDate::from);
    Optional<LocalDate> to = day(SearchParameter.TO, IssueDate::to);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      String given = single(SearchParameter.TO).orElse("");
      throw new BadParameterException("to", given, "no earlier than “from”");
    }
    Map<Facet.Field, List<String>> chosen = new EnumMap<>(Facet.Field.class);
    chosen.put(Facet.Field.SIGNATORY, several(SearchParameter.SIGNATORY));
    chosen.put(Facet.Field.TOPIC, several(SearchParameter.TOPIC));
    chosen.put(Facet.Field.ACT, several(SearchParameter.ACT));
    chosen.put(Facet.Field.KIND, kinds(SearchParameter.KIND));
    chosen.put(Facet.Field.LANGUAGE, several(SearchParameter.LANG));
    chosen.put(Facet.Field.SIGNATORIES, signatoryCounts(SearchParameter.SIGNATORIES));
    chosen.put(Facet.Field.SOURCE, several(SearchParameter.SOURCE));
    return new Filters(
        from,
        to,
        chosen,
        choice(
            SearchParameter.SIGNED,
            Filters.Signed.ALL,
            Filters.Signed::named,
            labels(Filters.Signed.values(), Filters.Signed::label)),
        excluded());
  }

  private List<String> signatoryCounts(SearchParameter parameter) throws BadParameterException {
    for (String count : several(parameter)) {
      if (SignatoryCounts.read(count).isEmpty()) {
        throw bad(parameter, count, "a number of signatories, such as 2, 3..5 or 11..");
      }
    }
    return several(parameter);
  }

  private Map<Facet.Field, List<String>> excluded() throws BadParameterException {
    kinds(SearchParameter.NOT_KIND);
    signatoryCounts(SearchParameter.NOT_SIGNATORIES);
    Map<Facet.Field, List<String>> excluded = new EnumMap<>(Facet.Field.class);
    for (Facet.Field field : Facet.Field.values()) {
      if (field != Facet.Field.DOMAIN) {
        excluded.put(field, several(SearchParameter.excluding(field)));
      }
    }
    return excluded;
  }

  private Optional<LocalDate> day(SearchParameter parameter, Function<IssueDate, LocalDate> bound)
      throws BadParameterException {
    Optional<String> given = single(parameter);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(bound.apply(IssueBound.parse(given.get())));
    } catch (DateTimeException e) {
      throw bad(parameter, given.get(), DATE_FORMS);
    }
  }

  private List<String> kinds(SearchParameter parameter) throws BadParameterException {
    List<String> allowed = labels(DocumentKind.values(), DocumentKind::label);
    for (String kind : several(parameter)) {
      if (!allowed.contains(kind)) {
        throw BadParameterException.notOneOf(parameter.label(), kind, allowed);
      }
    }
    return several(parameter);
  }

  private <T> T choice(
      SearchParameter parameter,
      T preset,
      Function<String, Optional<T>> named,
      List<String> allowed)
      throws BadParameterException {
    Optional<String> given = single(parameter);
    if (given.isEmpty()) {
      return preset;
    }
    return named
        .apply(given.get())
        .orElseThrow(() -> BadParameterException.notOneOf(parameter.label(), given.get(), allowed));
  }

  private int number(SearchParameter parameter, int preset, int max) throws BadParameterException {
    Optional<String> given = single(parameter);
    if (given.isEmpty()) {
      return preset;
    }
    try {
      int number = Integer.parseInt(given.get());
      if (number >= 1 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number out of range.
    }
    String why =
        parameter == SearchParameter.PAGE
            ? "; hits after the first %,d are reached by a narrower query"
                .formatted(SearchRequest.MAX_RANK)
            : "";
    throw bad(parameter, given.get(), "a whole number from 1 to " + max + why);
  }

  private Optional<String> single(SearchParameter parameter) throws BadParameterException {
    List<String> given = several(parameter);
    if (given.size() > 1) {
      throw bad(parameter, String.join("” and “", given), "given only once");
    }
    return given.stream().findFirst();
  }

  private List<String> several(SearchParameter parameter) {
    return values.getOrDefault(parameter.label(), List.of()).stream()
        .filter(value -> !value.isBlank())
        .map(value -> AS_SENT.contains(parameter) ? value : value.strip())
        .distinct()
        .toList();
  }

  private static BadParameterException bad(
      SearchParameter parameter, String given, String allowed) {
    return new BadParameterException(parameter.label(), given, allowed);
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).toList();
  }
}
