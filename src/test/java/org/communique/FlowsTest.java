package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communique.testing.Browser;
import org.communique.testing.SampleCollection;
import org.communique.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The whole way from a question to a quotation and back, over the sample collection: with nothing
 * but keys, and without any script.
 */
@Tag("browser")
class FlowsTest {
  private static final int MANY_TABS = 150;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static Site site;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    site = Site.over(SampleCollection.engine());
    browser = site.browser();
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of(
            "origin",
            site.address(),
            "permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @AfterEach
  void scriptsRunAgain() {
    site.runScripts(true);
    site.resizeBack();
  }

  private static void press(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  private static WebElement focused() {
    return browser.switchTo().activeElement();
  }

  /** Presses Tab until an element has the focus that a selector means. */
  private static WebElement tabTo(String selector) {
    for (int tabs = 0; tabs < MANY_TABS; tabs++) {
      press(Keys.TAB);
      Object isThere =
          browser.executeScript("return document.activeElement.matches(arguments[0])", selector);
      if (Boolean.TRUE.equals(isThere)) {
        return focused();
      }
    }
    return fail("no Tab leads to " + selector);
  }

  private static void await(String selector) {
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  private static void awaitAddress(String part) {
    new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains(part));
  }

  private static double scrolled() {
    return ((Number) browser.executeScript("return window.scrollY")).doubleValue();
  }

  @Test
  void keysAloneLeadFromAQuestionToAQuotationAndBack() {
    site.open("/");
    press("/");
    press("ballistic miss");
    await("#suggestions:not([hidden]) [role=option]");
    press(Keys.ARROW_DOWN);
    press(Keys.ENTER);
    awaitAddress("/search?q=");
    Browser.awaitScripts(browser);
    assertTrue(site.text("h1").contains("ballistic missile"), site.text("h1"));

    WebElement party = tabTo(".facet[data-parameter=signatory] a[href*='signatory=']");
    String name = party.findElement(By.tagName("bdi")).getDomProperty("textContent");
    press(Keys.ENTER);
    await(".filters li");
    assertEquals("Signed by " + name, site.text(".filters bdi"));

    tabTo(".hit-title a");
    press(Keys.TAB);
    WebElement opened = tabTo(".hits li + li .hit-title a");
    String title = opened.getText();
    double place = scrolled();
    press(Keys.ENTER);
    await(".match-position");
    Browser.awaitScripts(browser);
    assertEquals(title, site.text("h1").replaceAll("\\s+", " "));
    stepAndCopy();

    browser.navigate().back();
    await(".hits");
    assertEquals(title, focused().getText(), "the link that was followed has the focus again");
    assertEquals(place, scrolled(), 1);
    assertEquals(List.of(), site.complaints());
  }

  private static void stepAndCopy() {
    String first = site.text(".match-position");
    press("n");
    String second = site.text(".match-position");
    press("p");
    assertEquals(first, site.text(".match-position"));
    assertFalse(first.equals(second), second);
    press("n");
    assertEquals("mark", focused().findElement(By.xpath("..")).getTagName());

    press("?");
    assertTrue(site.text("dialog[open]").contains("Next match"));
    press(Keys.ESCAPE);
    WebElement button = tabTo("button.copy");
    press(Keys.ENTER);
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.textToBePresentInElement(button, "Copied"));
    String copied =
        String.valueOf(
            browser.executeAsyncScript(
                "navigator.clipboard.readText().then(arguments[0], arguments[0])"));
    assertTrue(copied.startsWith("“") && copied.contains(site.address() + "/c/"), copied);
  }

  @Test
  void withoutScriptsTheSameWayIsOpen() {
    site.runScripts(false);
    // Of a phone, where the facets can be unfolded; beside the hits they always are, which the
    // driver cannot see.
    site.resize(420, 900, 1);
    browser.get(site.url("/"));
    site.find("#query").sendKeys("security");
    site.find(".search-box button").click();
    awaitAddress("/search?q=security");

    unfoldFacets();
    site.find(".facet[data-parameter=signatory] .facet-further summary").click();
    assertTrue(site.find(".facet-further li a").isDisplayed(), "the rarer values");
    site.find(".facet[data-parameter=signatory] a[href*='signatory=JPN']").click();
    assertEquals("Signed by Japan", site.text(".filters bdi"));
    unfoldFacets();
    site.find(".facet[data-parameter=kind] .exclude").click();
    assertTrue(site.text(".filters li + li bdi").startsWith("Not: "));
    unfoldFacets();
    fill("from", "2021");
    fill("to", "2024");
    site.find(".years-form button").click();
    awaitAddress("from=2021&to=2024");
    assertEquals(4, filters());

    site.find(".hit-further summary").click();
    assertTrue(site.find(".hit-further .snippet").isDisplayed());
    String results = browser.getCurrentUrl();
    site.find(".hit-title a").click();
    readWithoutScripts();
    browser.get(results);
    assertEquals(4, filters());
  }

  private static int filters() {
    return browser.findElements(By.cssSelector(".filters li:not(.clear)")).size();
  }

  private static void unfoldFacets() {
    site.find(".facets > details:not([open]) > summary").click();
  }

  private static void fill(String name, String value) {
    WebElement field = site.find(".years-form input[name=" + name + "]");
    field.clear();
    field.sendKeys(value);
  }

  private static void readWithoutScripts() {
    site.find(".match-steps a").click();
    assertTrue(browser.getCurrentUrl().endsWith("#m1"));
    site.find("#m1 a").click();
    assertTrue(browser.getCurrentUrl().endsWith("#m2"), "a match leads to the next");
    site.find(".match-places summary").click();
    WebElement place = site.find(".match-places li:nth-child(2) a");
    String match = place.getDomAttribute("href");
    place.click();
    assertTrue(browser.getCurrentUrl().endsWith(match), "the list leads to any");
    assertTrue(isInView(match), "nothing covers it");

    WebElement paragraph =
        site.find(".paragraph:has(" + match + "), .paragraph").findElement(By.cssSelector("a"));
    paragraph.click();
    site.find(".paragraph:target .cite summary").click();
    assertTrue(site.text(".paragraph:target .citation").contains(site.address() + "/c/"));
    assertEquals("auto", site.find(".cite-text .citation").getCssValue("user-select"));
    assertTrue(site.find(".cite-text .citation").isDisplayed());
    site.find(".back a").click();
    assertEquals("security", site.find("#query").getDomProperty("value"));
  }

  private static boolean isInView(String match) {
    return Boolean.TRUE.equals(
        browser.executeScript(
            """
            const mark = document.querySelector(arguments[0]);
            const box = mark.getBoundingClientRect();
            const on = document.elementFromPoint(box.x + 2, box.y + box.height / 2);
            return mark.contains(on);
            """,
            match));
  }
}
