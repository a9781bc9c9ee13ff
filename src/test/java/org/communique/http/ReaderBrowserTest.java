package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communique.model.Communique;
import org.communique.render.HtmlRenderer;
import org.communique.search.Vocabulary;
import org.communique.testing.Accessibility;
import org.communique.testing.Browser;
import org.communique.testing.FixedEngine;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.SampleText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Reading a communiqué in a real browser: matches, proofs, citations, long texts. */
@Tag("browser")
class ReaderBrowserTest {
  private static final String TRILATERAL = "/c/trilateral-ministerial-meeting-2k7q9d4m";
  private static final String LONG = "/c/long-text-1a2b3c4d";

  private static HttpServer server;
  private static ChromeDriver browser;
  private static String site;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.open();
    List<Communique> all = new ArrayList<>(SampleCommuniques.all());
    all.add(longText());
    Vocabulary vocabulary = Vocabulary.standard();
    server =
        new HttpServer(
            new FixedEngine(all, vocabulary),
            new HtmlRenderer(vocabulary),
            new ServerSettings("127.0.0.1", 0));
    site = "http://127.0.0.1:" + server.start();
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of(
            "origin",
            site,
            "permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  /** The word “harbour” stands in two paragraphs of each of three parts. */
  private static Communique longText() {
    SampleText text = SampleText.of("long-text-1a2b3c4d", "A long text");
    for (int number = 1; number <= 1203; number++) {
      boolean isNamed = number % 500 == 7 || number % 500 == 150;
      text.paragraph(number + ". The Parties agree" + (isNamed ? " on the harbour." : "."));
    }
    return text.build();
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

  @AfterEach
  void nothingWasBlocked() {
    assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll());
  }

  private static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static String text(String selector) {
    return find(selector).getText();
  }

  private static void press(CharSequence... keys) {
    browser.switchTo().activeElement().sendKeys(keys);
  }

  private static void awaitText(String expected, String selector) {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.textToBe(By.cssSelector(selector), expected));
  }

  private static boolean isInView(WebElement element) {
    return Boolean.TRUE.equals(
        browser.executeScript(
            "const box = arguments[0].getBoundingClientRect();"
                + "return box.top >= 0 && box.bottom <= innerHeight;",
            element));
  }

  private static Object clipboard() {
    return browser.executeAsyncScript(
        "const done = arguments[0];"
            + "navigator.clipboard.readText().then(done, (e) => done('refused: ' + e));");
  }

  @Test
  void aHitOpensAtItsParagraphWithTheCountOfTheList() {
    Browser.load(browser, site + "/search?q=traffic");
    find(".hit .snippet .paragraph-link").click();
    Browser.awaitScripts(browser);

    assertTrue(browser.getCurrentUrl().endsWith("#p5"), browser.getCurrentUrl());
    assertEquals("1 match", text(".match-count"));
    assertEquals("1 of 1", text(".match-position"));
    assertTrue(isInView(find("mark.is-current")));
  }

  @Test
  void theFirstMatchIsShownAtOnce() {
    Browser.load(browser, site + TRILATERAL + "?q=lanes");

    assertEquals("lanes", text("mark.is-current"));
    assertTrue(isInView(find("mark.is-current")));
    assertEquals("1 of 1", text(".match-position"));
  }

  @Test
  void stepsGoOnIntoTheOtherPartsOfALongText() {
    Browser.load(browser, site + LONG + "?q=harbour");
    assertEquals("6 matches", text(".match-count"));
    List<String> positions = new ArrayList<>();
    positions.add(text(".match-position"));
    for (int step = 0; step < 5; step++) {
      press("n");
      positions.add(text(".match-position"));
    }
    assertEquals(List.of("1 of 6", "2 of 6", "3 of 6", "4 of 6", "5 of 6", "6 of 6"), positions);

    press("p");
    press("p");
    assertEquals("4 of 6", text(".match-position"));
  }

  @Test
  void aLinkWithoutThePartStillFindsItsParagraph() {
    browser.get(site + LONG + "#p1100");

    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(page -> !page.findElements(By.id("p1100")).isEmpty() && isInView(find("#p1100")));
    assertTrue(browser.getCurrentUrl().endsWith("?p=1100#p1100"), browser.getCurrentUrl());
  }

