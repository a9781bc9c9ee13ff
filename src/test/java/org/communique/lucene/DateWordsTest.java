package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.query.QueryParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Camp David statement 2023 | 2023",
        "press statement December 2023 | 2023-12",
        "sept 2021 summit | 2021-09",
        "24 February 2024 | 2024-02-24",
        "February 24th, 2024 | 2024-02-24",
        "issued 2024-02-24 | 2024-02-24",
        "issued 2024-02 | 2024-02",
        "between March 2021 and May 2022 | 2021-03 2022-05",
        "31 February 2024 | 2024-02",
        "the 2024-13 form | ''",
        "resolution 2021 | ''",
        "UNSCR 1929 | ''",
        "UNSCR 2231 of 2015 | 2015",
        "we may meet in 3 days | ''",
        "\"December 2023\" | ''",
        "-2023 talks | ''",
      })
  void datesAreReadOutOfBareWords(String query, String dates) {
    QueryNode node = QueryParser.parse(query, Joining.ANY).node();
    assertEquals(
        dates,
        DateWords.in(RankedQuery.leaves(node)).stream()
            .map(within -> within.toString().replace("date:", ""))
            .collect(Collectors.joining(" ")));
  }
}
