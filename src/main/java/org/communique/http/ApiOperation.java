package org.communique.http;

import java.util.List;
import java.util.stream.Stream;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;

/**
 * One address as the description of the API has it.
 *
 * @param path with parameters in braces
 * @param takesToken whether it is asked with POST and the server's token, and not read
 * @param types media types of what is answered
 * @param problems status codes of problems that a request can bring about
 */
record ApiOperation(
    String path,
    boolean takesToken,
    String summary,
    List<ApiParameter> parameters,
    List<String> types,
    List<Integer> problems) {
  /** Name of the way a token is brought. */
  static final String TOKEN = "token";

  ApiOperation {
    parameters = List.copyOf(parameters);
    types = List.copyOf(types);
    problems = List.copyOf(problems);
  }

  /** One that is read. */
  ApiOperation(
      String path,
      String summary,
      List<ApiParameter> parameters,
      List<String> types,
      List<Integer> problems) {
    this(path, false, summary, parameters, types, problems);
  }

  /** The path item; HEAD is answered as GET is, without a body. */
  JsonObject pathItem() {
    JsonValue.ObjectBuilder operation =
        JsonValue.object()
            .put("summary", summary)
            .put("parameters", parameters.stream().map(ApiParameter::json).toList())
            .put("responses", responses());
    if (takesToken) {
      JsonObject token = JsonValue.object().put(TOKEN, List.<JsonValue>of()).build();
      return JsonValue.object()
          .put("post", operation.put("security", List.of(token)).build())
          .build();
    }
    JsonObject described = operation.build();
    return JsonValue.object().put("get", described).put("head", described).build();
  }

  private JsonObject responses() {
    JsonValue.ObjectBuilder responses =
        JsonValue.object().put(takesToken ? "202" : "200", answer());
    if (HttpServer.isTagged(path)) {
      responses.put("304", JsonValue.object().put("description", meaning(304)).build());
    }
    Stream.concat(problems.stream(), Stream.of(500, 503))
        .forEach(status -> responses.put(Integer.toString(status), problem(status)));
    return responses.build();
  }

  private JsonObject answer() {
    JsonValue.ObjectBuilder content = JsonValue.object();
    for (String type : types) {
      boolean isJson = type.equals("application/json");
      content.put(
          type,
          JsonValue.object()
              .put("schema", JsonValue.object().put("type", isJson ? "object" : "string").build())
              .build());
    }
    return JsonValue.object()
        .put("description", summary)
        .put("headers", headers())
        .put("content", content.build())
        .build();
  }

  private JsonObject headers() {
    JsonValue.ObjectBuilder headers =
        JsonValue.object().put("X-Request-Id", header("Names the request in the server's log."));
    if (HttpServer.isTagged(path)) {
      headers.put("ETag", header("The same as long as the answer is; for If-None-Match."));
    }
    return headers.build();
  }

  private static JsonObject header(String description) {
    JsonObject text = JsonValue.object().put("type", "string").build();
    return JsonValue.object().put("description", description).put("schema", text).build();
  }

  /** A page for people where pages are answered, problem details for those who ask for JSON. */
  private JsonObject problem(int status) {
    JsonObject reference = JsonValue.object().put("$ref", "#/components/schemas/Problem").build();
    JsonValue.ObjectBuilder content =
        JsonValue.object()
            .put(ErrorResponses.PROBLEM, JsonValue.object().put("schema", reference).build());
    if (!path.startsWith("/api/")) {
      content.put(
          "text/html",
          JsonValue.object()
              .put("schema", JsonValue.object().put("type", "string").build())
              .build());
    }
    return JsonValue.object()
        .put("description", meaning(status))
        .put("content", content.build())
        .build();
  }

  private static String meaning(int status) {
    return switch (status) {
      case 304 -> "The answer is still the one whose tag If-None-Match brings.";
      case 400 -> "A parameter cannot be used, or the search was stopped before it was whole.";
      case 401 -> "The header Authorization does not bring the server's token.";
      case 403 -> "The server has no token, so nobody may.";
      case 404 -> "There is nothing at this address.";
      case 406 -> "As plain text there is no answer, for the command failed or warned.";
      case 503 -> "The index cannot be searched right now.";
      default -> "The server failed; its log has the cause under the id of the problem.";
    };
  }
}
