package org.communique.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communique.extract.ExtractedDocument;
import org.communique.extract.TextBlock;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;

/**
 * Builds a communiqué's text out of the blocks of a document. Safe for several threads at once; the
 * same document always gives the same text.
 */
public final class CommuniqueAssembler {
  private static final String BETWEEN_BLOCKS = "\n\n";

  /** Of a document's text, this much decides on its language, in UTF-16 units. */
  private static final int LANGUAGE_SAMPLE = 40_000;

  private final Languages languages = new Languages();

  /**
   * Builds the text.
   *
   * @throws IllegalArgumentException if the document has no letter and no digit
   */
  public CommuniqueText assemble(ExtractedDocument document) {
    List<Piece> pieces = Piece.of(blocks(document, false));
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a document without words: " + document.entry());
    }
    Title title = TitleChooser.choose(pieces, document.metadata(), document.mediaType());
    Builder builder = new Builder(title, languages.of(sample(pieces)));
    builder.addAll(title.body());
    builder.addAll(Piece.of(blocks(document, true)));
    return builder.build(metadata(document, title));
  }

  /** The blocks of the text itself, or the notes on it. */
  private static List<TextBlock> blocks(ExtractedDocument document, boolean areNotes) {
    return document.blocks().stream()
        .filter(block -> (block.kind() == TextBlock.Kind.NOTE) == areNotes)
        .toList();
  }

  private static String sample(List<Piece> pieces) {
    StringBuilder sample = new StringBuilder();
    for (Piece piece : pieces) {
      int room = LANGUAGE_SAMPLE - sample.length();
      if (room <= 0) {
        break;
      }
      sample.append(piece.text(), 0, Math.min(room, piece.text().length())).append('\n');
    }
    return sample.toString();
  }

  private static SortedMap<String, String> metadata(ExtractedDocument document, Title title) {
    SortedMap<String, String> metadata = new TreeMap<>(document.metadata());
    if (!title.header().isEmpty()) {
      metadata.put("header", String.join("\n", title.header()));
    }
    return metadata;
  }

  private record Spoken(Piece piece, String language) {}

  private final class Builder {
    private final Title title;
    private final String language;
    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<Spoken> openHeadings = new ArrayList<>();

    private Builder(Title title, String language) {
      this.title = title;
      this.language = language;
      if (title.isPrinted()) {
        text.append(title.text());
      }
    }

    private void addAll(List<Piece> body) {
      List<String> spoken =
          languages.ofParagraphs(body.stream().map(Piece::text).toList(), language);
      for (int i = 0; i < body.size(); i++) {
        Spoken piece = new Spoken(body.get(i), spoken.get(i));
        if (piece.piece().isHeading()) {
          openHeadings.add(piece);
        } else {
          addParagraph(piece);
        }
      }
      closeHeadings();
    }

    /** Headings that nothing follows are paragraphs of their own. */
    private void closeHeadings() {
      List<Spoken> trailing = openHeadings;
      openHeadings = new ArrayList<>();
      trailing.forEach(this::addParagraph);
    }

    private void addParagraph(Spoken spoken) {
      List<TextSpan> headings = new ArrayList<>();
      openHeadings.forEach(heading -> headings.add(append(heading.piece().text())));
      openHeadings.clear();
      String paragraph = spoken.piece().text();
      TextSpan span = append(paragraph);
      paragraphs.add(
          new Paragraph(
              paragraphs.size() + 1,
              span,
              kindOf(spoken.piece()),
              PrintedNumber.of(paragraph),
              headings,
              spoken.language(),
              sentences(paragraph, spoken.language(), span.start())));
    }

    private TextSpan append(String block) {
      if (!text.isEmpty()) {
        text.append(BETWEEN_BLOCKS);
      }
      int start = text.length();
      text.append(block);
      return new TextSpan(start, text.length());
    }

    private CommuniqueText build(SortedMap<String, String> metadata) {
      TextSpan titleSpan =
          title.isPrinted() ? new TextSpan(0, title.text().length()) : TextSpan.EMPTY;
      return new CommuniqueText(
          title.text(), titleSpan, text.toString(), language, paragraphs, metadata);
    }
  }

  private static Paragraph.Kind kindOf(Piece piece) {
    return switch (piece.kind()) {
      case TITLE, HEADING, PARAGRAPH -> Paragraph.Kind.PROSE;
      case LIST_ITEM -> Paragraph.Kind.LIST_ITEM;
      case TABLE_ROW -> Paragraph.Kind.TABLE_ROW;
      case NOTE -> Paragraph.Kind.NOTE;
    };
  }

  private static List<Sentence> sentences(String paragraph, String language, int offset) {
    List<Sentence> sentences = new ArrayList<>();
    for (TextSpan span : SentenceSplitter.split(paragraph, language)) {
      sentences.add(new Sentence(sentences.size() + 1, span.shift(offset)));
    }
    return sentences;
  }
}
