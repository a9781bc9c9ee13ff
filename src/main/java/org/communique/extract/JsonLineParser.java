package org.communique.extract;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communique.extract.JsonLines.RawLine;
import org.communique.extract.JsonLinesReader.Line;
import org.communique.json.Json;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonArray;
import org.communique.json.JsonValue.JsonNull;

/** Makes a document of one line of JSON. Thread-safe. */
public final class JsonLineParser {
  private static final String MEDIA_TYPE = "application/json";
  private static final int MAX_ID_LENGTH = 1_000;

  private final JsonLinesMapping mapping;

  public JsonLineParser(JsonLinesMapping mapping) {
    this.mapping = mapping;
  }

  /** What a line is; a document has the name that its line gives it. */
  public Line parse(RawLine line) {
    return switch (line) {
      case RawLine.Text text -> parse(text);
      case RawLine.Omitted omitted -> new Line.Omitted(omitted.number(), omitted.omission());
    };
  }

  private Line parse(RawLine.Text line) {
    JsonValue value;
    try {
      value = Json.parse(line.json());
    } catch (JsonSyntaxException e) {
      return notParsed(line, e);
    }
    if (!(value instanceof JsonValue.JsonObject)) {
      return omitted(line, FailureReason.MALFORMED, "no JSON object");
    }
    BlockCollector collector = new BlockCollector(new Budget(ExtractionLimits.DEFAULT));
    paragraphs(find(value, mapping.text()), collector);
    if (!TextBlocks.hasWords(collector.blocks())) {
      return omitted(line, FailureReason.EMPTY, "");
    }
    String id = id(value);
    String name = id.isEmpty() ? JsonLines.nameOf(line.number()) : id;
    return new Line.Read(
        line.number(),
        new ExtractedDocument(name, MEDIA_TYPE, collector.blocks(), metadata(value), false));
  }

  /** The parser has limits of its own, on depth and on the length of strings and numbers. */
  private static Line notParsed(RawLine.Text line, JsonSyntaxException e) {
    boolean isLimit = String.valueOf(e.getMessage()).contains("exceeds the maximum allowed");
    return isLimit
        ? omitted(line, FailureReason.TOO_LARGE, "JSON too deep, or a value too long")
        : omitted(line, FailureReason.MALFORMED, "no JSON: column " + e.column());
  }

  private static Line omitted(RawLine.Text line, FailureReason reason, String detail) {
    String name = JsonLines.nameOf(line.number());
    return new Line.Omitted(line.number(), new Omission(name, reason, detail));
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
