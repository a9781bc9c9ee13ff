package org.communique.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a corpus looked from outside at one moment, without opening a file: equal sightings mean that
 * nothing has happened between them.
 *
 * @param stamps by path; empty where the file system tells none
 * @param skipped what is not read
 */
public record Sighting(Map<String, Optional<FileStamp>> stamps, List<SkippedPath> skipped) {
  /**
   * Looks at a corpus.
   *
   * @param others files besides, of which each may be absent
   */
  public static Sighting of(Corpus corpus, List<Path> others) throws IOException {
    CorpusListing listing = corpus.list();
    Map<String, Optional<FileStamp>> stamps = new HashMap<>();
    for (Path other : others) {
      stamps.put(other.toAbsolutePath().toString(), stamp(other));
    }
    for (CorpusFile file : listing.files()) {
      stamps.put(file.path(), stamp(file.absolute()));
    }
    return new Sighting(stamps, listing.skipped());
  }

  private static Optional<FileStamp> stamp(Path file) {
    try {
      return FileStamp.of(file);
    } catch (IOException vanishedMeanwhile) {
      return Optional.empty();
    }
  }
}
