package org.communique.testing.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text before it is in any format; in {@code src/test/resources/written}. */
public record WrittenText(String name, List<Part> parts) {
  private static final Path FOLDER = Path.of("src/test/resources/written");

  public WrittenText {
    parts = List.copyOf(parts);
  }

  /** All texts, in the order of their names. */
  public static List<WrittenText> all() throws IOException {
    List<WrittenText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        List<Part> parts = Files.readAllLines(file).stream().map(Part::of).toList();
        texts.add(new WrittenText(name, parts));
      }
    }
    return texts;
  }

  public String title() {
    return parts.getFirst().text();
  }

  /** What a reader of it sees as paragraphs: no title, no headings, labels before the text. */
  public List<String> paragraphs() {
    return parts.stream()
        .filter(part -> part.kind() != Part.Kind.TITLE && part.kind() != Part.Kind.HEADING)
        .map(part -> part.typed().replace('\t', ' '))
        .toList();
  }

  /** The headings in their order. */
  public List<String> headings() {
    return parts.stream().filter(part -> part.kind() == Part.Kind.HEADING).map(Part::text).toList();
  }

  /** Whether the letters are all in the font that PDFBox brings along. */
  public boolean isInLatinOrCyrillic() {
    return parts.stream()
        .flatMapToInt(part -> part.text().codePoints())
        .noneMatch(c -> c >= 0x0590 && c < 0x1E00 || c >= 0x3000);
  }

  /** Whether a label of letters in this text counts {@code i, ii, iii}. */
  boolean hasRomanNumbers() {
    return parts.stream().anyMatch(part -> part.label().equals("(ii)"));
  }
}
