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
  /**
   * Begins a guess at a document's language from its words: of a page around a foreign text it
   * takes that text for the page.
   */
  private static final String GUESS = "This document appears to be written in ";

  private HtmlChecker() {}

  /**
   * The errors and warnings of a page, each with its line; none when it is valid HTML.
   *
   * @throws IllegalStateException when the checker itself fails
   */
  public static List<String> errors(String html) {
    List<String> errors = new ArrayList<>();
    for (JsonValue message : Json.parse(report(html)).field("messages").elements()) {
      String says = message.field("message").text();
      boolean isRemark =
          message.field("type").text().equals("info")
              && !message.field("subType").text().equals("warning");
      if (!isRemark && !says.startsWith(GUESS)) {
        errors.add(message.field("lastLine").text() + ": " + says);
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
