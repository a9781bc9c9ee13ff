package org.communique.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that are too broken to reach a route, with the status and its name in plain text
 * and nothing of the server's own.
 */
final class BareErrorHandler extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    RequestHardening.HEADERS.forEach(response.getHeaders()::put);
    response.getHeaders().put("Content-Type", "text/plain;charset=utf-8");
    Content.Sink.write(response, true, line(status), callback);
  }

  private static String line(int status) {
    return status + " " + HttpStatus.getMessage(status) + "\n";
  }
}
