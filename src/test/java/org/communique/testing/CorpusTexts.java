package org.communique.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;

/**
 * Reads Markdown, plain text, HTML and XML files roughly, for tests of annotators: front matter,
 * headings, paragraphs divided by empty lines, tags taken off.
 */
public final class CorpusTexts {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("(?m)^([a-z_]+):[ ]*(.*(?:\\R  .*)*)$");
  private static final int LONGEST_TITLE = 400;

  private CorpusTexts() {}

  /** The text of one file; of a file with no words, its name. */
  public static CommuniqueText read(Path file) throws IOException {
    String raw = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".xml")) {
      return assemble(file, new TreeMap<>(), withoutTags(raw));
    }
    SortedMap<String, String> metadata = new TreeMap<>();
    Matcher matter = FRONT_MATTER.matcher(raw);
    if (matter.find()) {
      Matcher field = FIELD.matcher(matter.group(1));
      while (field.find()) {
        metadata.put(field.group(1), unquoted(field.group(2)));
      }
      raw = raw.substring(matter.end());
    }
    return assemble(file, metadata, withoutMarkdown(raw, name.endsWith(".md")));
  }

  private static String unquoted(String value) {
    String plain =
        value
            .replaceAll("\\\\?\\R\\s+", " ")
            .replaceAll("^['\"]|['\"]$", "")
            .replaceAll("\\\\[ _]", " ");
    Matcher escape = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))").matcher(plain);
    return escape
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf(
                        (char)
                            Integer.parseInt(
                                match.group(1) == null ? match.group(2) : match.group(1), 16))))
        .replace("''", "'");
  }

  private static String withoutTags(String raw) {
    return raw.replaceAll("(?is)<(script|style|teiHeader|note)\\b.*?</\\1>", " ")
        .replaceAll(
            "(?i)</?(p|div\\w*|head|item|list|h\\d|li|tr|td|table|br|dateline|title)\\b[^>]*>",
            "\n\n")
        .replaceAll("(?s)<[^>]*>", "")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replace("&#8211;", "–");
  }

  private static String withoutMarkdown(String raw, boolean markdown) {
    String text = raw.replaceAll("<[^>]*>", " ");
    if (markdown) {
      text =
          text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
              .replaceAll("(?m)^(#+)\\s*(.*)$", "\n\n\u0001$2\n\n")
              .replaceAll("(?m)^\\s*\\\\###\\s*$", "")
              .replaceAll("(?m)^( *-   |\\d+\\. )", "\n\n")
              .replace("*", "");
    }
    return text;
  }

  private static CommuniqueText assemble(
      Path file, SortedMap<String, String> metadata, String text) {
    List<String> headings = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.split("\\R\\s*\\R")) {
      String line = block.replaceAll("[\\s\u00a0\u3000]+", " ").strip();
      if (line.startsWith("\u0001") && paragraphs.isEmpty()) {
        headings.add(line.substring(1).strip());
      } else if (!line.isEmpty() && !line.equals("\u0001")) {
        paragraphs.add(line.replace("\u0001", ""));
      }
    }
    headings.removeIf(String::isEmpty);
    String title = metadata.getOrDefault("title", "");
    if (title.isBlank()) {
      title = takeTitle(file, headings, paragraphs);
    }
    return CommuniqueTexts.of(title.strip(), headings, paragraphs, metadata);
  }

  private static String takeTitle(Path file, List<String> headings, List<String> paragraphs) {
    if (!headings.isEmpty()) {
      return headings.removeFirst();
    }
    if (!paragraphs.isEmpty() && paragraphs.getFirst().length() < LONGEST_TITLE) {
      return paragraphs.removeFirst();
    }
    return paragraphs.isEmpty()
        ? String.valueOf(file.getFileName())
        : paragraphs.getFirst().substring(0, Math.min(80, paragraphs.getFirst().length()));
  }
}
