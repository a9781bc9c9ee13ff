package org.communique.extract;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Set;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;

/** Says what a parser meant by what it threw. */
final class Failures {
  private static final int MAX_DETAIL_LENGTH = 300;

  /** How SecureContentHandler begins its message; it throws no type of its own. */
  private static final String BOMB = "Suspected zip bomb";

  /** Damage that parsers notice only by running into it. */
  private static final Set<Class<? extends Exception>> CARELESS =
      Set.of(
          NullPointerException.class,
          ClassCastException.class,
          ArithmeticException.class,
          NegativeArraySizeException.class);

  private Failures() {}

  static Extraction.NotExtracted of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      FailureReason reason = known(cause);
      if (reason != null) {
        return new Extraction.NotExtracted(reason, detailOf(cause));
      }
    }
    return new Extraction.NotExtracted(general(thrown), detailOf(thrown));
  }

  private static @org.jspecify.annotations.Nullable FailureReason known(Throwable thrown) {
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    return switch (thrown) {
      case EncryptedDocumentException e -> FailureReason.ENCRYPTED;
      case ZeroByteFileException e -> FailureReason.EMPTY;
      case Budget.TooLargeException e -> FailureReason.TOO_LARGE;
      case TikaMemoryLimitException e -> FailureReason.TOO_LARGE;
      case MemoryLimitException e -> FailureReason.TOO_LARGE;
      case UnsupportedFormatException e -> FailureReason.UNSUPPORTED;
      case FileNotFoundException e -> FailureReason.UNREADABLE;
      case FileSystemException e -> FailureReason.UNREADABLE;
      default -> {
        boolean isPassword = thrown.getClass().getSimpleName().contains("Password");
        boolean isBomb = message.contains(BOMB);
        yield isPassword ? FailureReason.ENCRYPTED : isBomb ? FailureReason.TOO_LARGE : null;
      }
    };
  }

  private static FailureReason general(Throwable thrown) {
    boolean isCareless = thrown instanceof RuntimeException && CARELESS.contains(thrown.getClass());
    boolean isCrash = thrown instanceof Error || isCareless;
    return isCrash ? FailureReason.CRASHED : FailureReason.MALFORMED;
  }

  /** One line, without the paths of this machine that parsers like to mention. */
  private static String detailOf(Throwable thrown) {
    if (thrown instanceof AccessDeniedException) {
      return "access denied";
    }
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? "" : ": " + root.getMessage();
    String line = (root.getClass().getSimpleName() + message).replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), MAX_DETAIL_LENGTH));
  }
}
