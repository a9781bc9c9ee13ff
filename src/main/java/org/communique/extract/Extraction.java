package org.communique.extract;

import java.util.List;

/** What came of reading one file. */
public sealed interface Extraction {
  /**
   * The file was read.
   *
   * @param documents at least one, in the order of the file; each has at least one block
   */
  record Extracted(List<ExtractedDocument> documents) implements Extraction {
    public Extracted {
      documents = List.copyOf(documents);
      if (documents.isEmpty()) {
        throw new IllegalArgumentException("a file that was read has at least one document");
      }
    }
  }

  /**
   * The file gave no text.
   *
   * @param detail what the parser said, one line for the ledger; may be empty
   */
  record NotExtracted(FailureReason reason, String detail) implements Extraction {}
}
