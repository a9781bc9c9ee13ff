package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.testing.Accessibility;
import org.communique.testing.Folders;
import org.communique.testing.HtmlChecker;
import org.communique.testing.SampleCollection;
import org.communique.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page in each of its states: valid HTML, accessible in light and dark, nothing blocked,
 * logged, moved or fetched from elsewhere, and no scrolling sideways on a narrow or enlarged page.
 * The collection is the sample collection with files that give no text and texts that look like
 * markup.
 */
@Tag("browser")
class EveryPageTest {
  private static final String HOSTILE_TEXT =
      """
      <script>alert('title')</script> & "maritime" \u202Eevil

      12 May 2021

      The <b>ministers</b> spoke of maritime <img src=x onerror=alert(1)> security, \u0007 and \u001b[31mred.

      %s
      """
          .formatted("maritimeandnospaceforaverylongwordthatgoeson".repeat(12));

  @TempDir private static Path folder;

  private static SearchEngine engine;
  private static Site site;

  @BeforeAll
  static void start() throws IOException {
    Path files = folder.resolve("files");
    Folders.copy(SampleCollection.FOLDER, files);
    Folders.copy(Path.of("src/test/resources/corpus"), files.resolve("fixtures"));
    Files.createDirectories(files.resolve("a&b"));
    Files.writeString(files.resolve("a&b/<img src=x onerror=alert(1)>.txt"), HOSTILE_TEXT);
    Files.writeString(files.resolve("a&b/annex\u202efdp.\nexe.txt"), "A text \u2066\u2067 of it.");
    Files.writeString(files.resolve("a&b/\"'><s>same.txt"), "A text \u2066\u2067 of it.");
    Files.writeString(files.resolve(".hidden"), "hidden");
    String treaty = longText();
    Files.writeString(files.resolve("long-treaty.md"), treaty);
    Files.writeString(files.resolve("near-treaty.md"), treaty.replace("harbour 7.", "port 7."));
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    SampleCollection.ingest(files, engine);
    site = Site.over(engine);
  }

  /** In several parts, with contents of two levels. */
  private static String longText() {
    StringBuilder text = new StringBuilder("# Treaty on harbours\n\n");
    for (int number = 1; number <= 1203; number++) {
      if (number % 100 == 1) {
        text.append("## Part ").append(number / 100 + 1).append("\n\n");
      }
      if (number % 20 == 1) {
        text.append("### On harbours of the kind ").append(number).append("\n\n");
      }
      text.append(number).append(". The Parties open harbour ").append(number).append(".\n\n");
    }
    return text.toString();
  }

