package org.communique.http;

import io.javalin.http.Context;
import org.communique.json.Json;
import org.communique.json.JsonValue;

/** Sends JSON. */
final class JsonAnswer {
  private JsonAnswer() {}

  static void send(Context context, JsonValue value) {
    WholeAnswer.send(context, "application/json", Json.bytes(value));
  }
}
