package org.communique.extract;

import java.util.List;

/** What came of reading one file. */
public sealed interface Extraction {
  /**
   * The file was read.
   *
   * @param documents at least one, in the order of the file; each has at least one block
   * @param omissions what is inside the file and was not read, in the order of the file
   */
  record Extracted(List<ExtractedDocument> documents, List<Omission> omissions)
      implements Extraction {
    public Extracted {
      documents = List.copyOf(documents);
      omissions = List.copyOf(omissions);
      if (documents.isEmpty()) {
        throw new IllegalArgumentException("a file that was read has at least one document");
      }
    }

    /** The file was read, with all that is inside it. */
    public Extracted(List<ExtractedDocument> documents) {
      this(documents, List.of());
    }
  }

  /**
   * The file gave no text.
   *
   * @param detail what the parser said, one line for the ledger; may be empty
   */
  record NotExtracted(FailureReason reason, String detail) implements Extraction {}
}
