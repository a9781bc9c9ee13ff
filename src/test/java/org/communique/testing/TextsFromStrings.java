package org.communique.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;

/** Makes the text of a communiqué from strings, without reading files. */
public final class TextsFromStrings {
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<![A-Z]|Mr|Dr|St|No|Nov|Dec|Art)[.!?;:]?[.!?]\\s+(?=[A-Z“\"(*\\[0-9])|[。！？]");

  private final StringBuilder text = new StringBuilder();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<TextSpan> headings = new ArrayList<>();
  private final String title;
  private final TextSpan titleSpan;
  private final String language;
  private final Map<String, String> metadata = new TreeMap<>();

  private TextsFromStrings(String title, String language) {
    this.title = title;
    this.language = language;
    this.titleSpan = new TextSpan(0, title.length());
    text.append(title);
  }

  public static TextsFromStrings titled(String title) {
    return titled(title, "en");
  }

  public static TextsFromStrings titled(String title, String language) {
    return new TextsFromStrings(title, language);
  }

  /** One text of a title and paragraphs. */
  public static CommuniqueText text(String title, String... paragraphs) {
    TextsFromStrings builder = titled(title);
    for (String paragraph : paragraphs) {
      builder.paragraph(paragraph);
    }
    return builder.build();
  }

  public TextsFromStrings metadata(String name, String value) {
    metadata.put(name, value);
    return this;
  }

  public TextsFromStrings heading(String heading) {
    headings.add(append(heading));
    return this;
  }

  /** A paragraph; its sentences end at full stops before a capital. */
  public TextsFromStrings paragraph(String paragraph) {
    TextSpan span = append(paragraph);
    List<Sentence> sentences = new ArrayList<>();
    int start = span.start();
    Matcher end = SENTENCE_END.matcher(paragraph);
    while (end.find()) {
      int stop = span.start() + end.end();
      sentences.add(new Sentence(sentences.size() + 1, stripped(start, stop)));
      start = stop;
    }
    if (start < span.end()) {
      sentences.add(new Sentence(sentences.size() + 1, stripped(start, span.end())));
    }
    paragraphs.add(
        new Paragraph(
            paragraphs.size() + 1,
            span,
            Paragraph.Kind.PROSE,
            "",
            List.copyOf(headings),
            language,
            sentences));
    headings.clear();
    return this;
  }

  private TextSpan stripped(int start, int end) {
    int stop = end;
    while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    return new TextSpan(start, stop);
  }

  private TextSpan append(String block) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(block);
    return new TextSpan(start, text.length());
  }

  public CommuniqueText build() {
    return new CommuniqueText(
        title, titleSpan, text.toString(), language, paragraphs, new TreeMap<>(metadata));
  }
}
