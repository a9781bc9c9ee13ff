package org.communique.model;

/**
 * Where a communiqué was read from.
 *
 * @param path the file, relative to the corpus folder, with {@code /} between names
 * @param entry the place inside that file when it holds several communiqués (the path in an
 *     archive, the name of an attachment); empty when the communiqué is the file itself
 * @param sizeBytes size of the file
 * @param sha256 SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 */
public record Source(String path, String entry, long sizeBytes, String sha256) {
  /** The same file at another entry. */
  public Source at(String otherEntry) {
    return new Source(path, otherEntry, sizeBytes, sha256);
  }

  /** The path for people: {@code minutes.zip!/second.txt}, or just the file's path. */
  public String display() {
    return entry.isEmpty() ? path : path + "!/" + entry;
  }
}
