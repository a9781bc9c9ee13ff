package org.communique.json;

import java.io.IOException;
import java.io.Reader;
import java.util.IdentityHashMap;
import org.communique.json.JsonValue.JsonNull;

/** A JSON value that knows on which line of its text each value inside it begins. */
public final class JsonDocument {
  private final JsonValue root;
  private final IdentityHashMap<JsonValue, Integer> lines;

  private JsonDocument(JsonValue root, IdentityHashMap<JsonValue, Integer> lines) {
    this.root = root;
    this.lines = lines;
  }

  /**
   * The one value that {@code reader} holds; the reader is read to its end and closed.
   *
   * @throws JsonSyntaxException as {@link Json#parse}
   */
  public static JsonDocument read(Reader reader) throws IOException {
    IdentityHashMap<JsonValue, Integer> lines = new IdentityHashMap<>();
    return new JsonDocument(Json.read(reader, lines::put), lines);
  }

  public JsonValue root() {
    return root;
  }

  /**
   * The 1-based line on which {@code value} begins: an object of this document, not one equal to
   * it. JSON null, of which there is only one object, and values of other documents are on line 1.
   */
  public int line(JsonValue value) {
    return value instanceof JsonNull ? 1 : lines.getOrDefault(value, 1);
  }
}
