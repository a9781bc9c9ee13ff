package org.communique.ingest;

import java.util.List;
import org.communique.extract.FailureReason;
import org.communique.extract.Omission;
import org.communique.model.SourcedCommunique;
import org.communique.search.FileEntry.Status;

/** What came of taking one file through the stages. */
public sealed interface FileOutcome {
  /** Time it took, in seconds. */
  double seconds();

  /**
   * The file holds communiqués.
   *
   * @param communiques at least one, in the order of the file
   * @param omissions what inside the file could not be read
   * @param truncated whether a limit cut the text
   */
  record Read(
      List<SourcedCommunique> communiques,
      List<Omission> omissions,
      boolean truncated,
      double seconds)
      implements FileOutcome {
    public Read {
      communiques = List.copyOf(communiques);
      omissions = List.copyOf(omissions);
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
      return FileOutcome.sentence(reason, detail);
    }

    /** A file without text is no failure. */
    public Status status() {
      return switch (reason) {
        case EMPTY, IMAGE_ONLY -> Status.EMPTY;
        case UNREADABLE,
            UNSUPPORTED,
            ENCRYPTED,
            MALFORMED,
            TOO_LARGE,
            TIMED_OUT,
            OUT_OF_MEMORY,
            TOO_COMPLEX,
            CRASHED ->
            Status.FAILED;
      };
    }
  }

  /** A reason with its detail in brackets. */
  static String sentence(FailureReason reason, String detail) {
    return detail.isEmpty() ? reason.sentence() : reason.sentence() + " (" + detail + ")";
  }

  /** An omission for people: the place, if it has a name, and the reason. */
  static String sentence(Omission omission) {
    String why = sentence(omission.reason(), omission.detail());
    return omission.entry().isEmpty() ? why : omission.entry() + ": " + why;
  }
}
