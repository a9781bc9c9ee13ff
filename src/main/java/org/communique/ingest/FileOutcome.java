package org.communique.ingest;

import java.util.List;
import org.communique.extract.FailureReason;
import org.communique.model.Communique;

/** What came of taking one file through the stages. */
public sealed interface FileOutcome {
  /** Time it took, in seconds. */
  double seconds();

  /**
   * The file holds communiqués.
   *
   * @param communiques at least one, in the order of the file
   * @param truncated whether a limit cut the text
   */
  record Read(List<Communique> communiques, boolean truncated, double seconds)
      implements FileOutcome {
    public Read {
      communiques = List.copyOf(communiques);
    }
  }

  /**
   * The file holds none that could be read.
   *
   * @param detail what the parser said, one line; may be empty
   */
  record Failed(FailureReason reason, String detail, double seconds) implements FileOutcome {
    /** The reason, with the detail if there is one. */
    public String sentence() {
      return detail.isEmpty() ? reason.sentence() : reason.sentence() + " (" + detail + ")";
    }
  }
}
