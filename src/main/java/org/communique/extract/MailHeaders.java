package org.communique.extract;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.Field;

/** The header of a mail or of one of its parts. The first field of a name counts. */
final class MailHeaders {
  private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");

  /** The start of an encoded word (RFC 2047); RFC 2231 allows a language after the charset. */
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([A-Za-z0-9_.:-]+)(?:\\*[A-Za-z-]*)?\\?(?=[bBqQ]\\?)");

  private static final Pattern ZONE = Pattern.compile("([+-])(\\d{2})(\\d{2})(?=\\D*$)");

  private final Map<String, String> fields = new HashMap<>();

  /** Reads the lines of a header. */
  static MailHeaders of(byte[] header) {
    MailHeaders headers = new MailHeaders();
    String raw = FOLD.matcher(new String(header, StandardCharsets.ISO_8859_1)).replaceAll("");
    raw.lines().forEach(headers::add);
    return headers;
  }

  void add(Field field) {
    byte[] raw = field.getRaw().toByteArray();
    add(FOLD.matcher(new String(raw, StandardCharsets.ISO_8859_1)).replaceAll(""));
  }

  /** Adds an unfolded line, each byte as the character of the same number. */
  private void add(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      byte[] value = line.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1);
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      fields.putIfAbsent(name, TextDecoder.decode(value).strip());
    }
  }

  /** The text of a field with its encoded words decoded; empty when there is none. */
  String text(String name) {
    return decodeWords(fields.getOrDefault(name, ""));
  }

  /** Media type in lower case; {@code text/plain} when none is given. */
  String type() {
    ParsedField field = parsed("content-type");
    return field instanceof ContentTypeField type && type.getMimeType() != null
        ? type.getMimeType().toLowerCase(Locale.ROOT)
        : "text/plain";
  }

  /** A parameter of the media type; empty when there is none. */
  String typeParameter(String name) {
    String value =
        parsed("content-type") instanceof ContentTypeField type ? type.getParameter(name) : null;
    return value == null ? "" : value;
  }

  boolean isAttachment() {
    return parsed("content-disposition") instanceof ContentDispositionField disposition
        && disposition.isAttachment();
  }

  /** The name of the file that a part holds, without folders; empty when it has none. */
  String fileName() {
    String name =
        parsed("content-disposition") instanceof ContentDispositionField disposition
            ? disposition.getFilename()
            : null;
    String given = name == null || name.isBlank() ? typeParameter("name") : name;
    String path = decodeWords(given).replace('\\', '/').strip();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The Date as ISO 8601 with the offset of the sender; empty when it is missing or no date. */
  @SuppressWarnings("JavaUtilDate") // The parser of the field knows nothing newer.
  String date() {
    String text = fields.getOrDefault("date", "");
    Date date = parsed("date") instanceof DateTimeField field ? field.getDate() : null;
    if (date == null) {
      return "";
    }
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.toInstant().atOffset(zone(text)));
  }

  private static ZoneOffset zone(String date) {
    Matcher zone = ZONE.matcher(date);
    if (!zone.find()) {
      return ZoneOffset.UTC;
    }
    int minutes = Integer.parseInt(zone.group(2)) * 60 + Integer.parseInt(zone.group(3));
    int signed = zone.group(1).equals("-") ? -minutes : minutes;
    boolean isReal = minutes <= 18 * 60;
    return isReal ? ZoneOffset.ofTotalSeconds(signed * 60) : ZoneOffset.UTC;
  }

  private @org.jspecify.annotations.Nullable ParsedField parsed(String name) {
    String value = fields.get(name);
    try {
      return value == null ? null : LenientFieldParser.parse(name + ": " + value);
    } catch (MimeException e) {
      return null;
    }
  }

  private static String decodeWords(String text) {
    String plain =
        ENCODED_WORD
            .matcher(text)
            .replaceAll(word -> "=?" + word.group(1).toLowerCase(Locale.ROOT) + "?");
    return DecoderUtil.decodeEncodedWords(plain, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
  }
}
