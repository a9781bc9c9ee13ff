package org.communique.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;

/** Reads the plain files of the shared corpus roughly, for tests of what comes after extraction. */
public final class GoldFiles {
  public static final Path SHARED = Path.of("..", "shared");
  public static final Path GOLD = SHARED.resolve("gold");

  private GoldFiles() {}

  /** The text of one file of the corpus folder; {@code file} is relative to it. */
  public static CommuniqueText read(Path file) throws IOException {
    String raw = Files.readString(SHARED.resolve("corpus").resolve(file), StandardCharsets.UTF_8);
    String text = raw.replace("\uFEFF", "").replace("\r\n", "\n");
    String name = file.toString();
    if (name.endsWith(".md")) {
      return markdown(text);
    }
    return name.endsWith(".txt") ? blocks(TextsFromStringsLater.NONE, text, "en") : marked(text);
  }

  /** A builder that is made when the first block, the title, is known. */
  private static final class TextsFromStringsLater {
    static final TextsFromStringsLater NONE = new TextsFromStringsLater("", "");
    final String title;
    final String frontMatter;

    TextsFromStringsLater(String title, String frontMatter) {
      this.title = title;
      this.frontMatter = frontMatter;
    }
  }

  private static CommuniqueText markdown(String text) {
    String front = "";
    String body = text;
    if (text.startsWith("---\n")) {
      int end = text.indexOf("\n---", 4);
      front = text.substring(4, end);
      body = text.substring(end + 4);
    }
    Matcher title = Pattern.compile("(?m)^title: (.*(?:\n {2}.*)*)").matcher(front);
    String named = title.find() ? unquoted(title.group(1)) : "";
    String plain =
        body.replaceAll("<meta[^>]*>", "")
            .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
            .replaceAll("</?(?:sup|sub|u|em|strong|span)[^>]*>", "")
            .replaceAll("(?m)^#+\\s*(.*)$", "\n$1\n")
            .replaceAll("(?m)^\\s*(?=[-*]\\s|\\d+\\\\?\\.\\s|[a-z]\\.\\s)", "\n")
            .replaceAll("\\*+", "")
            .replaceAll("\\\\(?=[^a-z])", "");
    String language = text.contains("BWBV") || plain.contains(" het ") ? "nl" : "en";
    return blocks(new TextsFromStringsLater(named, front), plain, language);
  }

  private static String unquoted(String value) {
    String plain = value.strip().replaceAll("^['\"]|['\"]$", "");
    plain = plain.replace("\\_", " ").replace("\\u2019", "’").replaceAll("\\\\?\n\\s*\\\\?", " ");
    return plain.replaceAll("\\\\u[0-9a-fA-F]{4}", " ").replaceAll("\\s+", " ");
  }

  private static CommuniqueText marked(String text) {
    Matcher title = Pattern.compile("(?s)<(title|head)[ >].*?</\\1>").matcher(text);
    String named =
        Pattern.compile("(?s)<title>(.*?)</title>").matcher(text).find() || title.find()
            ? plain(first(text, "(?s)<title[^>]*>(.*?)</title>", "(?s)<head>(.*?)</head>"))
            : "";
    String body =
        text.replaceAll("(?s)<teiHeader.*?</teiHeader>|<script.*?</script>|<style.*?</style>", "")
            .replaceAll("(?s)<head>\\s*<meta.*?</head>|<note .*?</note>|<!--.*?-->", "")
            .replaceAll("\n", " ")
            .replaceAll("</?(?:hi|orig|abbr)\\b[^>]*>", "")
            .replaceAll(
                "<(?:/?(?:p|P|div\\d?|head|h\\d|li|dateline|tr|opener|closer)|br)\\b[^>]*>",
                "\n\n");
    String language = text.contains("lang=\"zh") ? "zh" : "en";
    return blocks(new TextsFromStringsLater(named, ""), plain(body), language);
  }

  private static String first(String text, String... patterns) {
    for (String pattern : patterns) {
      Matcher matcher = Pattern.compile(pattern).matcher(text);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return "";
  }

  private static String plain(String marked) {
    return marked
        .replaceAll("<[^>]*>", " ")
        .replace("&#8211;", "–")
        .replace("&amp;", "&")
        .replaceAll("&[#a-z0-9]+;", " ")
        .replace("\u3000", " ");
  }

  private static CommuniqueText blocks(TextsFromStringsLater start, String text, String language) {
    TextsFromStrings builder = null;
    if (!start.title.isBlank()) {
      builder = TextsFromStrings.titled(start.title.strip().replaceAll("\\s+", " "), language);
    }
    for (String block : text.split("\n\\s*\n")) {
      String folded = block.strip().replaceAll("[\\s\u00A0]+", " ");
      if (folded.isEmpty()) {
        continue;
      }
      if (builder == null) {
        builder =
            TextsFromStrings.titled(
                folded.length() > 300 ? folded.substring(0, 80) : folded, language);
        if (folded.length() <= 300) {
          continue;
        }
      }
      builder.paragraph(folded);
    }
    if (builder == null) {
      builder = TextsFromStrings.titled("Untitled", language);
    }
    for (String line : start.frontMatter.split("\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0 && !line.startsWith(" ")) {
        builder.metadata(line.substring(0, colon), unquoted(line.substring(colon + 2)));
      }
    }
    return builder.build();
  }
}
