package org.communique.model;

/** The words that prove an annotation. */
public sealed interface Evidence {
  /** The proving words as printed; short, one line. */
  String quote();

  /** First position in the text, in UTF-16 units; -1 for metadata, which goes before the text. */
  default int position() {
    return switch (this) {
      case InText inText -> inText.span().start();
      case InMetadata inMetadata -> -1;
    };
  }

  /**
   * Words of the communiqué's text.
   *
   * @param span where they stand
   */
  record InText(TextSpan span, String quote) implements Evidence {
    /** The evidence at {@code span} of {@code text}. */
    public static InText at(TextSpan span, String text) {
      return new InText(span, span.in(text).replaceAll("\\s+", " "));
    }
  }

  /**
   * A value that came with the text but is not part of it.
   *
   * @param field its name in {@link CommuniqueText#metadata()}
   */
  record InMetadata(String field, String quote) implements Evidence {}
}
