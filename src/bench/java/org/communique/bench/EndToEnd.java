package org.communique.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.communique.bench.IngestPart.Ingest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * Measures the program as a whole over a collection against the least that the same costs with
 * Lucene alone, on the same machine in the same run: compare the ratios, not the times, between
 * machines. Linux only, as memory is read from {@code /proc}.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    header = "Measures indexing, searching, memory and starts.",
    description = {
      "Everything that is made lies in the folder for work. An index given by --index is brought up"
          + " to date with the collection by the server that is measured, so give the one that was"
          + " made of it."
    })
final class EndToEnd implements Callable<Integer> {
  @Option(
      names = "--collection",
      paramLabel = "DIR",
      description = "Folder of JSON lines (default: ${DEFAULT-VALUE}).")
  private Path collection = Path.of("..", "shared", "large");

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Folder for all that is made (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of(System.getProperty("java.io.tmpdir"), "communique-bench");

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The program's index of the collection, if there is one.")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--raw",
      paramLabel = "DIR",
      description = "Plain Lucene's index of the collection; made there when there is none.")
  private Optional<Path> raw = Optional.empty();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Parts to measure: ${COMPLETION-CANDIDATES}.")
  private Set<Part> only = EnumSet.allOf(Part.class);

  @Option(
      names = "--grow",
      arity = "0..1",
      fallbackValue = "500000",
      paramLabel = "N",
      description =
          "Measure growth also with so many texts (${FALLBACK-VALUE} if N is left out), which takes"
              + " an hour or more and some 40 KB of work folder a text.")
  private int grown;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "PEER",
      description =
          "Also ask the same queries of other engines over the same texts:"
              + " ${COMPLETION-CANDIDATES}. Their indexes are kept in the folder for work and used"
              + " again for the same collection.")
  private Set<Peers.Name> peers = EnumSet.noneOf(Peers.Name.class);

  @Option(
      names = "--opensearch",
      paramLabel = "URL",
      description =
          "A node of OpenSearch to ask, such as http://127.0.0.1:9200; else one is started.")
  private Optional<URI> opensearch = Optional.empty();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Times that each query is measured (default: ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Times that each query is asked before (default: ${DEFAULT-VALUE}).")
  private int warmUp = 5;

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "Queries drawn of each class (default: ${DEFAULT-VALUE}).")
  private int each = 6;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of what is drawn (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--distinct", description = "Send no request twice.")
  private boolean distinct;

  @Option(names = "--list", description = "Also print every query.")
  private boolean lists;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description =
          "Also write the tables as Markdown; in a file with the lines kept for it, as README.md"
              + " is, between these.")
  private Optional<Path> markdown = Optional.empty();

  /** Texts of the small collection of those by which growth is measured. */
  private static final int SMALL = 5_000;

  /** What can be measured. */
  enum Part {
    /** Making an index. */
    INGEST,
    /** The first answer of a new process. */
    STARTS,
    /** Times of answers. */
    QUERIES,
    /** Answers a second. */
    THROUGHPUT,
    /** What the server takes. */
    MEMORY,
    /** Indexing and times of answers at several sizes. */
    GROWTH;

    /** Those for which a server is started. */
    static final Set<Part> OF_QUERIES = EnumSet.of(QUERIES, THROUGHPUT, MEMORY);

    /** Those in which peers are asked. */
    static final Set<Part> OF_PEERS = EnumSet.of(QUERIES, THROUGHPUT);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private void measure(Setup setup, Report report) throws Exception {
    Optional<Ingest> ingest =
        only.contains(Part.INGEST)
            ? Optional.of(new IngestPart(setup, report).measure())
            : Optional.empty();
    if (!only.equals(Set.of(Part.INGEST))) {
      new Indexes(setup).require(report);
    }
    if (only.contains(Part.STARTS)) {
      new StartPart(setup, report).measure();
    }
    if (Part.OF_QUERIES.stream().anyMatch(only::contains)) {
      try (Peers compared = Peers.open(choice(), setup, report);
          ServerProcess server =
              ServerProcess.start(setup.collection(), setup.index(), work.resolve("server.log"))) {
        new QueryPart(setup, report, compared.all()).measure(server, only, ingest);
      }
    }
    if (only.contains(Part.GROWTH)) {
      int all = new SizedCollection(setup.collection(), seed).size();
      List<Integer> sizes = Stream.of(SMALL, all, grown).filter(size -> size > 0).toList();
      new GrowthPart(setup, report).measure(sizes, all, ingest);
    }
  }

  /** None of the peers when nothing is measured that they are asked for. */
  private Peers.Choice choice() {
    boolean areAsked = Part.OF_PEERS.stream().anyMatch(only::contains);
    return new Peers.Choice(areAsked ? peers : Set.of(), opensearch);
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(work);
    Setup setup =
        new Setup(
            collection,
            index.orElse(work.resolve("index")),
            raw.orElse(work.resolve("raw")),
            work,
            rounds,
            warmUp,
            each,
            seed,
            distinct,
            lists);
    Report report = new Report();
    report.state(Machine.now());
    try {
      choice().check(work);
      measure(setup, report);
    } catch (MissingPeerException e) {
      System.err.println(e.getMessage());
      return ExitCode.USAGE;
    }
    if (markdown.isPresent()) {
      report.writeMarkdown(markdown.get());
    }
    return 0;
  }
}
