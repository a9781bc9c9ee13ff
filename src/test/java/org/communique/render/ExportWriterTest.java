package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.model.Communique;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.Communiques;
import org.communique.testing.FixedEngine;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportWriterTest {
  private static final String SITE = "https://texts.example.org";

  private static String export(ExportFormat format, String query, Communique... communiques)
      throws IOException {
    StringBuilder out = new StringBuilder();
    FixedEngine engine = new FixedEngine(List.of(communiques), Vocabulary.standard());
    engine.export(SearchRequest.of(query), ExportWriter.of(format, out, SITE));
    return out.toString();
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv))
        .getRecords();
  }

  private static Communique titled(String title) {
    return Communiques.communique("some-text", title).paragraphs("The sea is free.").build();
  }

  @Test
  void aRowOfCsvSaysAllOfAHit() throws IOException {
    CSVRecord row =
        rows(export(ExportFormat.CSV, "sea", SampleCommuniques.trilateral())).getFirst();

    assertEquals("1", row.get("rank"));
    assertEquals("trilateral-ministerial-meeting-2k7q9d4m", row.get("id"));
    assertEquals("2023-06-03", row.get("date"));
    assertEquals("day", row.get("date_precision"));
    assertTrue(row.get("signatory_codes").startsWith("JPN; "), row.get("signatory_codes"));
    assertTrue(row.get("permalink").startsWith(SITE + "/c/trilateral-"), row.get("permalink"));
    assertTrue(row.get("citation").contains("3 June 2023"), row.get("citation"));
    assertEquals("fixed-1", row.get("generation"));
    String sentence = row.get("sentences").split("\n", -1)[0];
    String[] mark = row.get("marks").split("[ \n]", -1)[0].split("-");
    int start = Integer.parseInt(mark[0]);
    assertEquals("sea", sentence.substring(start, Integer.parseInt(mark[1])).toLowerCase());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        " =cmd|' /C calc'!A0",
        "\t=1",
        "＝1+1",
        "=HYPERLINK(\"http://evil.example\",\"x\")"
      })
  void whatASpreadsheetTakesForAFormulaIsDefused(String title) throws IOException {
    String cell = rows(export(ExportFormat.CSV, "", titled(title))).getFirst().get("title");

    assertEquals('\'', cell.charAt(0), cell);
    assertEquals(DisplayText.line(title), cell.substring(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Commas, \"quotes\" and ‘others’",
        "A line\r\nand another",
        "宣言、第五条",
        "إعلان بشأن البحر",
        "Bell \u0007 and escape \u001b[31m",
        "An ordinary title"
      })
  void anyTitleComesThroughCsv(String title) throws IOException {
    String csv = export(ExportFormat.CSV, "", titled(title));

    assertEquals(DisplayText.line(title), rows(csv).getFirst().get("title"));
    assertTrue(csv.endsWith("\r\n"));
    assertFalse(csv.chars().anyMatch(c -> c < ' ' && c != '\r' && c != '\n'), csv);
  }

  @Test
  void aLineOfJsonIsAHitWithItsCitationAndSentences() throws IOException {
    String lines =
        export(ExportFormat.JSON_LINES, "", SampleCommuniques.all().toArray(Communique[]::new));

    List<JsonValue> hits = lines.lines().map(Json::parse).toList();
    assertEquals(SampleCommuniques.all().size(), hits.size());
    JsonValue first =
        Json.parse(export(ExportFormat.JSON_LINES, "sea", SampleCommuniques.trilateral()));
    assertTrue(first.field("citation").text().contains("3 June 2023"), first.toString());
    assertEquals("fixed-1", first.field("generation").text());
    JsonValue sentence = first.field("sentences").elements().getFirst();
    String number = sentence.field("paragraph").text();
    assertTrue(
        sentence.field("permalink").text().matches(".*\\?p=" + number + "-[0-9a-z]{13}#p" + number),
        sentence.toString());
    assertTrue(first.field("sources").texts().getFirst().endsWith(".txt"));
  }

  @Test
  void markdownShowsTheWordsAndNoMarkupOfTheTexts() throws IOException {
    Communique hostile =
        Communiques.communique("hostile", "<script>alert(1)</script> *not* [a](javascript:x) `c`")
            .paragraphs("1. # Sea & <b>bold</b> ![i](http://evil.example/i.png) **sea** &amp;")
            .build();
    Node document = Parser.builder().build().parse(export(ExportFormat.MARKDOWN, "sea", hostile));

    List<String> strong = new ArrayList<>();
    List<String> html = new ArrayList<>();
    List<String> links = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline inline) {
            html.add(inline.getLiteral());
          }

          @Override
          public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
          }

          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
          }

          @Override
          public void visit(StrongEmphasis emphasis) {
            strong.add(((Text) emphasis.getFirstChild()).getLiteral());
          }
        });
    assertEquals(List.of(), html);
    assertEquals(List.of("Sea", "sea"), strong);
    assertEquals(List.of(SITE + "/c/hostile"), links.stream().distinct().toList());
    String text = TextContentRenderer.builder().build().render(document);
    assertTrue(text.contains(hostile.title()), text);
    assertTrue(text.contains("1. # Sea & <b>bold</b>"), text);
  }

  @Test
  void namesOfFilesSayWhatWasAskedAndNothingElse() {
    assertEquals("maritime-security-5", FileNames.slug("\"Maritime   security\"~5"));
    assertEquals("", FileNames.slug("../../*"));
    assertEquals("海洋", FileNames.slug("海洋"));
    assertTrue(FileNames.slug("😀a".repeat(200)).length() <= 60);
  }
}
