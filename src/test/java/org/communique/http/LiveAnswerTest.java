package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.communique.testing.Browser;
import org.communique.testing.SampleCollection;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The answer changes while a query is typed, and nothing else does. */
@Tag("browser")
class LiveAnswerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static TestServer server;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open();
    server = TestServer.over(SampleCollection.engine());
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

  private static WebElement box() {
    return browser.findElement(By.id("query"));
  }

  private static void await(String title) {
    new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.titleContains(title));
  }

  private static String heading() {
    return browser.findElement(By.tagName("h1")).getText();
  }

  private static long historyLength() {
    return (long) browser.executeScript("return history.length");
  }

  /** Opens an answer and leaves a sign on its page that a load would wipe away. */
  private static void open(String path) {
    Browser.load(browser, server.address() + path);
    browser.executeScript("window.isSamePage = true");
  }

  private static boolean isSamePage() {
    return Boolean.TRUE.equals(browser.executeScript("return window.isSamePage"));
  }

  @Test
  void theAnswerFollowsTheTextAndTheCursorStays() {
    open("/search?q=missile");
    String before = heading();

    box().sendKeys(" launches");
    await("missile launches");

    assertTrue(isSamePage(), "nothing is loaded anew");
    assertFalse(heading().equals(before), heading());
    assertTrue(heading().contains("missile launches"), heading());
    assertEquals(box(), browser.switchTo().activeElement());
    assertEquals("missile launches", box().getDomProperty("value"));
    assertTrue(browser.getCurrentUrl().endsWith("/search?q=missile+launches"), "the address too");
    assertFalse(browser.findElements(By.cssSelector(".hit mark")).isEmpty());
    String feed = "link[rel=alternate][type='application/atom+xml']";
    assertTrue(
        browser
            .findElement(By.cssSelector(feed))
            .getDomAttribute("href")
            .contains("missile+launches"));
  }

  @Test
  void backLeadsToTheAnswerBeforeTheTyping() {
    open("/search?q=missile");
    String before = heading();
    long entries = historyLength();

    box().sendKeys(" launches");
    await("missile launches");
    box().sendKeys(Keys.BACK_SPACE);
    box().sendKeys(Keys.BACK_SPACE);
    await("missile launch”");
    assertEquals(entries + 1, historyLength(), "one entry for all that was typed in one go");

    browser.navigate().back();
    new WebDriverWait(browser, PATIENCE).until(b -> heading().equals(before));
    assertEquals("missile", box().getDomProperty("value"));
  }

  @Test
  void enterAfterTheAnswerLoadsNothingAndEndsTheEntry() {
    open("/search?q=missile");
    box().sendKeys(" launches");
    await("missile launches");
    long entries = historyLength();

    box().sendKeys(Keys.ENTER);
    assertTrue(isSamePage());
    assertEquals(box(), browser.switchTo().activeElement());
    box().sendKeys(" Japan");
    await("missile launches Japan");

    assertEquals(entries + 1, historyLength(), "what is typed then can be gone back from");
  }

  @Test
  void whileAWordIsUnfinishedTheAnswerBeforeStaysAndIsDimmed() {
    open("/search?q=missile");
    String before = heading();

    box().sendKeys(" launc");
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main[aria-busy=true]")));
    assertEquals(before, heading(), "it says which query it answers");

    await("missile launc”");
    assertTrue(heading().startsWith("No communiqués"), "after a while the zero is shown");
    assertEquals("false", browser.findElement(By.tagName("main")).getDomAttribute("aria-busy"));
  }

  @Test
  void filtersStayAndWorkOnTheNewAnswer() {
    open("/search?q=missile&signatory=JPN");
    List<WebElement> chips = browser.findElements(By.cssSelector(".filters a"));
    assertEquals(1, chips.size());

    box().sendKeys(" launches");
    await("missile launches");

    assertTrue(browser.getCurrentUrl().contains("signatory=JPN"), browser.getCurrentUrl());
    box().sendKeys(Keys.ESCAPE); // the suggestions lie above the filters
    browser.findElement(By.cssSelector(".filters a")).click();
    await("missile launches");
    assertFalse(browser.getCurrentUrl().contains("signatory"), browser.getCurrentUrl());
  }
}