  @AfterAll
  static void stop() throws IOException {
    if (site != null) {
      site.close();
    }
    engine.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start                     | 200 | /
          help                      | 200 | /help
          all texts                 | 200 | /search
          hits                      | 200 | /search?q=missile
          hits of another name      | 200 | /search?q=DPRK+missile
          hits with filters         | 200 | /search?q=security&signatory=JPN&signatory=USA&from=2021&not.topic=climate-change&kind=joint-statement
          a hit with another alike  | 200 | /search?q=harbour
          hits, one or the other    | 200 | /search?q=security&signatory=JPN&signatory=FRA&signed=any
          hits for a long query     | 200 | /search?q=(missile+OR+rocket)+/s+(launch+AND+condemn)+-title:quad
          paragraphs                | 200 | /search?q=maritime+security&unit=paragraph
          the second page           | 200 | /search?q=the&page=2&match=any&sort=date
          no hits, with repairs     | 200 | /search?q=terorism+misile+%22free+and+opan%22
          no hits, filters on       | 200 | /search?q=missile&signatory=MCO&from=1900&to=1901
          beyond the last page      | 200 | /search?q=missile&page=400
          any of the words          | 200 | /search?q=climate+finance+nuclear+fisheries&match=any
          hits in other languages   | 200 | /search?q=*&lang=ar
          a query of markup         | 200 | /search?q=%3Cscript%3Ealert(1)%3C/script%3E+%22%E2%80%AEmaritime
          what was read             | 200 | /status
          read, indexed             | 200 | /status?show=indexed
          read, in part             | 200 | /status?show=partial
          read, duplicates          | 200 | /status?show=duplicate
          read, empty               | 200 | /status?show=empty
          read, skipped             | 200 | /status?show=skipped
          read, failed              | 200 | /status?show=failed
          a short text              | 200 | /c/{camp-david}
          a text with matches       | 200 | /c/{camp-david}?q=security#m2
          a text with topics        | 200 | /c/{camp-david}?q=security&topics=1#p3
          a text without matches    | 200 | /c/{camp-david}?q=zebra
          a text with a table       | 200 | /c/{radiation}?q=assistance
          part of a long text       | 200 | /c/{long-treaty}?q=harbour&p=600#p600
          the same, whole           | 200 | /c/{long-treaty}?p=all
          an Arabic text            | 200 | /c/{agadir}?q=*&topics=1#p2
          a Chinese text            | 200 | /c/{china-uae}#p2
          a Russian text            | 200 | /c/{minsk}
          a text like markup        | 200 | /c/{onerror}?q=maritime&topics=1#p1
          how to cite a text        | 200 | /c/{camp-david}/cite
          how to cite a paragraph   | 200 | /c/{agadir}/cite?p=2
          a quotation to check      | 200 | /verify
          a quotation, verbatim     | 200 | /verify?q=condemn+these+missile+launches
          a quotation, altered      | 200 | /verify?q=condemn+these+rocket+launches,+which+break+several+resolutions
          a quotation of markup     | 200 | /verify?q=%3Cimg+src=x+onerror=alert(1)%3E
          a text under another id   | 200 | /c/{camp-david}?formerly=the-spirit-of-camp-david-2k7q9d4m
          no such page              | 404 | /nowhere
          no such text              | 404 | /c/none-1a2b3c4d?q=%3Cb%3E
          a bad parameter           | 400 | /search?q=missile&from=%3Cscript%3Ealert(1)%3C/script%3E
          a bad list                | 400 | /status?show=%3Cb%3E
          """)
  void nothingIsWrongWith(String name, int status, String path) throws Exception {
    HttpResponse<String> sent = site.send(path.replaceAll("#.*", ""));
    assertEquals(status, sent.statusCode(), path);
    List<String> wrong = new ArrayList<>(HtmlChecker.errors(sent.body()));

    Accessibility.prefer(site.browser(), "light");
    wrong.addAll(site.complaints(path));
    unfold("body :not(.facets) > details");
    Accessibility.violations(site.browser()).forEach(rule -> wrong.add("light: " + rule));
    Accessibility.prefer(site.browser(), "dark");
    Accessibility.colours(site.browser()).forEach(rule -> wrong.add("dark: " + rule));
    wrong.addAll(narrow(path));

    assertEquals(List.of(), wrong, () -> path);
  }

  /** A window of 320 pixels, and one of 1280 enlarged to 200 %, both also with all unfolded. */
  private static List<String> narrow(String path) {
    List<String> wrong = new ArrayList<>();
    site.resize(320, 800, 2);
    try {
      site.complaints(path).forEach(complaint -> wrong.add("narrow: " + complaint));
      site.reachingOut().forEach(element -> wrong.add("narrow: " + element));
      unfold("details");
      site.reachingOut().forEach(element -> wrong.add("narrow, unfolded: " + element));
      site.resize(640, 800, 2);
      site.reachingOut().forEach(element -> wrong.add("enlarged: " + element));
    } finally {
      site.resizeBack();
    }
    return wrong;
  }

  private static void unfold(String selector) {
    site.browser()
        .executeScript(
            "document.querySelectorAll(arguments[0]).forEach((e) => { e.open = true; })", selector);
  }
}
