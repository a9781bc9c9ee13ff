package org.communique.ingest;

import java.util.List;
import java.util.Random;

/**
 * Few short texts, so that several files often hold the same one, in the same or another format.
 */
final class SampleTexts {
  private static final List<String> TEXTS =
      List.of(
          text("Joint Statement on Missiles", "The ministers of Japan and France met in Paris.", 3),
          text("Joint Statement on Missiles", "The ministers of Japan and France met in Seoul.", 3),
          text("Joint Statement on Fisheries", "Norway and Iceland met in Paris over fish.", 2),
          text("Declaration of Paris", "The States agreed on missiles, fish and more missiles.", 1),
          text("Déclaration commune", "Les ministres de la France condamnent les missiles.", 2),
          text("Chair’s Summary", "Fish and missiles were discussed at ship-to-ship talks.", 4));

  private SampleTexts() {}

  private static String text(String title, String first, int paragraphs) {
    StringBuilder text = new StringBuilder(title).append("\n\n").append(first).append('\n');
    for (int number = 1; number < paragraphs; number++) {
      text.append(
          "\n%d. They welcomed the progress of round %d and all its fish.\n"
              .formatted(number, number));
    }
    return text.toString();
  }

  /** A text in the format of an ending; at times none, or bytes that are no text. */
  static String any(Random random, String ending) {
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1 -> "\0\1\2\3\7\0\0".repeat(20);
      case 2 -> inFormat(text("Agenda " + random.nextInt(20), "They meet in Seoul.", 1), ending);
      default -> inFormat(TEXTS.get(random.nextInt(TEXTS.size())), ending);
    };
  }

  /** The words of a text file in another format. */
  static String inFormat(String text, String ending) {
    List<String> blocks = List.of(text.split("\n\n"));
    return switch (ending) {
      case "html" ->
          "<html><head><meta name=\"author\" content=\"Office\"></head><body><h1>%s</h1><p>%s</p></body></html>"
              .formatted(
                  blocks.getFirst().strip(),
                  String.join("</p><p>", blocks.subList(1, blocks.size())));
      case "md" -> "---\nauthor: Press\n---\n\n# " + text;
      default -> text;
    };
  }
}
