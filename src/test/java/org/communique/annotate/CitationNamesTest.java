package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationNamesTest {
  private static final CitationNames NAMES = AuthorityLists.builtIn().citations();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNSCR 2397 | S/RES/2397",
        "unscr 2397 | S/RES/2397",
        "S/RES/2397 (2017) | S/RES/2397",
        "s/res/2397 | S/RES/2397",
        "Security Council resolution 2397 | S/RES/2397",
        "paris agreement | treaty:paris-agreement-2015",
        "Accord de Paris | treaty:paris-agreement-2015",
        "npt | treaty:npt-1968",
        "treaty:npt-1968 | treaty:npt-1968",
        "treaty:un-charter#51 | treaty:un-charter#51",
        "Article 51 of the UN Charter | treaty:un-charter#51",
        "unresolved:melanesian-trade-agreement | unresolved:melanesian-trade-agreement",
        "Melanesian Trade Agreement | ''",
        "war and peace | ''",
        "... | ''",
      })
  void typedFormHasItsIds(String typed, String ids) {
    assertEquals(ids, String.join(" ", NAMES.ids(typed)));
  }
}
