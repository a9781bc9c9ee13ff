package org.communique.http;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.json.Json;
import org.communique.json.JsonValue.JsonObject;
import org.communique.render.ExportFormat;

/** Sends a list as JSON lines: one value each, in UTF-8. */
final class JsonLinesAnswer {
  private JsonLinesAnswer() {}

  /** Whether the request asks for lines, and thereby for the list alone. */
  static boolean isAccepted(Context context) {
    return MediaTypes.isNamed(context, ExportFormat.JSON_LINES.mediaType());
  }

  /** Sends a short list, when the handler has ended. */
  static void send(Context context, Stream<JsonObject> values) {
    String lines = values.map(value -> Json.line(value) + "\n").collect(Collectors.joining());
    WholeAnswer.send(context, ExportFormat.JSON_LINES.mediaType(), lines);
  }

  /** Sends a list of any length as it is made. */
  static void stream(Context context, Stream<JsonObject> values) throws IOException {
    context.contentType(ExportFormat.JSON_LINES.mediaType());
    Writer lines =
        new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
    for (JsonObject value : (Iterable<JsonObject>) values::iterator) {
      lines.append(Json.line(value)).append('\n');
    }
    lines.flush();
  }
}
