package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.communique.render.PageUrls;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestParametersTest {
  private static final long SEED = 20231103;

  @Test
  void whatIsWrittenIsReadBack() throws BadParameterException {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      SearchRequest request = request(random);
      assertEquals(request, read(PageUrls.parameters(request)), "seed " + SEED + ", round " + i);
    }
  }

  private static SearchRequest request(Random random) {
    LocalDate from = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(30_000));
    LocalDate to = random.nextBoolean() ? from.plusMonths(random.nextInt(90)) : endOfYear(from);
    Filters filters =
        new Filters(
            random.nextBoolean() ? Optional.of(from) : Optional.empty(),
            random.nextBoolean() ? Optional.of(to) : Optional.empty(),
            chosen(random),
            Filters.Signed.values()[random.nextInt(2)],
            excluded(random));
    return new SearchRequest(
        random.nextBoolean() ? "\"a & b\" = ü+%20 سلام " : "",
        SearchRequest.Unit.values()[random.nextInt(2)],
        SearchRequest.Match.values()[random.nextInt(2)],
        filters,
        SearchRequest.Sort.values()[random.nextInt(4)],
        1 + random.nextInt(100),
        1 + random.nextInt(100));
  }

  private static Map<Facet.Field, List<String>> chosen(Random random) {
    Map<Facet.Field, List<String>> chosen = new EnumMap<>(Facet.Field.class);
    Map<Facet.Field, List<String>> all =
        new EnumMap<>(
            Map.of(
                Facet.Field.SIGNATORY, List.of("JPN", "KOR"),
                Facet.Field.TOPIC, List.of("climate-change"),
                Facet.Field.ACT, List.of("condemn", "call-for"),
                Facet.Field.KIND, List.of("treaty"),
                Facet.Field.LANGUAGE, List.of("fr"),
                Facet.Field.SIGNATORIES, List.of("3..5"),
                Facet.Field.SOURCE, List.of("un-cis", "häuser & co.jsonl.gz")));
    all.forEach((field, values) -> chosen.put(field, random.nextBoolean() ? values : List.of()));
    return chosen;
  }

  private static Map<Facet.Field, List<String>> excluded(Random random) {
    Map<Facet.Field, List<String>> excluded = new EnumMap<>(Facet.Field.class);
    if (random.nextBoolean()) {
      excluded.put(Facet.Field.YEAR, List.of("2019", "2020"));
      excluded.put(Facet.Field.SIGNATORY, List.of("FRA"));
      excluded.put(Facet.Field.SIGNATORIES, List.of("11.."));
    }
    if (random.nextBoolean()) {
      excluded.put(Facet.Field.TOPIC, List.of("climate-change"));
      excluded.put(Facet.Field.ACT, List.of("urge"));
      excluded.put(Facet.Field.KIND, List.of("statement"));
      excluded.put(Facet.Field.LANGUAGE, List.of("de"));
      excluded.put(Facet.Field.SOURCE, List.of("un-cis"));
    }
    return excluded;
  }

  @Test
  void howSignatoriesAreJoinedIsSaidOnlyWhenThereAreSeveral() throws BadParameterException {
    SearchRequest one = read("signatory=JPN&signed=any");
    SearchRequest two = read("signatory=JPN&signatory=KOR&signed=any");

    assertEquals("/search?signatory=JPN", PageUrls.search(one));
    assertEquals("/search?signatory=JPN&signatory=KOR&signed=any", PageUrls.search(two));
    assertEquals(
        read("signatory=JPN&signatory=KOR"), read("signatory=JPN&signatory=KOR&signed=all"));
  }

  private static SearchRequest read(String parameters) throws BadParameterException {
    List<PageUrls.Parameter> all = new ArrayList<>();
    for (String parameter : parameters.split("&", -1)) {
      String[] nameAndValue = parameter.split("=", 2);
      all.add(new PageUrls.Parameter(nameAndValue[0], nameAndValue[1]));
    }
    return read(all);
  }

  private static LocalDate endOfYear(LocalDate day) {
    return LocalDate.of(day.getYear(), 12, 31);
  }

  private static SearchRequest read(List<PageUrls.Parameter> parameters)
      throws BadParameterException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (PageUrls.Parameter parameter : parameters) {
      values.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter.value());
    }
    return new RequestParameters(values).toSearchRequest();
  }

  @ParameterizedTest
  @CsvSource({
    "2021, 2021-01-01, 2021-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-06-03, 2023-06-03, 2023-06-03"
  })
  void boundsCoverWholeYearsAndMonths(String given, LocalDate from, LocalDate to)
      throws BadParameterException {
    Filters filters =
        new RequestParameters(Map.of("from", List.of(given), "to", List.of(given)))
            .toSearchRequest()
            .filters();

    assertEquals(Optional.of(from), filters.from());
    assertEquals(Optional.of(to), filters.to());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit | sentence | “unit” is given as “sentence”, but may be one of communique, paragraph.",
        "match | some | “match” is given as “some”, but may be one of all, any, auto.",
        "sort | best | “sort” is given as “best”, but may be one of relevance, date, title,"
            + " recent.",
        "page | 0 | “page” is given as “0”, but may be a whole number from 1 to 1000; hits after"
            + " the first 10,000 are reached by a narrower query.",
        "page | 1001 | “page” is given as “1001”, but may be a whole number from 1 to 1000; hits"
            + " after the first 10,000 are reached by a narrower query.",
        "signed | both | “signed” is given as “both”, but may be one of all, any.",
        "size | 101 | “size” is given as “101”, but may be a whole number from 1 to 100.",
        "size | ten | “size” is given as “ten”, but may be a whole number from 1 to 100."
      })
  void unusableValuesAreNamedWithWhatIsAllowed(String name, String value, String message) {
    BadParameterException thrown =
        assertThrows(BadParameterException.class, () -> read(name, value));

    assertEquals(message, thrown.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"from, 21", "from, 2021-13", "to, 2023-02-30", "to, yesterday", "kind, letter"})
  void unusableValuesAreRefused(String name, String value) {
    assertThrows(BadParameterException.class, () -> read(name, value));
  }

  private static SearchRequest read(String name, String value) throws BadParameterException {
    return new RequestParameters(Map.of(name, List.of(value))).toSearchRequest();
  }

  @Test
  void blankValuesCountAsNotGiven() throws BadParameterException {
    Map<String, List<String>> blank =
        Map.of(
            "q", List.of(""), "from", List.of(" "), "signatory", List.of(""), "page", List.of(""));

    assertEquals(SearchRequest.of(""), new RequestParameters(blank).toSearchRequest());
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    Map<String, List<String>> period = Map.of("from", List.of("2023"), "to", List.of("2021"));

    assertThrows(
        BadParameterException.class, () -> new RequestParameters(period).toSearchRequest());
  }

  @Test
  void twoQueriesAreRefused() {
    Map<String, List<String>> twice = Map.of("q", List.of("a", "b"));

    assertThrows(BadParameterException.class, () -> new RequestParameters(twice).toSearchRequest());
  }
}
