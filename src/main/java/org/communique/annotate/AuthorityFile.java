package org.communique.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.json.JsonDocument;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonArray;
import org.communique.json.JsonValue.JsonNull;
import org.communique.json.JsonValue.JsonNumber;
import org.communique.json.JsonValue.JsonObject;
import org.communique.json.JsonValue.JsonString;

/**
 * A list of names and rules, in JSON and UTF-8, and what to say when something is wrong in it.
 * Every method that reads a field throws an {@link AuthorityListException} with the line when the
 * field has another form than it is asked for. Immutable.
 */
final class AuthorityFile {
  private final String name;
  private final byte[] content;
  private final Lazy<JsonDocument> document;
  private final boolean isBuiltIn;

  private AuthorityFile(String name, byte[] content, boolean isBuiltIn) {
    this.name = name;
    this.content = content;
    this.isBuiltIn = isBuiltIn;
    this.document = new Lazy<>(() -> parse(name, decode(name, content)));
    if (!isBuiltIn) {
      document.get();
    }
  }

  /**
   * A list that comes with the program.
   *
   * @param resource its name below {@code authority/} on the class path
   * @throws AuthorityListException when it is missing; when it is not JSON, as soon as it is asked
   *     for a part
   */
  static AuthorityFile builtIn(String resource) {
    String path = "authority/" + resource;
    try (InputStream in = AuthorityFile.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new AuthorityListException(path, "is not on the class path");
      }
      return new AuthorityFile(path, in.readAllBytes(), true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /**
   * A list of one's own.
   *
   * @throws AuthorityListException when it is not JSON
   */
  static AuthorityFile read(Path file) throws IOException {
    return new AuthorityFile(file.toString(), Files.readAllBytes(file), false);
  }

  /** The list that {@code json} writes; {@code name} stands for its file in messages. */
  static AuthorityFile of(String name, String json) {
    return new AuthorityFile(name, json.getBytes(StandardCharsets.UTF_8), false);
  }

  private static String decode(String name, byte[] content) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    if (decoder.decode(in, out, true).isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += content[i] == '\n' ? 1 : 0;
      }
      throw new AuthorityListException(name, line, "the text is not UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static JsonDocument parse(String name, String text) {
    try {
      return JsonDocument.read(new StringReader(text));
    } catch (JsonSyntaxException e) {
      String reason = "not JSON, column %d: %s".formatted(e.column(), e.reason());
      throw new AuthorityListException(name, e.line(), reason, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  JsonValue root() {
    return document.get().root();
  }

  /**
   * Whether the list comes with the program. Such a one is checked by a test and not at each start,
   * where that would take a tenth of the time, and is parsed when it is needed: for its fingerprint
   * it is not.
   */
  boolean isBuiltIn() {
    return isBuiltIn;
  }

  /** The bytes of the file, from which its fingerprint is taken. */
  byte[] content() {
    return content.clone();
  }

  /** What to throw when something is wrong with {@code value}. */
  AuthorityListException problem(JsonValue value, String reason) {
    return new AuthorityListException(name, document.get().line(value), reason);
  }

  /**
   * Makes sure that {@code entry} is an object and that its fields are known ones: a misspelt field
   * would be ignored silently.
   */
  void checkFields(JsonValue entry, Set<String> known) {
    if (!(entry instanceof JsonObject object)) {
      throw problem(entry, "an object { … } is expected here");
    }
    for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
      if (!known.contains(field.getKey())) {
        throw problem(
            field.getValue() instanceof JsonNull ? entry : field.getValue(),
            "the field \"%s\" is unknown; known are %s"
                .formatted(field.getKey(), String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  /** A text that must be there and have letters. */
  String required(JsonValue entry, String field) {
    String value = optional(entry, field);
    if (value.isBlank()) {
      throw problem(entry, "the field \"%s\" is missing or empty".formatted(field));
    }
    return value;
  }

  /** A text, or a number as it is written; empty when the field is absent or null. */
  String optional(JsonValue entry, String field) {
    JsonValue value = entry.field(field);
    return switch (value) {
      case JsonNull none -> "";
      case JsonString string -> string.value();
      case JsonNumber number -> number.literal();
      default -> throw problem(value, "\"%s\" must be a text".formatted(field));
    };
  }

  /** The elements of an array that must be there. */
  List<JsonValue> list(JsonValue entry, String field) {
    if (entry.field(field) instanceof JsonArray array) {
      return array.values();
    }
    throw problem(entry, "has no list \"%s\"".formatted(field));
  }

  /** The elements of an array; empty when the field is absent or null. */
  List<JsonValue> listOrNone(JsonValue entry, String field) {
    return entry.field(field) instanceof JsonNull ? List.of() : listAt(entry.field(field), field);
  }

  private List<JsonValue> listAt(JsonValue value, String field) {
    if (value instanceof JsonArray array) {
      return array.values();
    }
    throw problem(value, "\"%s\" must be a list [ … ]".formatted(field));
  }

  /** Texts with letters; empty when the field is absent or null. */
  List<String> texts(JsonValue entry, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : listOrNone(entry, field)) {
      if (!(value instanceof JsonString string)) {
        throw problem(value, "\"%s\" must hold texts only".formatted(field));
      }
      if (string.value().isBlank()) {
        throw problem(value, "\"%s\" holds an empty text".formatted(field));
      }
      texts.add(string.value());
    }
    return texts;
  }

  @Override
  public String toString() {
    return name;
  }
}
