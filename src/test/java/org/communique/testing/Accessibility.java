package org.communique.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** The rules of axe-core, run on the page that a browser shows. */
public final class Accessibility {
  private static final String RULES = "/axe.min.js";

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ["violations"], ...arguments[0]}).then(
        (result) => done(result.violations.flatMap((violation) =>
          violation.nodes.map((node) =>
            `${violation.id}: ${node.target.join(" ")} (${node.failureSummary})`))),
        (failure) => done([String(failure)]));
      """;

  private Accessibility() {}

  /** Every violation with its element; none when all rules are kept. */
  public static List<?> violations(ChromeDriver browser) {
    return run(browser, Map.of());
  }

  /** As {@link #violations}, of the rules that depend on colours alone. */
  public static List<?> colours(ChromeDriver browser) {
    return run(browser, Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
  }

  private static List<?> run(ChromeDriver browser, Map<String, ?> options) {
    browser.executeScript(rules());
    return (List<?>) Objects.requireNonNull(browser.executeAsyncScript(RUN, options));
  }

  /**
   * Has the browser prefer a colour scheme until the next call.
   *
   * @param scheme {@code light} or {@code dark}
   */
  public static void prefer(ChromeDriver browser, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static String rules() {
    try (InputStream in = Accessibility.class.getResourceAsStream(RULES)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
