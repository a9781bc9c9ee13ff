package org.communique.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.communique.json.JsonValue.JsonArray;
import org.communique.json.JsonValue.JsonBoolean;
import org.communique.json.JsonValue.JsonNull;
import org.communique.json.JsonValue.JsonNumber;
import org.communique.json.JsonValue.JsonObject;
import org.communique.json.JsonValue.JsonString;

/** Reads and writes JSON text. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  /** Bytes that a buffer for what is written begins with. */
  private static final int FIRST_BYTES = 1 << 15;

  private Json() {}

  /**
   * The one value that {@code text} holds.
   *
   * @throws JsonSyntaxException when it is not JSON, repeats a field name, or goes on after the
   *     value
   */
  public static JsonValue parse(String text) {
    try {
      return read(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The one value that {@code reader} holds; the reader is read to its end and closed.
   *
   * @throws JsonSyntaxException as {@link #parse}
   */
  public static JsonValue read(Reader reader) throws IOException {
    return read(reader, (value, line) -> {});
  }

  /**
   * As {@link #read(Reader)}, and tells of every value where it begins.
   *
   * @param places takes each value, parts before the whole, with its 1-based line
   */
  static JsonValue read(Reader reader, ObjIntConsumer<JsonValue> places) throws IOException {
    try (JsonParser parser = FACTORY.createParser(reader)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonSyntaxException("there is no JSON here", 1, 1, new IOException("empty"));
      }
      JsonValue value = value(parser, first, places);
      if (parser.nextToken() != null) {
        var place = parser.currentTokenLocation();
        throw new JsonSyntaxException(
            "more text follows the value",
            place.getLineNr(),
            place.getColumnNr(),
            new IOException("trailing text"));
      }
      return value;
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new JsonSyntaxException(
          withoutSource(e.getOriginalMessage()),
          place == null ? 1 : place.getLineNr(),
          place == null ? 1 : place.getColumnNr(),
          e);
    }
  }

  /** What the library says of where its text came from, which is nothing. */
  private static String withoutSource(String message) {
    return message.replaceAll("\\s*\\(start marker at [^\\n]*|\\n.*", "");
  }

  private static JsonValue value(
      JsonParser parser, JsonToken token, ObjIntConsumer<JsonValue> places) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonValue value = valueOf(parser, token, places);
    places.accept(value, line);
    return value;
  }

  private static JsonValue valueOf(
      JsonParser parser, JsonToken token, ObjIntConsumer<JsonValue> places) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser, places);
      case START_ARRAY -> array(parser, places);
      case VALUE_STRING -> new JsonString(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
      case VALUE_TRUE -> new JsonBoolean(true);
      case VALUE_FALSE -> new JsonBoolean(false);
      case VALUE_NULL -> JsonNull.NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("unexpected token " + token);
    };
  }

  private static JsonObject object(JsonParser parser, ObjIntConsumer<JsonValue> places)
      throws IOException {
    JsonValue.ObjectBuilder object = JsonValue.object();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      object.put(name, value(parser, parser.nextToken(), places));
    }
    return object.build();
  }

  private static JsonArray array(JsonParser parser, ObjIntConsumer<JsonValue> places)
      throws IOException {
    List<JsonValue> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      values.add(value(parser, token, places));
    }
    return new JsonArray(values);
  }

  /** {@code value} on one line, without a line end. */
  public static String line(JsonValue value) {
    return text(value, false);
  }

  /** {@code value} over several lines, indented by two spaces, without a line end. */
  public static String pretty(JsonValue value) {
    return text(value, true);
  }

  /**
   * The same as {@link #line} in UTF-8, without a string in between; a lone surrogate, which UTF-8
   * has no bytes for, is escaped.
   */
  public static byte[] bytes(JsonValue value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(FIRST_BYTES);
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] json = out.toByteArray();
    return hasTerminalControls(json)
        ? withoutTerminalControls(new String(json, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8)
        : json;
  }

  private static String text(JsonValue value, boolean indented) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      if (indented) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        generator.setPrettyPrinter(printer);
      }
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return withoutTerminalControls(out.toString());
  }

  /**
   * Escapes what JSON allows inside strings but terminals obey: the controls U+007F to U+009F and
   * the characters that turn the direction of text (Unicode Standard Annex 9).
   */
  private static String withoutTerminalControls(String json) {
    if (!hasTerminalControls(json)) {
      return json;
    }
    StringBuilder safe = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      safe.append(isObeyed(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
    }
    return safe.toString();
  }

  /** In a loop, which takes a tenth of what a stream of characters takes. */
  private static boolean hasTerminalControls(String json) {
    for (int i = 0; i < json.length(); i++) {
      if (isObeyed(json.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The same of UTF-8, in which these are U+007F or have two or three bytes. */
  private static boolean hasTerminalControls(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      boolean mayBegin = json[i] == 0x7F || json[i] == (byte) 0xC2 || json[i] == (byte) 0xE2;
      if (mayBegin && isObeyed(character(json, i))) {
        return true;
      }
    }
    return false;
  }

  /** The character of one, two or three bytes that begins at a place. */
  private static int character(byte[] utf8, int at) {
    if (utf8[at] >= 0) {
      return utf8[at];
    }
    int second = utf8[at + 1] & 0x3F;
    return utf8[at] == (byte) 0xC2
        ? 0x80 | second
        : ((utf8[at] & 0xF) << 12) | (second << 6) | (utf8[at + 2] & 0x3F);
  }

  private static boolean isObeyed(int c) {
    return (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static void write(JsonGenerator generator, JsonValue value) throws IOException {
    switch (value) {
      case JsonString string -> generator.writeString(string.value());
      case JsonNumber number -> generator.writeNumber(number.literal());
      case JsonBoolean bool -> generator.writeBoolean(bool.value());
      case JsonNull none -> generator.writeNull();
      case JsonArray array -> {
        generator.writeStartArray();
        for (JsonValue element : array.values()) {
          write(generator, element);
        }
        generator.writeEndArray();
      }
      case JsonObject object -> {
        generator.writeStartObject();
        for (Map.Entry<String, JsonValue> field : object.entries()) {
          generator.writeFieldName(field.getKey());
          write(generator, field.getValue());
        }
        generator.writeEndObject();
      }
    }
  }
}
