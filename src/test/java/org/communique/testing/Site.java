package org.communique.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communique.http.HttpServer;
import org.communique.http.ServerSettings;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The pages over an engine, and a browser before them that notes what should never happen. A path
 * may name a communiqué by a part of its file's name: {@code /c/{camp-david}}.
 */
public final class Site implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern FILE = Pattern.compile("\\{([^}]+)}");

  /** Runs before the scripts of each page. */
  private static final String WATCH =
      """
      window.noted = [];
      for (const name of ["alert", "confirm", "prompt"]) {
        window[name] = () => noted.push("a script of a text ran: " + name);
      }
      addEventListener("securitypolicyviolation", (event) =>
        noted.push(`against the policy: ${event.violatedDirective} ${event.blockedURI}`));
      addEventListener("error", (event) => noted.push("error: " + event.message), true);
      window.moves = new PerformanceObserver((list) => noteMoves(list.getEntries()));
      const isOwn = (move) => !move.hadRecentInput;
      window.noteMoves = (moves) => moves.filter(isOwn).forEach((move) => noted.push(
        `moved by ${move.value}: ` + move.sources.map((source) =>
          `${source.node?.nodeName}.${source.node?.className}`).join(" ")));
      moves.observe({type: "layout-shift", buffered: true});
      """;

  /** What was noted, once two frames have been painted after the page was complete. */
  private static final String NOTED =
      """
      const done = arguments[0];
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
        noteMoves(moves.takeRecords());
        for (const {name} of performance.getEntriesByType("resource")) {
          if (!name.startsWith(location.origin + "/")) {
            noted.push("asked elsewhere: " + name);
          }
        }
        done(noted.splice(0));
      })));
      """;

  private final SearchEngine engine;
  private final HttpServer server;
  private final ChromeDriver browser;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Site(SearchEngine engine, HttpServer server, ChromeDriver browser) throws IOException {
    this.engine = engine;
    this.server = server;
    this.browser = browser;
    this.address = "http://127.0.0.1:" + server.start();
    browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
  }

  /** Starts both; the test is skipped where there is no browser. The engine stays the caller's. */
  public static Site over(SearchEngine engine) throws IOException {
    ChromeDriver browser = Browser.open();
    ServerSettings anyPort = new ServerSettings("127.0.0.1", 0);
    HtmlRenderer renderer = new HtmlRenderer(Vocabulary.standard());
    return new Site(engine, new HttpServer(engine, renderer, anyPort), browser);
  }

  public ChromeDriver browser() {
    return browser;
  }

  /** Scheme, host and port, without a slash at the end. */
  public String address() {
    return address;
  }

  /** The full address of a path, with the names of files in it replaced by ids. */
  public String url(String path) {
    return address + FILE.matcher(path).replaceAll(this::id);
  }

  private String id(MatchResult named) {
    try {
      return engine.status().files().stream()
          .filter(file -> file.path().contains(named.group(1)))
          .flatMap(file -> file.ids().stream())
          .findFirst()
          .orElseThrow()
          .value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page as the server sends it. */
  public HttpResponse<String> send(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "text/html").build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Loads a page in the browser, also when it is already open. */
  public void open(String path) {
    browser.get("about:blank");
    Browser.load(browser, url(path));
  }

  /**
   * What should not happen when a page is opened. On a busy machine a page may be painted before
   * its markup, stylesheet or script has come whole, and so move; what moves of itself moves again.
   */
  public List<String> complaints(String path) {
    open(path);
    List<String> complaints = complaints();
    if (complaints.stream().noneMatch(complaint -> complaint.startsWith("moved"))) {
      return complaints;
    }
    open(path);
    return complaints();
  }

  /**
   * What should not have happened since the page was opened: scripts or styles that the policy
   * blocks, scripts of texts that ran, requests to other hosts, anything that moved by itself, and
   * what the browser logged, but for a page's own status.
   */
  public List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    List<?> noted = (List<?>) Objects.requireNonNull(browser.executeAsyncScript(NOTED));
    noted.forEach(note -> complaints.add(String.valueOf(note)));
    String own = browser.getCurrentUrl() + " - Failed to load resource";
    browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> !message.startsWith(own))
        .forEach(complaints::add);
    return complaints;
  }

  /**
   * Gives the page a window.
   *
   * @param width in CSS pixels
   * @param scale device pixels to one of them
   */
  public void resize(int width, int height, int scale) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
  }

  /** Back to the browser's own window. */
  public void resizeBack() {
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** Whether the page runs scripts, from the next page on. */
  public void runScripts(boolean areRun) {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !areRun));
  }

  /** Elements that reach out of the window, so that one has to scroll sideways; none is right. */
  public List<?> reachingOut() {
    return (List<?>)
        Objects.requireNonNull(
            browser.executeScript(
                """
                const width = document.documentElement.clientWidth;
                return document.documentElement.scrollWidth <= width ? [] :
                  Array.from(document.querySelectorAll("body *"))
                    .filter((element) => element.getBoundingClientRect().right > width)
                    .map((element) => `${element.tagName}.${element.className} reaches out: `
                      + element.textContent.trim().slice(0, 60));
                """));
  }

  /** The first element, waited for when scripts or the server have still to make it. */
  public WebElement find(String selector) {
    return new WebDriverWait(browser, PATIENCE)
        .until(driver -> driver.findElement(By.cssSelector(selector)));
  }

  public String text(String selector) {
    return find(selector).getText();
  }

  @Override
  public void close() {
    browser.quit();
    server.close();
  }
}
