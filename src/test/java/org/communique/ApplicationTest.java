package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ApplicationTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static Application application(Map<String, String> environment) {
    return new Application(environment, new Properties());
  }

  /** A stream that fails as the operating system would. */
  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void outputIsUtf8() {
    assertEquals(0, application(Map.of()).run(out, err, "help"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("communiqués"));
  }

  @Test
  void aReaderThatHasEnoughIsNoFailure() {
    assertEquals(0, application(Map.of()).run(failing("Broken pipe"), err, "help"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFullDiskIsAFailure() {
    assertEquals(2, application(Map.of()).run(failing("No space left on device"), err, "help"));
    assertEquals(
        "communique: Cannot write the output: No space left on device.\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void settingsThatCannotBeUsedAreAFailure() {
    assertEquals(2, application(Map.of("COMMUNIQUE_PORT", "x")).run(out, err, "help"));
    assertEquals(
        "communique: The port is 'x' in COMMUNIQUE_PORT, but must be 0 to 65535.\n",
        err.toString(StandardCharsets.UTF_8));
  }
}
