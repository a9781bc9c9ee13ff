package org.communique.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import org.communique.model.IssueDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueBoundTest {
  @ParameterizedTest
  @CsvSource({
    "2021, 2021-01-01, 2021-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2021-5-3, 2021-05-03, 2021-05-03"
  })
  void coversEveryDayItNames(String text, String from, String to) {
    IssueDate bound = IssueBound.parse(text);
    assertEquals(from, bound.from().toString());
    assertEquals(to, bound.to().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "21", "2021-13", "2021-02-30", "2021-05-03T10:00"})
  void refusesWhatIsNoDayOfTheCalendar(String text) {
    assertThrows(DateTimeException.class, () -> IssueBound.parse(text));
  }
}
