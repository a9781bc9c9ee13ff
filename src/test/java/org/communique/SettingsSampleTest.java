package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSampleTest {
  @TempDir Path working;

  private static String uncommented() {
    return SettingsSample.text().replaceAll("(?m)^#(?! )", "");
  }

  @Test
  void theCommandPrintsIt() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exitCode = new Application(Map.of(), new Properties()).run(out, out, "help", "settings");
    assertEquals(0, exitCode);
    assertEquals(SettingsSample.text(), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void asItStandsItSetsNothing() throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(SettingsSample.text()));
    assertEquals(Map.of(), properties);
  }

  @Test
  void withoutTheMarksItSetsEachToItsDefault() throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(uncommented()));
    List<String> keys = Arrays.stream(Setting.values()).map(Setting::key).sorted().toList();
    assertEquals(keys, properties.stringPropertyNames().stream().sorted().toList());
    for (Setting setting : Setting.values()) {
      assertEquals(setting.defaultValue(), properties.getProperty(setting.key()));
    }

    Files.writeString(working.resolve("communique.properties"), uncommented());
    assertEquals(
        Settings.read(Map.of(), working, working), Settings.read(Map.of(), working, working));
    assertEquals(
        Settings.read(Map.of("COMMUNIQUE_SETTINGS", ""), working, working).port(),
        Integer.parseInt(Setting.PORT.defaultValue()));
  }

  @Test
  void eachIsExplainedOnLinesThatFitATerminal() {
    for (Setting setting : Setting.values()) {
      assertTrue(SettingsSample.text().contains(setting.variable()), setting.key());
    }
    SettingsSample.text().lines().forEach(line -> assertTrue(line.length() <= 110, line));
  }
}
