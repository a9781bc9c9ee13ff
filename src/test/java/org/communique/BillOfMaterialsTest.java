package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.junit.jupiter.api.Test;

/** The list of what the program is shipped with, as the build makes it. */
class BillOfMaterialsTest {
  private static final Path BILL = Path.of("target/communique.bom.json");
  private static final Path LIBRARIES = Path.of("target/lib");

  @Test
  void itNamesEveryLibraryAndNoOther() throws IOException {
    assumeTrue(
        Files.exists(BILL) && Files.exists(LIBRARIES), "the build has not made " + BILL + " yet");
    JsonValue bill = Json.parse(Files.readString(BILL));
    assertEquals("CycloneDX", bill.field("bomFormat").text());
    List<String> listed =
        bill.field("components").elements().stream()
            .map(BillOfMaterialsTest::fileName)
            .sorted()
            .toList();
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      List<String> shipped = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(shipped, listed, "after a change of versions, begin with mvn clean");
    }
  }

  private static String fileName(JsonValue component) {
    String classifier =
        component
            .field("purl")
            .text()
            .replaceFirst("^[^?]*\\??", "")
            .transform(
                parameters ->
                    Stream.of(parameters.split("&"))
                        .filter(parameter -> parameter.startsWith("classifier="))
                        .map(parameter -> "-" + parameter.substring("classifier=".length()))
                        .findFirst()
                        .orElse(""));
    return component.field("name").text()
        + "-"
        + component.field("version").text()
        + classifier
        + ".jar";
  }
}
