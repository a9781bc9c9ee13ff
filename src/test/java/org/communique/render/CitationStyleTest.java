package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.model.CommuniqueId;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;
import org.communique.testing.SampleCommuniques;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Citations are read by programs that are not ours, which find in them what was put in. */
class CitationStyleTest {
  private static final String LINK = "https://texts.example.org/c/statement-1a2b3c4d?p=2-abcde#p2";

  private static CitedWork work(String title, List<String> issuers, Optional<IssueDate> date) {
    Citation citation =
        new Citation(
            new CommuniqueId("statement-1a2b3c4d"), title, issuers, date, "para. [2], (a)", LINK);
    return new CitedWork(citation, DocumentKind.JOINT_STATEMENT, "fr");
  }

  private static Stream<String> titles() {
    return Stream.of(
        "Joint Statement",
        "Braces { and } and {nested {ones}}, and one alone {",
        "One that closes } and a backslash \\ at the end \\",
        "50% of $5 & #1 with_underscores ~ and ^",
        "Quotes \"straight\", “curly” and 'single', @misc{x, title = {y}}",
        "Déclaration conjointe – Gemeinsame Erklärung",
        "日本国とアメリカ合衆国との間の相互協力、第五条",
        "بيان مشترك حول الأمن البحري",
        "Совместное заявление",
        "Control \u0007 characters \u001b[31m and \u0000",
        "Lines\r\nER  - \r\nTY  - BOOK",
        "  spaces around  ",
        "Emoji 😀 and math 𝒳",
        "\\input{/etc/passwd} \\end{document}",
        "x".repeat(5000));
  }

  private static Stream<CitedWork> works() {
    Optional<IssueDate> day = Optional.of(IssueDate.ofDay(LocalDate.of(2023, 6, 3)));
    List<String> sixty = IntStream.range(0, 60).mapToObj(i -> "State & Land " + i).toList();
    return Stream.concat(
        titles().map(title -> work(title, List.of("Japan", "Bosnia and Herzegovina"), day)),
        Stream.of(
            work("No date", List.of("Japan"), Optional.empty()),
            work("A month", List.of("Japan"), Optional.of(IssueDate.ofMonth(1998, 9))),
            work("A year", List.of("Japan"), Optional.of(IssueDate.ofYear(1794))),
            work("Nobody", List.of(), day),
            work("Many", sixty, day),
            work("Names", List.of("Korea, Republic of", "{X}", "Côte d’Ivoire and others"), day)));
  }

  /** What a title may come out as: one line, with what a terminal obeys replaced. */
  private static String shown(String title) {
    return DisplayText.line(title).strip();
  }

  private static BibTeXEntry entry(CitedWork work) throws Exception {
    BibTeXDatabase read =
        new BibTeXParser().parse(new StringReader(CitationStyle.BIBTEX.cite(work)));
    assertEquals(1, read.getEntries().size());
    return read.getEntries().values().iterator().next();
  }

  /**
   * What LaTeX prints of a field. The reader of LaTeX knows no letters of other scripts; what has
   * such is compared as it is written.
   */
  private static String plain(BibTeXEntry entry, Key field) throws Exception {
    String latex = entry.getField(field).toUserString();
    boolean isKnown = latex.codePoints().allMatch(c -> c < 0x3000 && !Character.isISOControl(c));
    if (!isKnown) {
      return latex.replaceAll("^\\{|\\}$", "");
    }
    return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
  }

  @ParameterizedTest
  @MethodSource("works")
  void bibTexComesThrough(CitedWork work) throws Exception {
    BibTeXEntry entry = entry(work);

    assertEquals("statement-1a2b3c4d-p2", entry.getKey().getValue());
    assertEquals(
        shown(work.citation().title()).replace('\'', '’'),
        plain(entry, BibTeXEntry.KEY_TITLE).strip());
    assertEquals(LINK, entry.getField(BibTeXEntry.KEY_URL).toUserString());
    assertEquals("para. [2], (a)", plain(entry, BibTeXEntry.KEY_NOTE));
    assertEquals(
        work.citation().date().map(date -> date.value().substring(0, 4)),
        Optional.ofNullable(entry.getField(BibTeXEntry.KEY_YEAR)).map(year -> year.toUserString()));
    if (work.citation().issuers().isEmpty()) {
      assertEquals(null, entry.getField(BibTeXEntry.KEY_AUTHOR));
    } else {
      String authors = entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString();
      assertEquals(
          work.citation().issuers().size(), authors.split("(?<=}) and (?=\\{)", -1).length);
    }
  }

