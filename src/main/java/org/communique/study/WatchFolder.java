package org.communique.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the memories of watches lie: the folder {@code watched} in that of the index. It is no part
 * of any build, so that it stays through updates and rebuilds, and goes only with the whole folder.
 */
public final class WatchFolder {
  private static final String NAME = "watched";
  private static final int NAME_LENGTH = 16;

  private final Path folder;

  private WatchFolder(Path folder) {
    this.folder = folder;
  }

  /** That of an index. */
  public static WatchFolder in(Path index) {
    return new WatchFolder(index.resolve(NAME));
  }

  /** The memory of a search by its address. */
  public WatchFile ofSearch(String address) {
    return new WatchFile(folder.resolve("searches").resolve(name(address)));
  }

  /** The memory of a saved search, for those who run {@code alerts}. */
  public WatchFile ofSaved(SavedSearch search) {
    return new WatchFile(folder.resolve("alerts").resolve(search.name()));
  }

  /** The memory of a saved search, for its feed. */
  public WatchFile ofFeed(SavedSearch search) {
    return new WatchFile(feed(search, ".hits"));
  }

  /** What the feed of a saved search has told. */
  public Path entriesOf(SavedSearch search) {
    return feed(search, ".json");
  }

  private Path feed(SavedSearch search, String ending) {
    return folder.resolve("feeds").resolve(search.name() + ending);
  }

  private static String name(String address) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
