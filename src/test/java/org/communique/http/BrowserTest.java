package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.communique.render.HtmlRenderer;
import org.communique.search.Vocabulary;
import org.communique.testing.Browser;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** What only a browser can show: keys, the width of pages, and that the policy blocks nothing. */
@Tag("browser")
class BrowserTest {
  private static final String TRILATERAL = "/c/trilateral-ministerial-meeting-2k7q9d4m";

  private static HttpServer server;
  private static ChromeDriver browser;
  private static String site;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open();
    server =
        new HttpServer(
            SampleCommuniques.engine(),
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0));
    site = "http://127.0.0.1:" + server.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
  }

  private static void press(String key) {
    browser.switchTo().activeElement().sendKeys(key);
  }

  private static String text(String selector) {
    return browser.findElement(By.cssSelector(selector)).getText();
  }

  @Test
  void keysStepThroughTheMatches() {
    browser.get(site + TRILATERAL + "?q=maritime+security");

    assertEquals("1 of 7", text(".match-steps span"), "the first is shown at once");
    press("n");
    assertEquals("2 of 7", text(".match-steps span"));
    assertEquals(
        "m2", browser.findElement(By.cssSelector("mark.is-current")).getDomAttribute("id"));

    press("p");
    press("p");
    assertEquals("7 of 7", text(".match-steps span"), "it goes round");
  }

  @Test
  void slashGoesToTheSearchBoxAndIsTypedThere() {
    browser.get(site + TRILATERAL);

    press("/");
    press("a/n");

    WebElement box = browser.findElement(By.id("query"));
    assertEquals(box, browser.switchTo().activeElement());
    assertEquals("a/n", box.getDomProperty("value"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=maritime+security&signatory=JPN",
        TRILATERAL + "?q=maritime",
        "/c/hostile-5t8w2x1z?q=maritime",
        "/c/bayan-mushtarak-4c9v7k2p",
        "/nowhere"
      })
  void aNarrowScreenNeedsNoScrollingSideways(String path) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 320, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    try {
      browser.get(site + path);

      assertEquals(
          320L, browser.executeScript("return document.documentElement.scrollWidth"), path);
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void thePolicyBlocksNothingOfThePages() {
    browser.manage().logs().get(LogType.BROWSER);

    browser.get(site + "/");
    browser.get(site + "/search?q=maritime");
    browser.get(site + TRILATERAL + "?q=maritime");

    assertTrue(browser.manage().logs().get(LogType.BROWSER).getAll().isEmpty());
  }
}
