package org.communique.corpus;

import java.io.IOException;
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
  /** Looks at a corpus. */
  public static Sighting of(Corpus corpus) throws IOException {
    CorpusListing listing = corpus.list();
    Map<String, Optional<FileStamp>> stamps = new HashMap<>();
    for (CorpusFile file : listing.files()) {
      stamps.put(file.path(), stamp(file));
    }
    return new Sighting(stamps, listing.skipped());
  }

  private static Optional<FileStamp> stamp(CorpusFile file) {
    try {
      return FileStamp.of(file.absolute());
    } catch (IOException vanishedMeanwhile) {
      return Optional.empty();
    }
  }
}
