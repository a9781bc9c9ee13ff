package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.render.SearchParameter;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description says what the running server does. */
class ApiDescriptionTest {
  private static final String TEXT = "trilateral-ministerial-meeting-2k7q9d4m";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.over(SampleCommuniques.engine());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(String method, String path) throws Exception {
    return server.send(method, path, "Accept", "*/*, application/problem+json");
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  /** Those that are read; IndexApiTest asks the other one. */
  private static Stream<ApiOperation> operations() {
    return ApiDescription.operations().stream().filter(operation -> !operation.takesToken());
  }

  /** The address of an example, with all that must be given. */
  private static String address(ApiOperation operation) {
    String path = operation.path().replace("{id}", TEXT).replace("{path}", "style.css");
    return operation.parameters().stream()
        .filter(parameter -> parameter.isRequired() && parameter.place().equals("query"))
        .map(parameter -> path + "?" + parameter.name() + "=They+condemned+the")
        .findFirst()
        .orElse(path);
  }

  @Test
  void everyRouteIsDescribedAndNoOther() throws Exception {
    List<String> described =
        ApiDescription.operations().stream()
            .map(operation -> operation.path().replace("{path}", "<path>"))
            .toList();
    assertEquals(HttpServer.paths(), described);

    JsonValue document = Json.parse(send("GET", "/openapi.json").body());
    assertEquals("3.1.0", document.field("openapi").text());
    JsonValue.JsonObject paths = (JsonValue.JsonObject) document.field("paths");
    assertEquals(
        ApiDescription.operations().stream().map(ApiOperation::path).sorted().toList(),
        paths.fields().keySet().stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theServerAnswersAsDescribed(ApiOperation operation) throws Exception {
    HttpResponse<String> response = send("GET", address(operation));
    boolean hasNoFiles = operation.path().startsWith("/files/");

    assertEquals(hasNoFiles ? 404 : 200, response.statusCode(), response.body());
    List<String> types = hasNoFiles ? List.of("application/problem+json") : operation.types();
    assertTrue(types.contains(type(response)), type(response));
    assertEquals(response.statusCode(), send("HEAD", address(operation)).statusCode());
    assertEquals(405, send("POST", address(operation)).statusCode());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void typesHeadersAndTagsAreAsDescribed(ApiOperation operation) throws Exception {
    if (operation.path().startsWith("/files/")) {
      return;
    }
    JsonValue described = operation.pathItem().field("get").field("responses");
    for (String type : operation.types()) {
      HttpResponse<String> answer = server.get(address(operation), "Accept", type);
      boolean isByParameter = operation.path().equals("/static/{path}");
      assertTrue(isByParameter || type(answer).equals(type), type + " is " + type(answer));
      JsonValue headers = described.field("200").field("headers");
      for (String header : ((JsonValue.JsonObject) headers).fields().keySet()) {
        assertTrue(answer.headers().firstValue(header).isPresent(), header);
      }
    }
    HttpResponse<String> first = send("GET", address(operation));
    String tag = first.headers().firstValue("ETag").orElse("none");
    int again =
        server
            .get(
                address(operation), "Accept", "*/*, application/problem+json", "If-None-Match", tag)
            .statusCode();
    boolean isDescribed = !described.field("304").field("description").text().isEmpty();
    assertEquals(isDescribed, again == 304, tag);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void headIsDescribedAsGetIs(ApiOperation operation) {
    JsonValue item = operation.pathItem();

    assertEquals(operation.summary(), item.field("head").field("summary").text());
    assertEquals(item.field("get"), item.field("head"));
  }

  /** A value that a parameter cannot have; empty when it can have any. */
  private static String impossible(ApiParameter parameter) {
    boolean isChosen = !parameter.schema().field("enum").elements().isEmpty();
    boolean isNumber = parameter.schema().field("type").text().equals("integer");
    List<String> checked = List.of("from", "to", "signatories", "not.signatories", "p", "name");
    return isChosen || isNumber || checked.contains(parameter.name()) ? "no-such-value" : "";
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyParameterIsReadAndChecked(ApiOperation operation) throws Exception {
    List<String> faults = new ArrayList<>();
    for (ApiParameter parameter : operation.parameters()) {
      String value = impossible(parameter);
      boolean isFree = parameter.place().equals("path") || parameter.name().equals("topics");
      if (value.isEmpty() || isFree) {
        continue;
      }
      String address = address(operation);
      String more = (address.contains("?") ? "&" : "?") + parameter.name() + "=" + value;
      HttpResponse<String> response = send("GET", address + more);
      boolean isProblem = type(response).equals("application/problem+json");
      if (response.statusCode() != 400 || !isProblem || !operation.problems().contains(400)) {
        faults.add(parameter.name() + " " + response.statusCode() + " " + type(response));
      }
    }
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatIsNotThereIsAProblemAsDescribed(ApiOperation operation) throws Exception {
    if (operation.path().contains("{")) {
      String path = operation.path().replace("{id}", "unknown-1a2b3c4d").replace("{path}", "x.css");
      HttpResponse<String> response = send("GET", path);
      assertEquals(404, response.statusCode());
      assertTrue(operation.problems().contains(404));
      JsonValue problem = Json.parse(response.body());
      for (String field : List.of("type", "title", "status", "detail", "instance")) {
        assertTrue(!problem.field(field).text().isEmpty(), field);
      }
    }
  }

  @Test
  void theParametersOfASearchAreThoseOfTheCode() {
    assertEquals(
        SearchParameter.labels(),
        ApiParameter.ofSearch().stream().map(ApiParameter::name).toList());
  }
}
