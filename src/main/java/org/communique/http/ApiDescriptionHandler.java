package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /openapi.json}: every address, described for programs. */
final class ApiDescriptionHandler implements Handler {
  @Override
  public void handle(Context context) {
    JsonAnswer.send(context, ApiDescription.document());
  }
}
