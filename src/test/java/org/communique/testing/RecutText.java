package org.communique.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.communique.extract.ExtractedDocument;
import org.communique.extract.Extraction;
import org.communique.extract.TextBlock;
import org.communique.extract.TextExtractor;

/**
 * Reads files as another does, but cuts their text otherwise, as another version of a splitter may:
 * blocks are joined with the next one or parted behind a sentence, at random, and some headings are
 * plain paragraphs. The words and their order stay, and so do the first blocks, which decide on
 * what is the title and what stood above it.
 */
public final class RecutText implements TextExtractor {
  /** Blocks at the head of a long document that stay; of a short one, a quarter does. */
  private static final int HEAD = 12;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;:!?。])\\s+(?=\\S)");

  private final TextExtractor extractor;
  private final Random random;

  /**
   * @param extractor closed with this one
   */
  public RecutText(TextExtractor extractor, long seed) {
    this.extractor = extractor;
    this.random = new Random(seed);
  }

  @Override
  public synchronized Extraction extract(Path file) {
    return switch (extractor.extract(file)) {
      case Extraction.Extracted read ->
          new Extraction.Extracted(
              read.documents().stream().map(this::recut).toList(), read.omissions());
      case Extraction.NotExtracted none -> none;
    };
  }

  private ExtractedDocument recut(ExtractedDocument document) {
    return new ExtractedDocument(
        document.entry(),
        document.mediaType(),
        recut(document.blocks()),
        document.metadata(),
        document.truncated());
  }

  private List<TextBlock> recut(List<TextBlock> blocks) {
    int head = Math.min(HEAD, 1 + blocks.size() / 4);
    List<TextBlock> all = new ArrayList<>(blocks.subList(0, head));
    all.addAll(parted(joined(blocks.subList(head, blocks.size()))));
    return all;
  }

  private List<TextBlock> joined(List<TextBlock> blocks) {
    List<TextBlock> joined = new ArrayList<>();
    for (TextBlock block : blocks) {
      boolean joins =
          !joined.isEmpty() && isText(block) && isText(joined.getLast()) && random.nextInt(3) == 0;
      if (joins) {
        TextBlock before = joined.removeLast();
        String text = before.text() + " " + block.text();
        joined.add(new TextBlock(before.kind(), before.level(), text));
      } else {
        joined.add(random.nextInt(4) == 0 ? plain(block) : block);
      }
    }
    return joined;
  }

  private static TextBlock plain(TextBlock block) {
    return block.kind() == TextBlock.Kind.HEADING
        ? new TextBlock(TextBlock.Kind.PARAGRAPH, 0, block.text())
        : block;
  }

  private static boolean isText(TextBlock block) {
    return block.kind() == TextBlock.Kind.PARAGRAPH || block.kind() == TextBlock.Kind.LIST_ITEM;
  }

  private List<TextBlock> parted(List<TextBlock> blocks) {
    List<TextBlock> parted = new ArrayList<>();
    for (TextBlock block : blocks) {
      if (!isText(block) || random.nextBoolean()) {
        parted.add(block);
        continue;
      }
      StringBuilder part = new StringBuilder();
      for (String sentence : SENTENCE_END.split(block.text())) {
        part.append(part.isEmpty() ? "" : " ").append(sentence);
        if (random.nextInt(3) == 0) {
          parted.add(new TextBlock(block.kind(), block.level(), part.toString()));
          part.setLength(0);
        }
      }
      if (!part.isEmpty()) {
        parted.add(new TextBlock(block.kind(), block.level(), part.toString()));
      }
    }
    return parted;
  }

  @Override
  public void close() {
    extractor.close();
  }
}
