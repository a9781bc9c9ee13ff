package org.communique.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window. */
public final class Browser {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private Browser() {}

  /** How long an element is waited for that scripts may still have to make. */
  private static final Duration SCRIPTS = Duration.ofSeconds(3);

  /**
   * A fresh browser; skips the test where none is installed, except on a CI machine, where it
   * fails.
   */
  public static ChromeDriver open() {
    Optional<Path> browser = BROWSERS.stream().flatMap(Browser::onPath).findFirst();
    Optional<Path> driver = onPath("chromedriver").findFirst();
    if (browser.isEmpty() || driver.isEmpty()) {
      String message = "no Chromium with chromedriver on the PATH, so no browser was tested";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .build();
    return new ChromeDriver(service, options(browser.orElseThrow()));
  }

  /** Loads a page and waits until its scripts have done what they do by themselves. */
  public static void load(ChromeDriver browser, String address) {
    browser.get(address);
    awaitScripts(browser);
  }

  /**
   * Waits until the scripts of the present page have done what they do by themselves; the browser
   * itself calls a page loaded before that.
   */
  public static void awaitScripts(ChromeDriver browser) {
    browser.executeAsyncScript(
        """
        const done = arguments[0];
        const script = document.querySelector("script[type=module]");
        script === null ? done() : import(script.src).then(() => done(), () => done());
        """);
  }

  private static ChromeOptions options(Path browser) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.setImplicitWaitTimeout(SCRIPTS);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1600");
    return options;
  }

  private static Stream<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }
}
