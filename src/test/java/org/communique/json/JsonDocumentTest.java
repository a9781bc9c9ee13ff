package org.communique.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {
  @Test
  void everyValueKnowsItsLine() throws IOException {
    String text = "{\n  \"a\": [\n    \"x\",\n    \"x\"\n  ],\n  \"b\": {\"c\": 1}\n}\n";

    JsonDocument document = JsonDocument.read(new StringReader(text));

    JsonValue root = document.root();
    assertEquals(1, document.line(root));
    assertEquals(2, document.line(root.field("a")));
    assertEquals(3, document.line(root.field("a").elements().getFirst()));
    assertEquals(4, document.line(root.field("a").elements().getLast()));
    assertEquals(6, document.line(root.field("b").field("c")));
  }
}
