package org.communique.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;

/** Which formats only hold other files, and which of these files are no documents. */
final class Containers {
  /** What a parser says of these is a table of contents. */
  private static final Set<String> TYPES =
      Set.of(
          "application/zip",
          "application/x-tar",
          "application/x-gtar",
          "application/gzip",
          "application/x-gzip",
          "application/x-bzip",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/java-archive",
          "application/x-archive",
          "application/x-cpio",
          "application/zlib",
          "application/x-compress",
          "application/x-lzma",
          "application/x-lz4",
          "application/x-arj",
          "application/x-unix-dump",
          "application/zstd",
          "application/mbox",
          "application/vnd.ms-tnef");

  /** Folders and files that desktops put into archives, and hidden ones. */
  private static final Pattern CLUTTER =
      Pattern.compile(
          "(?:^|.*/)(?:__MACOSX(?:/.*|$)|\\.(?!\\.?(?:/|$))[^/]*(?:/.*)?|(?i:thumbs\\.db|desktop\\.ini)$)",
          Pattern.DOTALL);

  private Containers() {}

  /** Whether a format has no text of its own. */
  static boolean isContainer(MediaType type) {
    return TYPES.contains(type.toString());
  }

  /** Whether what is inside is there to be read: the entries of an archive, what a mail brings. */
  static boolean holdsDocuments(MediaType type) {
    return isContainer(type) || type.toString().equals("message/rfc822");
  }

  /** Whether a path inside an archive is hidden or the clutter of a desktop. */
  static boolean isClutter(String path) {
    return CLUTTER.matcher(path).matches();
  }
}
