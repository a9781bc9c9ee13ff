package org.communique.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The peers that a run compares with, each with its index of the collection. */
final class Peers implements Closeable {
  private final List<Peer> opened = new ArrayList<>();

  private Peers() {}

  /** Those that there are. */
  enum Name {
    /** A library that keeps a database in a file, with its full-text tables. */
    SQLITE,
    /** A server of databases, with its full-text search. */
    POSTGRESQL,
    /** A server that is made for search, on the same Lucene. */
    OPENSEARCH,
    /** A search of files on a desktop, on Xapian. */
    RECOLL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is compared.
   *
   * @param names of the peers
   * @param opensearch address of a node at hand; empty to have one started
   */
  record Choice(Set<Name> names, Optional<URI> opensearch) {

    /**
     * Looks whether the machine has what they need, which is fetched where it can be.
     *
     * @throws MissingPeerException when it has not
     */
    void check(Path work) throws IOException, InterruptedException {
      for (Name name : names) {
        switch (name) {
          case SQLITE -> {
            // Its library comes with the benchmark.
          }
          case POSTGRESQL -> PostgresqlServer.programs();
          case OPENSEARCH -> {
            if (opensearch.isPresent()) {
              OpenSearchPeer.check(opensearch.get());
            } else {
              OpenSearchProcess.fetch(work);
            }
          }
          case RECOLL -> {
            RecollPeer.program("recollindex");
            RecollPeer.program("recollq");
          }
        }
      }
    }
  }

  /** Opens them, each in a folder of its own, and has them index the texts that they have not. */
  static Peers open(Choice choice, Setup setup, Report report) throws Exception {
    CollectionTexts texts = new CollectionTexts(setup.collection());
    Peers peers = new Peers();
    try {
      for (Name name : choice.names) {
        Path folder = setup.work().resolve("peers").resolve(name.toString());
        report.say("Opening %s, with an index in %s …".formatted(name, folder));
        peers.opened.add(
            switch (name) {
              case SQLITE -> SqlitePeer.open(folder, texts);
              case POSTGRESQL -> PostgresqlPeer.open(folder, texts);
              case OPENSEARCH -> OpenSearchPeer.open(folder, texts, choice.opensearch);
              case RECOLL -> RecollPeer.open(folder, texts);
            });
      }
      return peers;
    } catch (Exception e) {
      peers.close();
      throw e;
    }
  }

  List<Peer> all() {
    return List.copyOf(opened);
  }

  /** Closes the last one first, and all of them even when one fails. */
  @Override
  public void close() throws IOException {
    if (!opened.isEmpty()) {
      try {
        opened.removeLast().close();
      } finally {
        close();
      }
    }
  }
}
