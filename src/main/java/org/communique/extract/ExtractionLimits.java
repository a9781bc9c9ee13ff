package org.communique.extract;

/**
 * How much of a file is read before it is refused. The defaults are far above any real communiqué
 * (the largest treaty collections are some tens of megabytes) and far below what fills a heap.
 *
 * @param maxFileBytes size of a file, and of all that is unpacked from it together
 * @param maxCharacters of text taken from one file, in UTF-16 units; what lies beyond is cut and
 *     the document is marked as truncated
 * @param maxEmbeddedDepth how deep documents inside documents are followed; 1 is the entries of an
 *     archive, 2 the entries of an archive in an archive
 * @param maxEmbeddedDocuments entries and attachments looked at in one file
 */
public record ExtractionLimits(
    long maxFileBytes, long maxCharacters, int maxEmbeddedDepth, int maxEmbeddedDocuments) {

  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(256L << 20, 6_000_000, 6, 10_000);

  public ExtractionLimits {
    if (maxFileBytes < 1 || maxCharacters < 1) {
      throw new IllegalArgumentException(
          "a limit that lets nothing through: %d bytes, %d characters"
              .formatted(maxFileBytes, maxCharacters));
    }
  }
}
