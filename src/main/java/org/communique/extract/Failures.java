package org.communique.extract;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.jspecify.annotations.Nullable;

/** Says what a parser meant by what it threw. */
final class Failures {
  private static final int MAX_DETAIL_LENGTH = 160;

  /** How SecureContentHandler begins its message; it throws no type of its own. */
  private static final String BOMB = "Suspected zip bomb";

  /** What the XML parser of the JDK says when one of its limits is reached: on entities, ... */
  private static final Pattern XML_LIMIT = Pattern.compile("JAXP0001\\d{4}\\b.*", Pattern.DOTALL);

  /** Damage that parsers notice only by running into it. */
  private static final Set<Class<? extends Exception>> CARELESS =
      Set.of(
          NullPointerException.class,
          ClassCastException.class,
          ArithmeticException.class,
          NegativeArraySizeException.class);

  /** Words and spellings of those who write programs: names of classes, paths, advice. */
  private static final Pattern NOT_FOR_PEOPLE =
      Pattern.compile(
          "\\p{Ll}\\p{Lu}|\\w\\.\\w|[/\\\\{}<>@#$=_\\[\\]]|\\p{Lu}{2}\\p{Ll}{2}|::"
              + "|(?i:exception|\\berror\\b|please|\\byou\\b|bugzilla|\\bissue\\b|\\bnull\\b|stream"
              + "|\\bclass\\b|parser|feature|tika|\\bpoi\\b|\\bcast\\b|\\bstack\\b|\\bbuffer\\b)");

  private Failures() {}

  static Extraction.NotExtracted of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Extraction.NotExtracted known = known(cause);
      if (known != null) {
        return known;
      }
    }
    boolean isCrash = thrown instanceof Error || isCareless(thrown);
    return failed(
        isCrash ? FailureReason.CRASHED : FailureReason.MALFORMED, isCrash ? "" : detailOf(thrown));
  }

  private static boolean isCareless(Throwable thrown) {
    return thrown instanceof RuntimeException && CARELESS.contains(thrown.getClass());
  }

  private static Extraction.@Nullable NotExtracted known(Throwable thrown) {
    return switch (thrown) {
      case EncryptedDocumentException e -> failed(FailureReason.ENCRYPTED, "");
      case ZeroByteFileException e -> failed(FailureReason.EMPTY, "");
      case Budget.TooLargeException e -> failed(FailureReason.TOO_LARGE, message(e));
      case MemoryLimitException e -> failed(FailureReason.TOO_LARGE, "");
      case TikaMemoryLimitException e -> failed(FailureReason.OUT_OF_MEMORY, "");
      case OutOfMemoryError e -> failed(FailureReason.OUT_OF_MEMORY, "");
      case StackOverflowError e -> failed(FailureReason.TOO_COMPLEX, "nested too deeply");
      case UnsupportedFormatException e -> failed(FailureReason.UNSUPPORTED, "");
      case FileNotFoundException e -> failed(FailureReason.UNREADABLE, "");
      case AccessDeniedException e -> failed(FailureReason.UNREADABLE, "access denied");
      case FileSystemException e -> failed(FailureReason.UNREADABLE, "");
      default -> knownByWords(thrown);
    };
  }

  private static Extraction.@Nullable NotExtracted knownByWords(Throwable thrown) {
    String message = message(thrown);
    if (thrown.getClass().getSimpleName().contains("Password")) {
      return failed(FailureReason.ENCRYPTED, "");
    }
    if (message.contains(BOMB)) {
      return message.contains("levels")
          ? failed(FailureReason.TOO_COMPLEX, "nested too deeply")
          : failed(FailureReason.TOO_LARGE, "far more comes out of it than its size");
    }
    return XML_LIMIT.matcher(message).matches()
        ? failed(FailureReason.TOO_COMPLEX, "more nesting, entities or attributes than sensible")
        : null;
  }

  private static Extraction.NotExtracted failed(FailureReason reason, String detail) {
    return new Extraction.NotExtracted(reason, detail);
  }

  private static String message(Throwable thrown) {
    return thrown.getMessage() == null ? "" : thrown.getMessage();
  }

  /** One line, if what the parser says of the damage can be understood without its source code. */
  private static String detailOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    if (isCareless(root)) {
      return "";
    }
    if (root instanceof EOFException) {
      return "it ends too early";
    }
    String line = message(root).replaceAll("\\s+", " ").replaceFirst("[.!] .*|[.!]$", "").strip();
    if (line.contains("DOCTYPE")) {
      return "it declares entities, which are not read";
    }
    boolean isPlain = line.length() <= MAX_DETAIL_LENGTH && !NOT_FOR_PEOPLE.matcher(line).find();
    return isPlain ? line : "";
  }
}