  @Test
  void pointingAtParagraphsMovesNothing() {
    Browser.load(browser, site + TRILATERAL + "?topics=1");
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(page -> find(".cite-text .copy").isDisplayed());
    Object before = browser.executeScript("return document.documentElement.scrollHeight");
    new Actions(browser).moveToElement(find("#p2 .words")).perform();

    assertTrue(find("#p2 .copy").isDisplayed());
    new Actions(browser).moveToElement(find("#p8 td")).perform();
    assertTrue(find("#p8 .copy").isDisplayed());
    assertEquals(before, browser.executeScript("return document.documentElement.scrollHeight"));
  }

  @Test
  void marksCanBeHidden() {
    Browser.load(browser, site + TRILATERAL + "?q=maritime");
    String marked = find("#p1 mark").getCssValue("background-image");
    WebElement button = find(".match-marks button");

    button.click();
    assertEquals("false", button.getDomAttribute("aria-pressed"));
    assertEquals("none", find("#p1 mark").getCssValue("background-image"));

    button.click();
    assertEquals("true", button.getDomAttribute("aria-pressed"));
    assertEquals(marked, find("#p1 mark").getCssValue("background-image"));
  }

  @Test
  void pointingAtTheDateShowsItsWords() {
    Browser.load(browser, site + TRILATERAL);
    WebElement words = find("#p1 .proof");
    assertFalse(words.getDomAttribute("class").contains("is-shown"));

    new Actions(browser).moveToElement(find("time")).perform();
    assertTrue(words.getDomAttribute("class").contains("is-shown"));
    assertEquals("3 June 2023", words.getText());

    new Actions(browser).moveToElement(find(".text")).perform();
    assertFalse(words.getDomAttribute("class").contains("is-shown"));
  }

  @Test
  void pointingAtWhatWasFoundShowsItsSentence() {
    Browser.load(browser, site + TRILATERAL + "?topics=1");

    new Actions(browser).moveToElement(find("#p2 .margin-notes .act")).perform();
    assertEquals(find("#p2s1"), find(".sentence.is-shown"));
  }

  @Test
  void aQuotationIsCopiedWithItsCitation() {
    Browser.load(browser, site + TRILATERAL);
    new Actions(browser).moveToElement(find("#p2 .words")).perform();
    find("#p2 .copy").click();

    awaitText("Copied", "#p2 .copy");
    String copied = String.valueOf(clipboard());
    assertTrue(
        copied.startsWith(
            "“2. They condemned the launches of ballistic missiles, which violate Security Council"
                + " resolution 2397 (2017), and called for their end.” (Japan, Republic of Korea"
                + " and United States, “Joint Statement of the Trilateral Ministerial Meeting on"
                + " Maritime Security”, 3 June 2023, para. 2, "
                + site
                + TRILATERAL
                + "?p=2-"),
        copied);
    assertTrue(copied.endsWith("#p2)"), copied);
  }

  @Test
  void aRowAndTheWholeTextAreCopiedToo() {
    Browser.load(browser, site + TRILATERAL);
    new Actions(browser).moveToElement(find("#p8 td")).perform();
    find("#p8 .copy").click();
    awaitText("Copied", "#p8 .copy");
    String row = String.valueOf(clipboard());
    assertTrue(row.startsWith("“Japan | 4 | 2024 to 2026” (Japan, "), row);

    find(".cite-text .copy").click();
    awaitText("Copied", ".cite-text .copy");
    assertEquals(text(".cite-text .citation"), String.valueOf(clipboard()));
  }

  @Test
  void theKeyboardAloneIsEnough() {
    Browser.load(browser, site + TRILATERAL + "?q=condemned");
    press("n");
    assertEquals("condemned", browser.switchTo().activeElement().getText());
    new Actions(browser).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
    assertEquals("¶\u200a2", browser.switchTo().activeElement().getText());

    press(Keys.TAB);
    press(Keys.TAB);
    assertEquals("Copy", browser.switchTo().activeElement().getText());
    press(Keys.ENTER);
    awaitText("Copied", "#p2 .copy");
    press(Keys.TAB);
    press(Keys.ENTER);
    assertTrue(text("#p2 .citation").contains("para. 2"));
  }

