package org.communique.extract;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communique.json.Json;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonArray;
import org.communique.json.JsonValue.JsonNull;

/** Makes a document of one line of JSON. */
final class JsonLineParser {
  private static final String MEDIA_TYPE = "application/json";
  private static final int MAX_ID_LENGTH = 1_000;

  private final JsonLinesMapping mapping;

  JsonLineParser(JsonLinesMapping mapping) {
    this.mapping = mapping;
  }

  /** What a line is. */
  sealed interface Parsed {
    /** A document whose name is not decided yet; {@code id} is empty when the line has none. */
    record Document(String id, List<TextBlock> blocks, SortedMap<String, String> metadata)
        implements Parsed {
      ExtractedDocument named(String entry) {
        return new ExtractedDocument(entry, MEDIA_TYPE, blocks, metadata, false);
      }
    }

    /** No document, and why. */
    record Nothing(FailureReason reason, String detail) implements Parsed {}
  }

  Parsed parse(String line) {
    JsonValue value;
    try {
      value = Json.parse(line);
    } catch (JsonSyntaxException e) {
      return notParsed(e);
    }
    if (!(value instanceof JsonValue.JsonObject)) {
      return new Parsed.Nothing(FailureReason.MALFORMED, "no JSON object");
    }
    BlockCollector collector = new BlockCollector(new Budget(ExtractionLimits.DEFAULT));
    paragraphs(find(value, mapping.text()), collector);
    if (!TextBlocks.hasWords(collector.blocks())) {
      return new Parsed.Nothing(FailureReason.EMPTY, "");
    }
    return new Parsed.Document(id(value), collector.blocks(), metadata(value));
  }

  /** The parser has limits of its own, on depth and on the length of strings and numbers. */
  private static Parsed notParsed(JsonSyntaxException e) {
    boolean isLimit = String.valueOf(e.getMessage()).contains("exceeds the maximum allowed");
    return isLimit
        ? new Parsed.Nothing(FailureReason.TOO_LARGE, "JSON too deep, or a value too long")
        : new Parsed.Nothing(FailureReason.MALFORMED, "no JSON: column " + e.column());
  }

  private static void paragraphs(JsonValue text, BlockCollector collector) {
    if (text instanceof JsonArray array) {
      array.values().forEach(paragraph -> PlainText.read(paragraph.text(), collector));
    } else {
      PlainText.read(text.text(), collector);
    }
  }

  private String id(JsonValue line) {
    String id = find(line, mapping.id()).text().strip();
    return id.substring(0, Math.min(id.length(), MAX_ID_LENGTH));
  }

  private SortedMap<String, String> metadata(JsonValue line) {
    SortedMap<String, String> metadata = new TreeMap<>();
    for (Map.Entry<String, List<String>> field : mapping.metadata().entrySet()) {
      String value = joined(find(line, field.getValue()));
      if (!BlockCollector.isBlank(value)) {
        MetadataNames.put(metadata, field.getKey(), value.strip());
      }
    }
    return metadata;
  }

  /** Several values, such as authors, are one line. */
  private static String joined(JsonValue value) {
    return value instanceof JsonArray array
        ? String.join(", ", array.values().stream().map(JsonValue::text).toList())
        : value.text();
  }

  /** The first of several members that the line has. */
  private static JsonValue find(JsonValue line, List<String> members) {
    for (String member : members) {
      JsonValue value = find(line, member);
      if (value != JsonNull.NULL) {
        return value;
      }
    }
    return JsonNull.NULL;
  }

  /** A member whose own name has dots goes before one inside another. */
  private static JsonValue find(JsonValue object, String member) {
    JsonValue value = object.field(member);
    int dot = member.indexOf('.');
    while (value == JsonNull.NULL && dot > 0) {
      value = find(object.field(member.substring(0, dot)), member.substring(dot + 1));
      dot = member.indexOf('.', dot + 1);
    }
    return value;
  }
}
