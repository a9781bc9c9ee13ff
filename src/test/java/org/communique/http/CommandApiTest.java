package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.communique.json.Json;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandApiTest {
  private static TestServer server;

  /** Prints what it was asked, and fails or warns when that is asked. */
  private static final class Echo implements CommandDoor {
    @Override
    public String key() {
      return "the-key";
    }

    @Override
    public Answer answer(Question question) {
      List<String> arguments = question.arguments();
      int exit = arguments.contains("fail") ? 2 : arguments.contains("nothing") ? 1 : 0;
      String err = exit == 2 || arguments.contains("warn") ? "communique: so it is\n" : "";
      return new Answer(exit, question + "\n", err);
    }
  }

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.over(SampleCommuniques.engine(), ServerParts.NONE.withCommands(new Echo()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String query, String accept) throws Exception {
    return server.get("/api/command?" + query, "Accept", accept);
  }

  @Test
  void plainTextIsWhatWasPrintedWithTheExitCodeInItsType() throws Exception {
    HttpResponse<String> found =
        get("argument=search&argument=a+b&argument=%C3%A9%0A&width=72&color=1", "*/*");
    assertEquals(200, found.statusCode());
    assertEquals(
        "Question[arguments=[search, a b, \u00e9\n], isColoured=true, width=72]\n", found.body());
    String type = found.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.endsWith(";exit=0"), type);

    HttpResponse<String> nothing = get("argument=nothing", "*/*");
    String other = nothing.headers().firstValue("Content-Type").orElse("");
    assertTrue(other.endsWith(";exit=1"), other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail", "warn"})
  void whatWarnedOrFailedIsNoPlainText(String argument) throws Exception {
    HttpResponse<String> answer = get("argument=" + argument, "*/*");
    assertEquals(406, answer.statusCode());
    assertEquals("communique: so it is\n", answer.body());
  }

  @Test
  void asJsonBothOutputsCome() throws Exception {
    HttpResponse<String> answer = get("argument=fail", "application/json");
    assertEquals(200, answer.statusCode());
    assertEquals(
        "{\"exit\":2,\"out\":\"Question[arguments=[fail], isColoured=false, width=0]\\n\","
            + "\"err\":\"communique: so it is\\n\"}",
        Json.line(Json.parse(answer.body())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "width=80",
        "argument=search&width=-1",
        "argument=search&width=99999",
        "argument=search&server=another-key"
      })
  void whatCannotBeAskedIsRefused(String query) throws Exception {
    HttpResponse<String> answer = get(query, "application/json");
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(200, get("argument=search&server=the-key", "*/*").statusCode());
  }
}