  @Test
  void bibTexNamesTheMonthAndDay() throws Exception {
    Optional<IssueDate> day = Optional.of(IssueDate.ofDay(LocalDate.of(2023, 6, 3)));
    BibTeXEntry entry = entry(work("A", List.of(), day));

    assertEquals(
        "jun", entry.getField(BibTeXEntry.KEY_MONTH).toUserString().substring(0, 3).toLowerCase());
    assertEquals("3", entry.getField(new Key("day")).toUserString());
  }

  @ParameterizedTest
  @MethodSource("works")
  void risComesThrough(CitedWork work) throws IOException {
    RISLibrary library = new RISParser().parse(new StringReader(CitationStyle.RIS.cite(work)));

    assertEquals(1, library.getReferences().size());
    RISReference reference = library.getReferences().getFirst();
    assertEquals(shown(work.citation().title()), reference.getTitle());
    assertEquals(LINK, reference.getURL());
    assertEquals("statement-1a2b3c4d", reference.getId());
    assertEquals("para. [2], (a)", reference.getSection());
    List<String> authors =
        Optional.ofNullable(reference.getAuthors()).map(Arrays::asList).orElse(List.of());
    assertEquals(work.citation().issuers(), authors);
    assertEquals(
        work.citation().date().map(date -> date.value().substring(0, 4)),
        Optional.ofNullable(reference.getYear()));
  }

  private static CSLItemData item(CitedWork work) throws IOException {
    List<Object> items =
        new JsonParser(new JsonLexer(new StringReader(CitationStyle.CSL_JSON.cite(work))))
            .parseArray();
    assertEquals(1, items.size());
    @SuppressWarnings("unchecked")
    Map<String, Object> fields = (Map<String, Object>) items.getFirst();
    return CSLItemData.fromJson(fields);
  }

  @ParameterizedTest
  @MethodSource("works")
  void cslJsonComesThrough(CitedWork work) throws IOException {
    CSLItemData item = item(work);

    assertEquals("statement-1a2b3c4d", item.getId());
    assertEquals("document", item.getType().toString());
    assertEquals(work.citation().title(), item.getTitle());
    assertEquals(LINK, item.getURL());
    assertEquals("para. [2], (a)", item.getNote());
    assertEquals("fr", item.getLanguage());
    assertEquals(
        work.citation().issuers(),
        item.getAuthor() == null
            ? List.of()
            : Arrays.stream(item.getAuthor()).map(name -> name.getLiteral()).toList());
    int parts = work.citation().date().map(date -> date.value().split("-").length).orElse(0);
    assertEquals(parts, item.getIssued() == null ? 0 : item.getIssued().getDateParts()[0].length);
  }

  @Test
  void everyKindOfTextHasATypeThatProgramsKnow() throws IOException {
    for (DocumentKind kind : DocumentKind.values()) {
      Citation citation = work("A", List.of(), Optional.empty()).citation();
      CitedWork work = new CitedWork(citation, kind, "und");
      assertFalse(item(work).getType().toString().isEmpty());
      assertEquals(null, item(work).getLanguage());
      RISReference ris =
          new RISParser()
              .parse(new StringReader(CitationStyle.RIS.cite(work)))
              .getReferences()
              .getFirst();
      assertTrue(List.of("GOVDOC", "STAT").contains(ris.getType().toString().toUpperCase()));
    }
  }

  @Test
  void chicagoHasItsOwnOrderOfTheDateAndItsCommaInside() {
    Optional<IssueDate> day = Optional.of(IssueDate.ofDay(LocalDate.of(2023, 6, 3)));
    String rest = " June 3, 2023, para. [2], (a), " + LINK + ".\n";

    assertEquals(
        "Japan and Oman, “Statement on the ‘Quad’,”" + rest,
        CitationStyle.CHICAGO.cite(
            work("Statement on the \"Quad\"", List.of("Japan", "Oman"), day)));
    assertEquals(
        "Japan, Oman, and Peru, “What Now?”" + rest,
        CitationStyle.CHICAGO.cite(work("What Now?", List.of("Japan", "Oman", "Peru"), day)));
    assertEquals(
        "Japan et al., “A,”" + rest,
        CitationStyle.CHICAGO.cite(work("A", List.of("Japan", "Oman", "Peru", "Fiji"), day)));
    assertTrue(
        CitationStyle.CHICAGO
            .cite(work("A", List.of(), Optional.empty()))
            .startsWith("“A,” n.d., para."));
  }

  @Test
  void aParagraphOfATextIsCitedInEveryStyle() {
    for (CitationStyle style : CitationStyle.values()) {
      CitedWork work = CitedWork.of(SampleCommuniques.trilateral(), 2, "http://localhost:7070");
      String cited = style.cite(work);
      assertTrue(cited.contains("para. 2"), cited);
      assertTrue(cited.contains("#p2"), cited);
      assertTrue(cited.endsWith("\n"), cited);
      assertEquals(Optional.of(style), CitationStyle.named(style.label()));
    }
  }
}
