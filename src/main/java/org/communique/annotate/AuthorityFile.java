package org.communique.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.communique.json.Json;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;

/** The lists of names and rules that come with the program. */
final class AuthorityFile {
  private AuthorityFile() {}

  /**
   * The JSON of a list.
   *
   * @param path on the classpath, such as {@code /authority/topics.json}
   * @throws IllegalStateException naming the file, when it is missing or is not JSON
   */
  static JsonValue read(String path) {
    try (InputStream in = AuthorityFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the classpath");
      }
      return Json.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(path + " is not JSON: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
