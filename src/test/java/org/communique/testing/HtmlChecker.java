package org.communique.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.xml.sax.SAXException;

/** The checker of HTML that the W3C runs (Nu Html Checker), without a network. */
public final class HtmlChecker {
  private HtmlChecker() {}

  /**
   * The errors of a page, each with its line; none when it is valid HTML.
   *
   * @throws IllegalStateException when the checker itself fails
   */
  public static List<String> errors(String html) {
    List<String> errors = new ArrayList<>();
    for (JsonValue message : Json.parse(report(html)).field("messages").elements()) {
      if (!message.field("type").text().equals("info")) {
        errors.add(message.field("lastLine").text() + ": " + message.field("message").text());
      }
    }
    return errors;
  }

  private static String report(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    try {
      return new EmbeddedValidator().validate(new ByteArrayInputStream(bytes));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException("the checker failed", e);
    }
  }
}
