package org.communique.extract;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communique.json.Json;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.json.JsonValue.JsonString;

/**
 * Which members of a line of JSON make a document. It is declared as an object whose names are what
 * a document has and whose values are members of the line, a dot leading into an object:
 *
 * <pre>{"id": "meta.key", "title": "headline", "text": "body", "date": "issued", "url": "link"}
 * </pre>
 *
 * {@code text} has to be named, and {@code id}, {@code title}, {@code date}, {@code url}, {@code
 * author}, {@code source}, {@code publisher}, {@code language}, {@code subject}, {@code place} and
 * {@code description} may be; another name is refused. A value may also be a list of members, of
 * which the first that a line has is taken. The declaration of {@code NAME.jsonl} (or {@code
 * NAME.jsonl.gz}) lies beside it in {@code NAME.jsonl.mapping.json}, or for all such files of a
 * folder in {@code mapping.json}; without one, {@link #DEFAULT} holds.
 *
 * @param id members with the name of the document in its file; may be empty
 * @param text members with the text, at least one
 * @param metadata members by the name of what they say
 */
public record JsonLinesMapping(
    List<String> id, List<String> text, SortedMap<String, List<String>> metadata) {
  /** The name of a declaration for all files of its folder. */
  public static final String FOLDER_FILE = "mapping.json";

  /** What follows the name of a file in the name of its own declaration. */
  public static final String FILE_SUFFIX = ".mapping.json";

  private static final String ID = "id";
  private static final String TEXT = "text";

  /** What a document may have besides. */
  private static final List<String> METADATA =
      List.of(
          "author",
          "date",
          "description",
          "language",
          "place",
          "publisher",
          "source",
          "subject",
          "title",
          "url");

  /** For lines with {@code _id} or {@code id}, {@code title}, {@code text}, and so on. */
  public static final JsonLinesMapping DEFAULT =
      new JsonLinesMapping(
          List.of("_id", ID),
          List.of(TEXT),
          new TreeMap<>(
              Map.of("title", List.of("title"), "date", List.of("date"), "url", List.of("url"))));

  public JsonLinesMapping {
    id = List.copyOf(id);
    text = List.copyOf(text);
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a mapping has to name the text");
    }
  }

  /** Whether a file of this name declares a mapping, and is no document. */
  public static boolean isMappingFile(String name) {
    return name.equals(FOLDER_FILE) || name.endsWith(FILE_SUFFIX);
  }

  /**
   * The mapping declared for a file, or the default.
   *
   * @throws MappingException when the declaration cannot be used
   */
  public static JsonLinesMapping of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    for (String candidate : List.of(name + FILE_SUFFIX, unpacked + FILE_SUFFIX, FOLDER_FILE)) {
      Path declaration = file.resolveSibling(candidate);
      if (Files.isRegularFile(declaration)) {
        return read(declaration);
      }
    }
    return DEFAULT;
  }

  /**
   * Reads a declaration.
   *
   * @throws MappingException when it cannot be used
   */
  public static JsonLinesMapping read(Path declaration) throws IOException {
    try (Reader reader = Files.newBufferedReader(declaration)) {
      return of(Json.read(reader), declaration);
    } catch (JsonSyntaxException e) {
      throw new MappingException(declaration, "is no JSON: " + e.getMessage());
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new MappingException(declaration, "is not UTF-8");
    }
  }

  private static JsonLinesMapping of(JsonValue declared, Path declaration) throws MappingException {
    if (!(declared instanceof JsonObject object)) {
      throw new MappingException(declaration, "is no JSON object");
    }
    SortedMap<String, List<String>> members = new TreeMap<>();
    for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
      String name = field.getKey();
      if (!name.equals(ID) && !name.equals(TEXT) && !METADATA.contains(name)) {
        throw new MappingException(
            declaration,
            "maps '%s', which no document has; known are id, text, %s"
                .formatted(name, String.join(", ", METADATA)));
      }
      members.put(name, members(name, field.getValue(), declaration));
    }
    List<String> id = members.getOrDefault(ID, List.of());
    List<String> text = members.getOrDefault(TEXT, List.of());
    if (text.isEmpty()) {
      throw new MappingException(declaration, "names no member as 'text'");
    }
    members.remove(ID);
    members.remove(TEXT);
    return new JsonLinesMapping(id, text, members);
  }

  private static List<String> members(String name, JsonValue value, Path declaration)
      throws MappingException {
    List<JsonValue> values = value instanceof JsonString ? List.of(value) : value.elements();
    List<String> members = new ArrayList<>();
    for (JsonValue member : values) {
      if (member instanceof JsonString string && !string.value().isBlank()) {
        members.add(string.value());
      }
    }
    if (members.isEmpty() || members.size() < values.size()) {
      throw new MappingException(
          declaration, "maps '%s' to something that is no name of a member".formatted(name));
    }
    return members;
  }

  /** A declaration that cannot be used; the message is one sentence for people. */
  public static final class MappingException extends IOException {
    private static final long serialVersionUID = 1L;

    MappingException(Path declaration, String reason) {
      super("The mapping %s %s.".formatted(declaration.getFileName(), reason));
    }
  }
}
