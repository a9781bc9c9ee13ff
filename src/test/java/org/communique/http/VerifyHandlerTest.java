package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.testing.HtmlChecker;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyHandlerTest {
  private static final String VERBATIM = "They condemned the launches of ballistic missiles, which";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.over(SampleCommuniques.engine());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String quotation) throws Exception {
    String query = URLEncoder.encode(quotation, StandardCharsets.UTF_8);
    return server.get(path + "?q=" + query);
  }

  private static String page(String quotation) throws Exception {
    HttpResponse<String> response = get("/verify", quotation);
    assertEquals(200, response.statusCode());
    assertEquals(List.of(), HtmlChecker.errors(response.body()));
    RequestHardening.HEADERS.forEach(
        (name, value) -> assertEquals(value, response.headers().firstValue(name).orElse("")));
    return response.body();
  }

  @Test
  void aVerbatimQuotationIsFoundWithItsPermalink() throws Exception {
    JsonValue answer = Json.parse(get("/api/verify", "they condemned the launches").body());

    assertEquals("1", answer.field("total").text());
    JsonValue place = answer.field("places").elements().getFirst();
    assertEquals("2", place.field("paragraph").text());
    assertEquals("They condemned the launches", place.field("printed").text());
    assertEquals(List.of("first-letter"), place.field("tolerated").texts());
    assertTrue(
        place
            .field("permalink")
            .text()
            .matches(server.address() + "/c/trilateral.*\\?p=2-[0-9a-z]{13}#p2"),
        place.toString());
    assertEquals(JsonValue.JsonNull.NULL, answer.field("nearest"));
  }

  @Test
  void anAlteredWordIsNamed() throws Exception {
    String altered = VERBATIM.replace("launches", "tests");
    JsonValue nearest = Json.parse(get("/api/verify", altered).body()).field("nearest");

    JsonValue difference = nearest.field("differences").elements().getFirst();
    assertEquals(1, nearest.field("differences").elements().size());
    assertEquals("changed", difference.field("kind").text());
    assertEquals("tests", difference.field("quoted").text());
    assertEquals("launches", difference.field("printed").text());
    assertTrue(page(altered).contains("<del> tests</del><ins> launches</ins>"));
    assertTrue(page(altered).contains("“tests” is printed as “launches”."));
  }

  @Test
  void thePageIsAFormThatKeepsTheQuotation() throws Exception {
    assertTrue(page("").contains("<textarea id=\"quotation\" name=\"q\""));
    assertFalse(page("").contains("Verbatim"));
    assertTrue(page(VERBATIM).contains("Verbatim in 1 place."));
    assertTrue(page(VERBATIM).contains(">" + VERBATIM + "</textarea>"));
    assertFalse(page("<script>alert(1)</script> \u0007").contains("<script>alert"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?!", "…", ""})
  void whatHasNoWordIsAProblem(String quotation) throws Exception {
    HttpResponse<String> response = get("/api/verify", quotation);

    assertEquals(400, response.statusCode());
    assertEquals("q", Json.parse(response.body()).field("parameter").text());
  }

  @Test
  void whatIsTooLongIsAProblem() throws Exception {
    assertEquals(400, get("/api/verify", "word ".repeat(1001)).statusCode());
    HttpResponse<String> page = get("/verify", "word ".repeat(1001));
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("may have 5,000 at most."));
  }
}
