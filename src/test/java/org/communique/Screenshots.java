package org.communique;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.testing.Folders;
import org.communique.testing.SampleCollection;
import org.communique.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Pictures of the pages over the sample collection, in {@code target/screenshots}, to be looked at:
 * {@code mvn test -Dtest=Screenshots}. No other run of the tests includes them.
 */
@Tag("browser")
class Screenshots {
  private static final Path FOLDER = Path.of("target/screenshots");

  /** A long text; where it is absent, the pictures show a shorter one. */
  private static final Path LONG =
      Path.of("../shared/corpus/us-whitehouse/2021-06-13-carbis-bay-g7-summit-communique.md");

  @TempDir private static Path folder;

  private static SearchEngine engine;
  private static Site site;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(FOLDER);
    Path files = folder.resolve("files");
    Folders.copy(SampleCollection.FOLDER, files);
    if (Files.exists(LONG)) {
      Files.delete(files.resolve("2021-06-13-g7-carbis-bay.html"));
      Files.copy(LONG, files.resolve("2021-06-13-g7-carbis-bay.md"));
    }
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    SampleCollection.ingest(files, engine);
    site = Site.over(engine);
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
          01-search               | 1280 | 1000 | light            | /search?q=missile+/s+DPRK
          02-search-phone         | 390  | 1400 | light            | /search?q=missile+/s+DPRK
          03-search-dark          | 1280 | 1000 | dark             | /search?q=missile&signatory=JPN&not.kind=treaty
          04-reader               | 1280 | 1000 | light            | /c/{camp-david}?q=security#p5
          05-reader-phone         | 390  | 1200 | light            | /c/{camp-david}?q=security#p5
          06-reader-dark-topics   | 1280 | 1000 | dark             | /c/{camp-david}?q=missile&topics=1#p12
          07-reader-print         | 794  | 1123 | print            | /c/{camp-david}?q=security
          08-no-hits              | 1280 | 900  | light            | /search?q=terorism+misile+%22free+and+opan%22
          09-long-text            | 1280 | 1000 | light            | /c/{carbis-bay}
          10-arabic               | 1280 | 1000 | light            | /c/{agadir}
          11-chinese              | 390  | 1000 | light            | /c/{china-uae}
          12-error                | 1280 | 700  | light            | /nowhere
          13-start                | 1280 | 1700 | light            | /
          14-start-phone-dark     | 390  | 1400 | dark             | /
          15-what-was-read        | 1280 | 1000 | light            | /status
          16-help                 | 1280 | 1000 | light            | /help
          17-search-high-contrast | 1280 | 1000 | forced-colors    | /search?q=missile&signatory=JPN
          18-reader-high-contrast | 1280 | 1000 | forced-colors    | /c/{camp-david}?q=security#p5
          19-search-more-contrast | 1280 | 1000 | prefers-contrast | /search?q=missile&signatory=JPN
          """)
  void picture(String name, int width, int height, String media, String path) throws IOException {
    ChromeDriver browser = site.browser();
    browser.executeCdpCommand("Emulation.setEmulatedMedia", emulated(media));
    boolean isPhone = width < 500;
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            width,
            "height",
            height,
            "deviceScaleFactor",
            isPhone ? 2 : 1,
            "mobile",
            isPhone));
    site.open(path);
    browser.executeScript("document.querySelector('.contents details')?.setAttribute('open', '')");
    site.complaints();
    Files.write(FOLDER.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    if (media.equals("print")) {
      Map<String, Object> page =
          browser.executeCdpCommand(
              "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
      Files.write(
          FOLDER.resolve(name + ".pdf"),
          Base64.getDecoder().decode(String.valueOf(page.get("data"))));
    }
  }

  private static Map<String, Object> emulated(String media) {
    return switch (media) {
      case "print" -> Map.of("media", "print", "features", List.of());
      case "dark" -> preferring("prefers-color-scheme", "dark");
      case "forced-colors" -> preferring("forced-colors", "active");
      case "prefers-contrast" -> preferring("prefers-contrast", "more");
      default -> preferring("prefers-color-scheme", "light");
    };
  }

  private static Map<String, Object> preferring(String feature, String value) {
    return Map.of("media", "", "features", List.of(Map.of("name", feature, "value", value)));
  }
}
