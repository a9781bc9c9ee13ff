package org.communique.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names in an archive. Old programs write them in the code page of their machine and do not say
 * which; all names of the archive together tell it best.
 */
final class EntryNames {
  private static final int MAX_NAME_LENGTH = 1_000;

  private final @Nullable Charset legacy;

  private EntryNames(@Nullable Charset legacy) {
    this.legacy = legacy;
  }

  /**
   * Learns from all names of an archive.
   *
   * @param rawNames each with its bytes as characters U+0000 to U+00FF, or decoded already
   */
  static EntryNames of(List<String> rawNames) {
    String legacy =
        rawNames.stream().filter(EntryNames::isLegacy).distinct().collect(Collectors.joining("\n"));
    byte[] bytes = legacy.getBytes(StandardCharsets.ISO_8859_1);
    return new EntryNames(legacy.isEmpty() ? null : LegacyCharsets.ofNames(bytes));
  }

  /** The path that a raw name means, with slashes, cut to a sane length. */
  String decode(String raw) {
    String name = raw;
    if (isRaw(raw)) {
      byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
      boolean isUtf8 = legacy == null || TextDecoder.isStrictly(StandardCharsets.UTF_8, bytes);
      name = new String(bytes, isUtf8 || legacy == null ? StandardCharsets.UTF_8 : legacy);
    }
    return path(name);
  }

  static String path(String name) {
    String path = name.replace('\\', '/');
    return path.length() <= MAX_NAME_LENGTH ? path : path.substring(0, MAX_NAME_LENGTH);
  }

  private static boolean isRaw(String name) {
    return name.chars().allMatch(c -> c <= 0xFF);
  }

  private static boolean isLegacy(String name) {
    return isRaw(name)
        && !TextDecoder.isStrictly(
            StandardCharsets.UTF_8, name.getBytes(StandardCharsets.ISO_8859_1));
  }
}
