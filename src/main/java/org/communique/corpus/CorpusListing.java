package org.communique.corpus;

import java.util.List;

/**
 * All that lies in a corpus folder, each path in exactly one of the lists; both in the order of
 * code points.
 */
public record CorpusListing(List<CorpusFile> files, List<SkippedPath> skipped) {
  public CorpusListing {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }
}
