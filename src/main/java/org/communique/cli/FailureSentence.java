package org.communique.cli;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import org.communique.annotate.AuthorityListException;
import org.communique.evaluate.CollectionFormatException;
import org.communique.extract.ReadersUnavailableException;
import org.communique.http.CannotListenException;
import org.communique.render.DisplayText;
import org.communique.search.IndexLockedException;
import org.communique.search.IndexNotWrittenException;
import org.communique.search.IndexUnusableException;
import org.communique.search.SearchStoppedException;
import org.communique.study.StudyFileException;

/** Says a failure in one sentence. */
final class FailureSentence {
  private static final String ASK_FOR_DETAILS = " Run it with COMMUNIQUE_DEBUG=1 for the details.";

  private FailureSentence() {}

  /** The sentence, on one line; one that was not foreseen also says how to see its details. */
  static String of(Throwable failure) {
    return DisplayText.message(sentence(failure).replaceAll("\\R", " "));
  }

  private static String sentence(Throwable failure) {
    return switch (failure) {
      case UsageException e -> message(e);
      case IndexUnusableException e -> message(e);
      case IndexLockedException e -> message(e);
      case IndexNotWrittenException e -> message(e);
      case AuthorityListException e -> message(e) + ".";
      case CollectionFormatException e -> message(e);
      case SearchStoppedException e -> message(e);
      case StudyFileException e -> message(e);
      case ReadersUnavailableException e -> message(e);
      case NoSuchFileException e -> "There is no file or folder " + e.getFile() + ".";
      case NotDirectoryException e -> e.getFile() + " is not a folder.";
      case AccessDeniedException e -> "Access to " + e.getFile() + " is denied.";
      case FileSystemException e ->
          "Cannot use %s: %s."
              .formatted(e.getFile(), Objects.requireNonNullElse(e.getReason(), "failed"));
      case CannotListenException e -> message(e);
      case BindException e -> "Cannot serve: " + e.getMessage() + ".";
      case UncheckedIOException e -> sentence(Objects.requireNonNullElse(e.getCause(), e));
      case OutOfMemoryError e -> "The memory does not suffice for this." + ASK_FOR_DETAILS;
      default -> "Failed: " + message(failure) + "." + ASK_FOR_DETAILS;
    };
  }

  private static String message(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
