package org.communique.http;

import java.util.Objects;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that are too broken to reach a route, with nothing of the server's own: one line
 * of text where a page would be, else problem details (RFC 9457), also when so little of the
 * request could be read that nobody knows what it was for.
 */
final class BareErrorHandler extends ErrorHandler {
  /** What the address is called when it could not be read. */
  static final String UNREADABLE = "/badMessage";

  /** Else methods that HTTP does not know would be answered without what every answer has. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    RequestHardening.addTo(response.getHeaders(), request);
    response.getHeaders().put("Cache-Control", "no-store");
    String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
    boolean isKnown = path.startsWith("/") && !path.equals(UNREADABLE);
    String accept = Objects.requireNonNullElse(request.getHeaders().get("Accept"), "");
    boolean isProblem = !isKnown || ErrorResponses.wantsJson(path, accept);
    response
        .getHeaders()
        .put("Content-Type", isProblem ? ErrorResponses.PROBLEM : "text/plain;charset=utf-8");
    String body = isProblem ? Json.line(problem(status, isKnown ? path : "")) : line(status);
    Content.Sink.write(response, true, body, callback);
  }

  private static String line(int status) {
    return status + " " + HttpStatus.getMessage(status) + "\n";
  }

  private static JsonObject problem(int status, String path) {
    JsonValue.ObjectBuilder problem =
        JsonValue.object()
            .put("type", "about:blank")
            .put("title", HttpStatus.getMessage(status))
            .put("status", status)
            .put("detail", detail(status));
    return (path.isEmpty() ? problem : problem.put("instance", path)).build();
  }

  private static String detail(int status) {
    return switch (status) {
      case HttpStatus.URI_TOO_LONG_414 -> "The address is too long.";
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "The header fields are too long.";
      case HttpStatus.MISDIRECTED_REQUEST_421 -> "This server has another name.";
      case HttpStatus.SERVICE_UNAVAILABLE_503 -> "The server is about to stop.";
      default ->
          status < HttpStatus.INTERNAL_SERVER_ERROR_500
              ? "The request is no well-formed HTTP, or asks for what is not offered."
              : "The server cannot answer this.";
    };
  }
}