  @Test
  void withoutScriptsEverythingIsStillThere() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.get(site + TRILATERAL + "?q=maritime");
      assertEquals("First match", text(".match-steps"));
      find(".match-steps a").click();
      assertTrue(browser.getCurrentUrl().endsWith("#m1"));
      assertFalse(find(".cite-text .copy").isDisplayed(), "a button that could do nothing");

      find(".topics-switch").click();
      assertTrue(text("#p2 .margin-notes").contains("Condemns"), text("#p2 .margin-notes"));

      find(".hit-facts .proof-link").click();
      assertTrue(browser.getCurrentUrl().endsWith("#e1"));

      find("#p2 .paragraph-link").click();
      find("#p2 summary").click();
      assertTrue(text("#p2 .citation").contains("3 June 2023, para. 2, " + site));
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void withoutScriptsALongTextHasLinksToItsParts() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.get(site + LONG + "?q=harbour&p=501");
      find(".match-steps a").click();
      assertTrue(browser.getCurrentUrl().endsWith("#m1"), browser.getCurrentUrl());
      assertEquals("harbour", text("#m1"));
      find("#m2 a").sendKeys(Keys.ENTER);
      assertEquals("harbour", text("#m3"), "the part with the next match");
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void aQuotationIsCheckedWithoutScripts() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.get(site + "/verify");
      find("#quotation").sendKeys("They condemned the tests of ballistic missiles, which");
      find(".verify button").click();
      assertEquals("tests", text(".verify del"));
      assertEquals("launches", text(".verify ins"));
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @ParameterizedTest
  @CsvSource({
    TRILATERAL + "?q=maritime#p2, light",
    TRILATERAL + "?q=maritime#p2, dark",
    TRILATERAL + "?topics=1, light",
    TRILATERAL + "?topics=1, dark",
    "/c/bayan-mushtarak-4c9v7k2p?q=maritime#p1, dark",
    "/c/hostile-5t8w2x1z?q=maritime&topics=1#p1, light",
    LONG + "?q=harbour, dark",
    TRILATERAL + "/cite?p=2, light",
    "/verify?q=They+condemned+the+tests+of+ballistic+missiles, light",
    "/verify?q=They+condemned+the+tests+of+ballistic+missiles, dark",
    "/verify?q=They+condemned+the+launches, dark",
  })
  void noRuleOfAccessibilityIsBroken(String path, String scheme) {
    Accessibility.prefer(browser, scheme);
    Browser.load(browser, site + path);
    for (WebElement folded : browser.findElements(By.cssSelector("#p1 summary, #p2 summary"))) {
      browser.executeScript("arguments[0].click()", folded);
    }

    assertEquals(List.of(), Accessibility.violations(browser));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 640})
  void narrowAndEnlargedPagesNeedNoScrollingSideways(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 2, "mobile", false));
    try {
      for (String path :
          List.of(
              TRILATERAL + "?q=maritime&topics=1#p2",
              "/c/hostile-5t8w2x1z?q=maritime&topics=1#p1",
              "/c/bayan-mushtarak-4c9v7k2p#p1")) {
        Browser.load(browser, site + path);
        for (WebElement folded : browser.findElements(By.cssSelector(".cite summary"))) {
          browser.executeScript("arguments[0].click()", folded);
        }

        assertEquals(
            0L,
            browser.executeScript(
                "const page = document.documentElement;"
                    + "return page.scrollWidth - page.clientWidth;"),
            () -> path + ": " + wide());
      }
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /** The elements that reach out of the window. */
  private static Object wide() {
    return browser.executeScript(
        "return Array.from(document.querySelectorAll('main *')).filter((e) =>"
            + " e.getBoundingClientRect().right > document.documentElement.clientWidth).map((e) =>"
            + " e.tagName + '.' + e.className).join(' ');");
  }

  @Test
  void paperHasTheCitationAndNoMarks() {
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      Browser.load(browser, site + TRILATERAL + "?q=maritime&topics=1#p2");

      assertEquals("none", find("#p1 mark").getCssValue("background-image"));
      assertEquals("none", find("#p1 mark a").getCssValue("text-decoration-line"));
      assertFalse(find(".match-bar").isDisplayed());
      assertFalse(find("#p2 .paragraph-tools").isDisplayed());
      assertTrue(text(".cite-text .citation").contains(site + TRILATERAL));
    } finally {
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }
}
