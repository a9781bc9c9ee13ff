package org.communique.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;

/** Builds texts from a title and paragraphs; sentences end at full stops before a capital. */
public final class CommuniqueTexts {
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<![A-Z]|U\\.S|Jr|Sr|Dr|Mr|Mrs|Ms|Hon|Rt|H\\.E|St|No|Nr|Art|w\\.g|\\(s)[.。:;!?]\\s+(?=[\\p{Lu}“\"(])"
              + "|(?<=\\p{Ll})\\.(?=\\p{Lu}\\p{Ll})|。");

  private CommuniqueTexts() {}

  /** A text whose title is printed, without metadata. */
  public static CommuniqueText of(String title, String... paragraphs) {
    return of(title, List.of(), List.of(paragraphs), new TreeMap<>());
  }

  /**
   * A text with headings above its first paragraph.
   *
   * @param metadata by lower-case name
   */
  public static CommuniqueText of(
      String title,
      List<String> headings,
      List<String> paragraphs,
      SortedMap<String, String> metadata) {
    StringBuilder text = new StringBuilder(title);
    List<TextSpan> headingSpans = new ArrayList<>();
    for (String heading : headings) {
      headingSpans.add(append(text, heading));
    }
    List<Paragraph> built = new ArrayList<>();
    for (String paragraph : paragraphs) {
      TextSpan span = append(text, paragraph);
      List<TextSpan> above = built.isEmpty() ? headingSpans : List.of();
      built.add(
          new Paragraph(
              built.size() + 1,
              span,
              Paragraph.Kind.PROSE,
              "",
              above,
              "en",
              sentences(paragraph, span.start())));
    }
    TextSpan titleSpan = new TextSpan(0, title.length());
    return new CommuniqueText(title, titleSpan, text.toString(), "en", built, metadata);
  }

  private static TextSpan append(StringBuilder text, String block) {
    text.append("\n\n");
    int start = text.length();
    text.append(block);
    return new TextSpan(start, text.length());
  }

  private static List<Sentence> sentences(String paragraph, int offset) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher matcher = SENTENCE_END.matcher(paragraph);
    int start = 0;
    while (matcher.find()) {
      int end = matcher.start() + 1;
      sentences.add(new Sentence(sentences.size() + 1, new TextSpan(offset + start, offset + end)));
      start = matcher.end();
    }
    if (start < paragraph.length()) {
      int end = paragraph.length();
      sentences.add(new Sentence(sentences.size() + 1, new TextSpan(offset + start, offset + end)));
    }
    return sentences;
  }
}
