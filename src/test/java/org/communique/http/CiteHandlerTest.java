package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.communique.testing.HtmlChecker;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiteHandlerTest {
  private static final String TEXT = "/c/trilateral-ministerial-meeting-2k7q9d4m";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.over(SampleCommuniques.engine());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return server.get(path, "Accept", accept);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "text, text/plain;charset=utf-8, ''",
    "chicago, text/plain;charset=utf-8, ''",
    "bibtex, application/x-bibtex;charset=utf-8, bib",
    "ris, application/x-research-info-systems;charset=utf-8, ris",
    "csl-json, application/vnd.citationstyles.csl+json, json"
  })
  void everyStyleHasItsTypeAndName(String style, String type, String ending) throws Exception {
    HttpResponse<String> response = get(TEXT + "/cite?p=2&style=" + style, "*/*");

    assertEquals(200, response.statusCode());
    assertEquals(type, header(response, "Content-Type").toLowerCase());
    String disposition = header(response, "Content-Disposition");
    String name = "filename=\"trilateral-ministerial-meeting-2k7q9d4m-p2." + ending + "\"";
    assertTrue(ending.isEmpty() ? disposition.isEmpty() : disposition.contains(name), disposition);
    assertTrue(response.body().contains(server.address() + TEXT + "?p=2-"), response.body());
    RequestHardening.HEADERS.forEach(
        (header, value) -> assertEquals(value, header(response, header), header));
  }

  @Test
  void theAcceptHeaderChoosesAStyleToo() throws Exception {
    assertTrue(get(TEXT + "/cite", "application/x-bibtex").body().startsWith("@misc{"));
  }

  @Test
  void withoutAStyleThereIsAPageWithAll() throws Exception {
    HttpResponse<String> response = get(TEXT + "/cite?p=2", "text/html");

    assertEquals(200, response.statusCode());
    assertEquals(List.of(), HtmlChecker.errors(response.body()));
    assertTrue(response.body().contains("<h1>Cite paragraph 2</h1>"), response.body());
    for (String part : List.of("@misc{", "TY  - ", "literal", "June 3, 2023", "3 June 2023")) {
      assertTrue(response.body().contains(part), part);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/cite?style=harvard, 400",
    "/cite?p=9999, 400",
    "/cite?p=all, 200",
    "/cite?p=x, 400",
  })
  void whatCannotBeCitedIsAProblem(String end, int status) throws Exception {
    assertEquals(status, get(TEXT + end, "application/json").statusCode());
    assertEquals(404, get("/c/unknown-1a2b3c4d/cite?style=ris", "*/*").statusCode());
  }
}
