package org.communique.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON value (RFC 8259). Objects keep the order in which their fields were written. */
public sealed interface JsonValue {

  /** An object; fields in order, no name twice. */
  final class JsonObject implements JsonValue {
    private final Map<String, JsonValue> fields;

    /** The object takes the map over, which nobody else may change. */
    private JsonObject(Map<String, JsonValue> fields) {
      this.fields = fields;
    }

    public Map<String, JsonValue> fields() {
      return Collections.unmodifiableMap(fields);
    }

    /** The same as {@link #fields()} without a view around it, which is slow to go through. */
    Set<Map.Entry<String, JsonValue>> entries() {
      return fields.entrySet();
    }

    /** The value of a field; JSON null when it is absent. */
    public JsonValue get(String name) {
      return fields.getOrDefault(name, JsonNull.NULL);
    }

    /** Whether the fields are the same, in any order. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof JsonObject object && object.fields.equals(fields);
    }

    @Override
    public int hashCode() {
      return fields.hashCode();
    }

    @Override
    public String toString() {
      return "JsonObject" + fields;
    }
  }

  record JsonArray(List<JsonValue> values) implements JsonValue {
    public JsonArray {
      values = List.copyOf(values);
    }
  }

  record JsonString(String value) implements JsonValue {}

  /** A number, kept as its literal so that nothing is rounded. */
  record JsonNumber(String literal) implements JsonValue {}

  record JsonBoolean(boolean value) implements JsonValue {}

  /** The value {@code null}. */
  enum JsonNull implements JsonValue {
    NULL
  }

  static JsonValue of(@Nullable String value) {
    return value == null ? JsonNull.NULL : new JsonString(value);
  }

  static JsonValue of(long value) {
    return new JsonNumber(Long.toString(value));
  }

  /** A finite number; anything else becomes null, as JSON has no word for it. */
  static JsonValue of(double value) {
    return Double.isFinite(value) ? new JsonNumber(Double.toString(value)) : JsonNull.NULL;
  }

  static JsonValue of(boolean value) {
    return new JsonBoolean(value);
  }

  static JsonValue arrayOf(List<? extends JsonValue> values) {
    return new JsonArray(List.copyOf(values));
  }

  static JsonValue arrayOfStrings(List<String> values) {
    return new JsonArray(values.stream().map(JsonValue::of).toList());
  }

  /** A new object under construction. */
  static ObjectBuilder object() {
    return new ObjectBuilder();
  }

  /** The field of an object; null when this is no object or has no such field. */
  default JsonValue field(String name) {
    return this instanceof JsonObject object ? object.get(name) : JsonNull.NULL;
  }

  /** The elements of an array; empty when this is none. */
  default List<JsonValue> elements() {
    return this instanceof JsonArray array ? array.values() : List.of();
  }

  /** The text of a string or the literal of a number; empty when this is neither. */
  default String text() {
    return switch (this) {
      case JsonString string -> string.value();
      case JsonNumber number -> number.literal();
      case JsonObject object -> "";
      case JsonArray array -> "";
      case JsonBoolean bool -> "";
      case JsonNull none -> "";
    };
  }

  /** The texts of an array's elements. */
  default List<String> texts() {
    return elements().stream().map(JsonValue::text).toList();
  }

  /** Builds one object, once, field by field; a name that comes again replaces its value. */
  final class ObjectBuilder {
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();
    private boolean isBuilt;

    private ObjectBuilder() {}

    /**
     * Adds a field.
     *
     * @throws IllegalStateException when the object is built
     */
    public ObjectBuilder put(String name, JsonValue value) {
      requireUnbuilt();
      fields.put(name, value);
      return this;
    }

    public ObjectBuilder put(String name, @Nullable String value) {
      return put(name, of(value));
    }

    public ObjectBuilder put(String name, long value) {
      return put(name, of(value));
    }

    public ObjectBuilder put(String name, double value) {
      return put(name, of(value));
    }

    public ObjectBuilder put(String name, boolean value) {
      return put(name, of(value));
    }

    public ObjectBuilder put(String name, List<? extends JsonValue> values) {
      return put(name, arrayOf(values));
    }

    /**
     * The object, which takes the fields over.
     *
     * @throws IllegalStateException when it is built already
     */
    public JsonObject build() {
      requireUnbuilt();
      isBuilt = true;
      return new JsonObject(fields);
    }

    private void requireUnbuilt() {
      if (isBuilt) {
        throw new IllegalStateException("the object is built");
      }
    }
  }
}
