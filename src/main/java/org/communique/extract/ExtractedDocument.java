package org.communique.extract;

import java.util.List;
import java.util.SortedMap;

/**
 * One document taken out of a file.
 *
 * @param entry its place inside the file ({@code annex/second.txt} in an archive); empty when the
 *     document is the file itself
 * @param mediaType as detected from the bytes, such as {@code application/pdf}
 * @param blocks in the order of the page
 * @param metadata front matter, header fields and document properties by lower-case name
 * @param truncated whether a limit cut the text
 */
public record ExtractedDocument(
    String entry,
    String mediaType,
    List<TextBlock> blocks,
    SortedMap<String, String> metadata,
    boolean truncated) {
  /** The name under which the metadata say that the text was read from pictures of it. */
  static final String OCR = "ocr";

  public ExtractedDocument {
    blocks = List.copyOf(blocks);
  }

  /** The same document at another place in its file. */
  public ExtractedDocument named(String otherEntry) {
    return new ExtractedDocument(otherEntry, mediaType, blocks, metadata, truncated);
  }

  /** Whether the text was read from pictures of it, and may have errors that the file has not. */
  public boolean isOcr() {
    return Boolean.parseBoolean(metadata.get(OCR));
  }
}
