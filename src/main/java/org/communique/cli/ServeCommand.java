package org.communique.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.communique.cli.Services.IndexRun;
import org.communique.cli.Services.RunningServer;
import org.communique.corpus.Corpus;
import org.communique.http.RequestLogging;
import org.communique.ingest.CorpusWatcher;
import org.communique.ingest.Ingestor.Extent;
import org.communique.search.IndexLockedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code communique serve}: the search in a browser. */
@Command(
    name = "serve",
    header = "Index what is new, then serve the search to browsers.",
    description = "Serves until interrupted (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {
  /** Names and addresses, IPv6 without brackets; its zone would be no part of an address bar. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}");

  private final Services services;
  private final Defaults defaults;
  private final Console console;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Name or address to serve on (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to serve on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--watch",
      description = "Keep looking for files that are new, changed or gone, and index them.")
  private boolean watches;

  @Option(
      names = "--log",
      paramLabel = "WHICH",
      completionCandidates = Candidates.Logs.class,
      description =
          "Requests that have a line on standard error: none, errors or all (default:"
              + " ${DEFAULT-VALUE}).")
  private RequestLogging logging = RequestLogging.ERRORS;

  @Mixin private final CorpusOption corpus = new CorpusOption();
  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final TimeLimitOption timeLimit = new TimeLimitOption();
  @Mixin private final OcrOption ocr = new OcrOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();

  /**
   * @param defaults the settings that have no option, for command lines can be read by others
   */
  ServeCommand(Services services, Defaults defaults, Console console) {
    this.services = services;
    this.defaults = defaults;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    authority.apply(services);
    Defaults settings =
        new Defaults(
            corpus.existingFolder(),
            index.folder(),
            host,
            port,
            defaults.names(),
            defaults.token(),
            ocr.settings(),
            timeLimit.limit(),
            authority.place(),
            defaults.searches(),
            logging);
    checkAddress();
    CorpusWatcher watcher =
        CorpusWatcher.of(
            Corpus.open(settings.corpus()), settings.authority().files(), () -> index(settings));
    indexWhatIsNew(settings);
    try (IndexRequests requests = new IndexRequests(() -> index(settings), console);
        RunningServer server = start(settings, requests)) {
      stopWhenAsked(requests, server);
      console.out().println("Communiqué answers at " + server.address() + " (Ctrl-C stops it).");
      console.out().flush();
      awaitStop(server, watcher);
    }
    return ExitCode.DONE;
  }

  /** Before the process ends, a run under way is given up and requests under way are answered. */
  private static void stopWhenAsked(IndexRequests requests, RunningServer server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  requests.stop();
                  server.close();
                  requests.close();
                }));
  }

  private void awaitStop(RunningServer server, CorpusWatcher watcher) throws InterruptedException {
    if (!watches) {
      server.awaitStop();
      return;
    }
    Watching watching = Watching.begin(watcher, console);
    try {
      server.awaitStop();
    } finally {
      watching.close();
    }
  }

  /** Says before a long run over the files that the server could not start after it. */
  private void checkAddress() throws IOException {
    if (port < 0 || port > 65535) {
      throw new UsageException("The port is %d, but must be 0 to 65535.".formatted(port));
    }
    if (!HOST.matcher(host).matches()) {
      throw new UsageException(
          "The host is '%s', but must be a name or an address, such as 127.0.0.1.".formatted(host));
    }
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UsageException("There is no host named '%s'.".formatted(host));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (SocketException e) {
      throw unusable(e);
    }
  }

  private RunningServer start(Defaults settings, IndexRequests requests) throws IOException {
    try {
      return services.server().start(settings, requests);
    } catch (BindException e) {
      throw unusable(e);
    }
  }

  private UsageException unusable(SocketException reason) {
    return new UsageException(
        "Cannot serve on port %d of %s (%s); choose another with --port."
            .formatted(port, host, reason.getMessage()));
  }

  private void indexWhatIsNew(Defaults settings) throws IOException {
    try {
      index(settings);
    } catch (IndexLockedException e) {
      console.err().println("communique: " + FailureSentence.of(e) + " Serving it as it is.");
      console.err().flush();
    }
  }

  private void index(Defaults settings) throws IOException {
    IndexRun run =
        new IndexRun(settings.corpus(), settings.index(), Extent.CHANGES, false, settings.ocr());
    console.err().print(IngestSummary.text(IndexCommand.run(services, console, run, false)));
    console.err().flush();
  }
}
