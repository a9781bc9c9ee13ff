package org.communique.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a Markdown file between two lines {@code ---}: names with values, in the simple part
 * of YAML (plain and quoted scalars, also over several lines; lists as one line).
 *
 * @param fields in the order of the file, names in lower case
 * @param bodyLine index of the first line after it, 0-based
 */
record FrontMatter(Map<String, String> fields, int bodyLine) {
  private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);
  private static final Pattern FIELD =
      Pattern.compile("([\\p{L}_][\\p{L}\\d_.:-]*?):(?:\\s+(.*))?");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))");

  /** The front matter of a text, or none. */
  static FrontMatter of(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
      return NONE;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    String name = "";
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        put(fields, name, value);
        return new FrontMatter(fields, i + 1);
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        put(fields, name, value);
        name = field.group(1).toLowerCase(Locale.ROOT);
        value.setLength(0);
        value.append(field.group(2) == null ? "" : field.group(2));
      } else {
        continueValue(value, line.strip());
      }
    }
    return NONE;
  }

  /** Folds a line into a value: a line end is a space, unless a backslash before it says no. */
  private static void continueValue(StringBuilder value, String line) {
    int last = value.length() - 1;
    if (last >= 0 && value.charAt(last) == '\\') {
      value.setLength(last);
    } else if (last >= 0) {
      value.append(' ');
    }
    value.append(line);
  }

  private static void put(Map<String, String> fields, String name, StringBuilder value) {
    String scalar = scalar(value.toString().strip());
    if (!name.isEmpty() && !scalar.isBlank()) {
      fields.put(name, scalar);
    }
  }

  private static String scalar(String value) {
    if (value.length() >= 2 && value.startsWith("'") && value.endsWith("'")) {
      return value.substring(1, value.length() - 1).replace("''", "'");
    }
    if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
      return ESCAPE
          .matcher(value.substring(1, value.length() - 1))
          .replaceAll(match -> Matcher.quoteReplacement(unescape(match)));
    }
    return value.matches("[>|][+-]? .*") ? value.replaceFirst("\\S+\\s+", "") : value;
  }

  /** The double-quoted escapes of YAML 1.2, section 5.7. */
  private static String unescape(java.util.regex.MatchResult escape) {
    for (int group = 1; group <= 3; group++) {
      if (escape.group(group) != null) {
        int codePoint = Integer.parseUnsignedInt(escape.group(group), 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
      }
    }
    return switch (escape.group(4)) {
      case "n", "N" -> "\n";
      case "t" -> "\t";
      case "r" -> "\r";
      case "_" -> "\u00A0";
      case "L" -> "\u2028";
      case "P" -> "\u2029";
      case "0", "a", "b", "e", "f", "v" -> "";
      default -> escape.group(4);
    };
  }
}
