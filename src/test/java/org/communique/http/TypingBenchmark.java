package org.communique.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.communique.testing.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * How long a person waits while typing: from each key to the painted answer, as the browser
 * measures it. Asks a server that runs already, so that any collection can be measured: {@code mvn
 * test -Dtest=TypingBenchmark -Dcommunique.site=http://127.0.0.1:7070}.
 */
@Tag("browser")
class TypingBenchmark {
  /** Milliseconds between two keys; a fast typist has 60 words a minute, 200 ms a key. */
  private static final long KEY = 150;

  private static final List<String> QUERIES =
      List.of(
          "north korea missile",
          "nuclear disarmament",
          "\"rule of law\" international",
          "climate finance",
          "signatory:Japan maritime security",
          "human rights council",
          "sustainable development goals",
          "terrorism afghanistan pakistan",
          "taiwan strait",
          "the peace process in the middle east",
          "economic cooperation",
          "ceasefire in gaza",
          "security council resolution");

  @Test
  void timesFromTheKeyToThePaintedAnswer() throws InterruptedException {
    String site = System.getProperty("communique.site", "");
    assumeTrue(!site.isEmpty(), "-Dcommunique.site names no server, so nothing was measured");
    ChromeDriver browser = Browser.open();
    try {
      type(site, browser); // warms up both sides
      report(type(site, browser));
    } finally {
      browser.quit();
    }
  }

  private static List<Double> type(String site, ChromeDriver browser) throws InterruptedException {
    List<Double> times = new ArrayList<>();
    for (String query : QUERIES) {
      browser.get(site + "/search?q=declaration");
      browser.executeScript(
          "window.times = []; new PerformanceObserver(list => list.getEntries().forEach(entry =>"
              + " entry.name === 'answer' && times.push(entry.duration)))"
              + ".observe({type: 'measure'})");
      WebElement box = browser.findElement(By.id("query"));
      box.clear();
      for (char key : query.toCharArray()) {
        box.sendKeys(String.valueOf(key));
        Thread.sleep(KEY);
      }
      Thread.sleep(KEY);
      Collection<?> measured = (Collection<?>) browser.executeScript("return window.times");
      measured.forEach(time -> times.add(((Number) time).doubleValue()));
    }
    return times;
  }

  private static void report(List<Double> times) {
    int keys = QUERIES.stream().mapToInt(String::length).sum();
    double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d keys, %d answers painted; median %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
        keys,
        sorted.length,
        at(sorted, .5),
        at(sorted, .95),
        at(sorted, .99),
        at(sorted, 1));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
