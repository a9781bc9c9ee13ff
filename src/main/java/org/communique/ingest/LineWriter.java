package org.communique.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.corpus.CorpusFile;
import org.communique.extract.Omission;
import org.communique.model.CommuniqueId;
import org.communique.model.SourcedCommunique;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Holding;
import org.communique.search.FileEntry.Status;
import org.communique.search.IndexUpdate;

/** Writes the communiqués of one file, and sums them up as its line of the ledger. */
final class LineWriter {
  /** Omissions of one file that are named; of a damaged collection there may be millions. */
  private static final int MAX_OMISSIONS = 1000;

  private final CorpusFile file;
  private final String sha256;
  private final Ledger ledger;
  private final IndexUpdate update;
  private final Set<CommuniqueId> written = new HashSet<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final List<String> omissions = new ArrayList<>();
  private long omitted;
  private long characters;
  private int paragraphs;
  private boolean isTruncated;

  LineWriter(CorpusFile file, String sha256, Ledger ledger, IndexUpdate update) {
    this.file = file;
    this.sha256 = sha256;
    this.ledger = ledger;
    this.update = update;
  }

  /** Writes a communiqué, unless another file owns it or this one held it before. */
  void add(SourcedCommunique read) throws IOException {
    CommuniqueId id = read.communique().id();
    if (written.add(id) && ledger.isOwner(file.path(), id)) {
      update.put(read.communique());
    }
    holdings.add(new Holding(id, read.source().entry()));
    characters += read.communique().text().text().length();
    paragraphs += read.communique().text().paragraphs().size();
  }

  void omit(Omission omission) {
    omitted++;
    if (omissions.size() < MAX_OMISSIONS) {
      omissions.add(FileOutcome.sentence(omission));
    }
  }

  /** Notes that a limit cut a text. */
  void truncate() {
    isTruncated = true;
  }

  boolean isEmpty() {
    return holdings.isEmpty();
  }

  /** How many communiqués were added. */
  int count() {
    return holdings.size();
  }

  /** The line of a file that was read. */
  FileEntry line(double seconds) {
    List<String> named = new ArrayList<>(omissions);
    if (omitted > omissions.size()) {
      named.add("And %d more.".formatted(omitted - omissions.size()));
    }
    return new FileEntry(
        file.path(),
        Status.INDEXED,
        "",
        "",
        file.sizeBytes(),
        sha256,
        characters,
        paragraphs,
        seconds,
        isTruncated,
        holdings,
        named);
  }

  /** The line of a file that gave nothing. */
  FileEntry line(FileOutcome.Failed failed) {
    return new FileEntry(
        file.path(),
        failed.status(),
        failed.reason().label(),
        failed.sentence(),
        file.sizeBytes(),
        sha256,
        0,
        0,
        failed.seconds(),
        false,
        List.of(),
        List.of());
  }
}
