package org.communique.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "“quoted” – Communiqué",
        "\"\\/\n\t\u0001",
        "中文、日本語",
        "beyond \uD83D\uDE00 the first plane",
        "delete \u007F",
        "next line \u0085, \u0080 and \u009F",
        "no controls \u00A0 \u00C2 \u00E2",
        "turned \u202A \u202E, not \u2029 \u202F",
        "isolated \u2066 \u2069, not \u2065 \u206A",
        "the bytes of others: \u03E2 \u0842 \u2082 \u2280"
      })
  void bytesAreTheLineInUtf8(String text) {
    JsonValue value =
        JsonValue.object()
            .put(text, text)
            .put("list", List.of(JsonValue.of(text), JsonValue.of(1.5), JsonValue.of(true)))
            .build();

    assertEquals(Json.line(value), new String(Json.bytes(value), StandardCharsets.UTF_8));
  }

  /** What is written goes through buffers of some thousand characters. */
  @ParameterizedTest
  @ValueSource(strings = {"\uD83D\uDE00", "\"", "\n", "é", "–", "中", "\u0085", "\u202E"})
  void bytesAreTheLineInUtf8WhereverItIsDivided(String odd) {
    for (int size : List.of(2000, 4000, 8000)) {
      for (int length = size - 3; length <= size + 3; length++) {
        for (int after = 0; after <= 10; after++) {
          int before = length - odd.length() - after;
          JsonValue text = JsonValue.of("x".repeat(before) + odd + "y".repeat(after));
          JsonValue value = JsonValue.object().put("texts", List.of(text, text)).build();
          assertEquals(
              Json.line(value),
              new String(Json.bytes(value), StandardCharsets.UTF_8),
              "at " + before + " of " + length);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lone \uD800 surrogate",
        "the second alone \uDC00",
        "at the end \uD83D",
        "\uD800 and \u0085"
      })
  void bytesKeepLoneSurrogates(String text) {
    JsonValue value = JsonValue.object().put("text", text).build();

    assertEquals(value, Json.parse(new String(Json.bytes(value), StandardCharsets.UTF_8)));
  }

  @Test
  void whatWasBuiltDoesNotChange() {
    JsonValue.ObjectBuilder object = JsonValue.object().put("a", 1);
    JsonValue built = object.build();

    assertThrows(IllegalStateException.class, () -> object.put("b", 2));
    assertThrows(IllegalStateException.class, object::build);
    assertEquals("{\"a\":1}", Json.line(built));
  }

  @Test
  void objectsAreEqualByTheirFields() {
    JsonValue object = JsonValue.object().put("a", 1).put("b", "x").build();

    assertEquals(object, Json.parse("{\"b\":\"x\",\"a\":1}"));
    assertEquals(object.hashCode(), Json.parse("{\"b\":\"x\",\"a\":1}").hashCode());
    assertNotEquals(object, Json.parse("{\"b\":\"x\"}"));
  }
}
