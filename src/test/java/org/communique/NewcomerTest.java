package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.communique.http.HttpServer;
import org.communique.http.ServerSettings;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.render.HtmlRenderer;
import org.communique.render.SearchResultJson;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.Browser;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What somebody sees who tries the sample collection for the first time: real files to real pages.
 */
@Tag("browser")
class NewcomerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static HttpServer server;
  private static String site;

  @BeforeAll
  static void serve() throws IOException {
    server =
        new HttpServer(
            SampleCollection.engine(),
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0));
    site = "http://127.0.0.1:" + server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonValue json(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(site + path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return Json.parse(client.send(request, BodyHandlers.ofString()).body());
    }
  }

  @Test
  void aQueryIsTypedAMarkedHitIsReadAndOpened() {
    ChromeDriver browser = Browser.open();
    try {
      Browser.load(browser, site + "/");
      browser.findElement(By.cssSelector("input[type=search]")).sendKeys("missile", Keys.ENTER);
      await(browser, ".hit mark");
      assertTrue(browser.getTitle().contains("missile"), browser.getTitle());
      for (WebElement mark : browser.findElements(By.cssSelector(".hit mark"))) {
        // Also of the sentences that are still folded.
        String marked = mark.getDomProperty("textContent").toLowerCase(Locale.ROOT);
        assertTrue(marked.equals("missile") || marked.equals("missiles"), marked);
      }

      WebElement link = browser.findElement(By.cssSelector(".hit h2 a"));
      String title = link.getText();
      link.click();
      await(browser, "main mark");
      assertEquals(
          title.replaceAll("\\s+", " "),
          browser.findElement(By.tagName("h1")).getText().replaceAll("\\s+", " "));
      assertEquals(List.of(), complaints(browser));
    } finally {
      browser.quit();
    }
  }

  private static void await(ChromeDriver browser, String selector) {
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  /** What the browser logged: errors of scripts, missing files, breaches of the security policy. */
  private static List<String> complaints(ChromeDriver browser) {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Test
  void textsThatJapanSignedAreNotThoseThatNameIt() throws Exception {
    JsonValue signed = json("/api/search?q=signatory:Japan");
    JsonValue named = json("/api/search?q=Japan");
    assertTrue(total(signed) >= 8, () -> "signed: " + total(signed));
    for (JsonValue hit : signed.field("hits").elements()) {
      List<String> codes =
          hit.field("signatories").elements().stream().map(s -> s.field("code").text()).toList();
      assertTrue(codes.contains("JPN"), hit.field("title").text());
    }
    assertTrue(total(named) > 0);
  }

  private static long total(JsonValue answer) {
    return Long.parseLong(answer.field("total").field("value").text());
  }

  @Test
  void theSameAnswerComesThroughTheCommandLineAndTheServer() throws Exception {
    JsonValue server = json("/api/search?q=%22rule+of+law%22");
    String line =
        Json.line(
            SearchResultJson.of(
                SampleCollection.engine().search(SearchRequest.of("\"rule of law\""))));
    JsonValue terminal = Json.parse(line);
    assertEquals(server.field("hits"), terminal.field("hits"));
    assertEquals(server.field("facets"), terminal.field("facets"));
  }
}
