package org.communique.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.communique.http.SearchAddress;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedSearchesTest {
  @TempDir private Path folder;
  private SavedSearches searches;

  @BeforeEach
  void open() {
    searches = new SavedSearches(folder.resolve("searches.txt"), SearchAddress::read);
  }

  private void write(String text) throws IOException {
    Files.writeString(searches.file(), text);
  }

  @Test
  void aLineIsANameAndAQueryOrAnAddress() throws IOException {
    write(
        """
        \uFEFF# what the desk follows
        launches = missile /s launch

          japan=/search?q=%22free+and+open%22&signatory=JPN&unit=paragraph&page=3&sort=date
        pasted = https://texts.example.org:8443/some/where/search?q=a%3Db&from=2021#p2
        maths = a = b
        question = ?ommunique
        """);
    SearchRequest japan =
        SearchRequest.of("\"free and open\"")
            .withUnit(Unit.PARAGRAPH)
            .withFilters(Filters.NONE.withValues(Facet.Field.SIGNATORY, List.of("JPN")));
    List<SavedSearch> read = searches.read().orElseThrow();

    assertEquals(
        List.of("launches", "japan", "pasted", "maths", "question"),
        read.stream().map(SavedSearch::name).toList());
    assertEquals(SearchRequest.of("missile /s launch"), read.get(0).request());
    assertEquals(japan, read.get(1).request());
    assertEquals("a=b", read.get(2).request().text());
    assertEquals("2021-01-01", read.get(2).request().filters().from().orElseThrow().toString());
    assertEquals("a = b", read.get(3).request().text());
    assertEquals("?ommunique", read.get(4).request().text());
  }

  @Test
  void noFileIsNoSearches() throws IOException {
    assertEquals(Optional.empty(), searches.read());
    write("# nothing yet\n");
    assertEquals(Optional.of(List.of()), searches.read());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "just words|a line is a name, “=”, and a query or the address of a search.",
        "Über uns = x|the name 'Über uns' is not of small letters, digits and single hyphens, 64 at"
            + " most.",
        "../up = x|the name '../up' is not of small letters, digits and single hyphens, 64 at"
            + " most.",
        "a =|'a' has no query.",
        "first = again|the name 'first' is used twice.",
        "a = /search?q=x&kind=poem|“kind” is given as “poem”, but may be one of joint-statement,"
            + " statement, communique, declaration, press-release, treaty, memorandum, resolution,"
            + " other.",
        "a = /search?q=%zz|“q” is given as “%zz”, but may be anything in which two hexadecimal"
            + " digits follow each “%”.",
      })
  void aLineThatCannotBeReadIsRefusedWithItsPlace(String line, String reason) throws IOException {
    write("first = x\n\n" + line + "\n");

    StudyFileException refused = assertThrows(StudyFileException.class, searches::read);
    assertEquals(searches.file() + ":3: " + reason, refused.getMessage());
  }

  @Test
  void aParameterThatMeansNothingIsRefused() throws IOException {
    write("a = /search?q=x&signatries=JPN\n");

    String said =
        String.valueOf(assertThrows(StudyFileException.class, searches::read).getMessage());
    assertEquals(true, said.contains(":1: “signatries” is given as “JPN”, but may be none"), said);
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Files.write(searches.file(), new byte[] {'a', '=', (byte) 0xFC, '\n'});

    assertThrows(StudyFileException.class, searches::read);
  }
}
