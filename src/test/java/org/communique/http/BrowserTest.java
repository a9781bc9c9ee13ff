package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

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
    Browser.load(browser, site + TRILATERAL + "?q=maritime+security");

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
    Browser.load(browser, site + TRILATERAL);

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
        TRILATERAL + "/cite?p=2",
        "/verify?q=They+condemned+the+tests+of+ballistic+missiles",
        "/nowhere"
      })
  void aNarrowScreenNeedsNoScrollingSideways(String path) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 320, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    try {
      Browser.load(browser, site + path);

      assertEquals(
          320L, browser.executeScript("return document.documentElement.scrollWidth"), path);
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private static WebElement await(String selector) {
    return new WebDriverWait(browser, Duration.ofSeconds(5))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  /** Runs a part of a test on a screen of a phone, where the facets are folded away at first. */
  private static void onAPhone(Runnable flow) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 420, "height", 900, "deviceScaleFactor", 1, "mobile", true));
    try {
      flow.run();
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /** Unfolds the facets and follows a link among them. */
  private static void narrow(String selector) {
    await(".facets > details:not([open]) > summary").click();
    follow(selector);
  }

  private static void follow(String selector) {
    WebElement link = browser.findElement(By.cssSelector(selector));
    String target = link.getDomProperty("href");
    link.click();
    new WebDriverWait(browser, Duration.ofSeconds(5))
        .until(driver -> target.equals(driver.getCurrentUrl()));
  }

  private static String search() {
    return String.valueOf(browser.executeScript("return location.search"));
  }

  @Test
  void aNewcomerSearchesNarrowsExcludesOpensAndGoesBack() {
    onAPhone(BrowserTest::searchNarrowExcludeOpenAndGoBack);
  }

  private static void searchNarrowExcludeOpenAndGoBack() {
    Browser.load(browser, site + "/");
    browser.findElement(By.id("query")).sendKeys("sea" + Keys.ENTER);
    await(".hits");
    assertTrue(browser.getTitle().matches("\\d+ communiqués? for “sea” – .*"), browser.getTitle());

    narrow(".facet a[href*='&signatory=JPN']");
    assertEquals("?q=sea&signatory=JPN", search());
    narrow(".facet a[href*='not.topic=']");
    assertTrue(search().startsWith("?q=sea&signatory=JPN&not.topic="), search());
    follow(".filters li:last-of-type a");
    browser.navigate().back();
    assertTrue(search().contains("not.topic="), search());
    browser.navigate().back();
    assertEquals("?q=sea&signatory=JPN", search());

    follow(".hit-title a");
    assertTrue(await("mark").isDisplayed());
    browser.navigate().back();
    assertEquals("sea", browser.findElement(By.id("query")).getDomProperty("value"));
  }

  @Test
  void aSuggestionIsChosenByKeysAlone() {
    Browser.load(browser, site + "/search");
    press("/");
    press("marit");
    await("#suggestions:not([hidden]) [role=option]");
    WebElement box = browser.findElement(By.id("query"));
    assertEquals("true", box.getDomAttribute("aria-expanded"));

    press(Keys.ARROW_DOWN.toString());
    assertEquals("suggestion-0", box.getDomAttribute("aria-activedescendant"));
    assertEquals("marit", box.getDomProperty("value"), "what was typed stays");
    press(Keys.ESCAPE.toString());
    assertEquals("false", box.getDomAttribute("aria-expanded"));
    assertEquals("marit", box.getDomProperty("value"), "closing clears nothing");

    press(Keys.ARROW_DOWN.toString());
    press(Keys.ENTER.toString());
    await("h1 q");
    assertEquals("?q=%3Dmarit", search());
  }

  @Test
  void theKeysAreListed() {
    Browser.load(browser, site + "/search?q=sea");
    press("?");
    assertTrue(text("dialog[open]").contains("Go to the search box"));
    press(Keys.ESCAPE.toString());
    assertTrue(browser.findElements(By.cssSelector("dialog[open]")).isEmpty());
  }

  @Test
  void withoutScriptsNothingIsMissing() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      onAPhone(BrowserTest::searchNarrowAndAskAgainWithoutScripts);
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private static void searchNarrowAndAskAgainWithoutScripts() {
    browser.get(site + "/search?q=sea");
    assertTrue(browser.findElements(By.cssSelector("[role=combobox], dialog")).isEmpty());
    await(".facets > details > summary").click();
    browser.findElement(By.cssSelector(".years-table summary")).click();
    follow(".years-table td a");
    assertTrue(await(".filters li").getText().contains("Issued in 20"));
    narrow(".facet a.exclude");
    assertTrue(await(".filters li + li a").getText().contains("Not: "));
    browser.findElement(By.id("query")).sendKeys(" law");
    browser.findElement(By.cssSelector(".search-box button")).click();
    await("h1");
    assertEquals("sea law", browser.findElement(By.id("query")).getDomProperty("value"));
    assertEquals(2, browser.findElements(By.cssSelector(".filters li:not(.clear)")).size());
  }

  @Test
  void nothingMovesWhileSuggestionsCome() {
    Browser.load(browser, site + "/search?q=sea");
    browser.executeScript(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => {"
            + " window.moved += entry.value; })).observe({type: 'layout-shift', buffered: true})");
    press("/");
    press("marit");
    await("#suggestions:not([hidden]) [role=option]");

    assertEquals(0, ((Number) browser.executeScript("return window.moved")).doubleValue());
  }

  @Test
  void thePolicyBlocksNothingOfThePages() {
    browser.manage().logs().get(LogType.BROWSER);

    Browser.load(browser, site + "/");
    Browser.load(browser, site + "/search?q=maritime");
    Browser.load(browser, site + TRILATERAL + "?q=maritime");

    assertTrue(browser.manage().logs().get(LogType.BROWSER).getAll().isEmpty());
  }
}
