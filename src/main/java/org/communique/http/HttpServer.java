package org.communique.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;

/**
 * The search engine over HTTP. All it does is reading, with GET and HEAD, but for one address that
 * takes a POST with a token. The engine stays open when the server is closed.
 */
public final class HttpServer implements AutoCloseable {
  private static final String START = "/";
  private static final String SEARCH = "/search";
  private static final String SEARCH_FEED = "/search.atom";
  private static final String ALERTS_FEED = "/alerts.atom";
  private static final String SEARCH_API = "/api/search";
  private static final String EXPORT_API = "/api/export";
  private static final String COMMUNIQUE = "/c/{id}";
  private static final String CITE = "/c/{id}/cite";
  private static final String COMMUNIQUE_API = "/api/communiques/{id}";
  private static final String EXPLAIN_API = "/api/communiques/{id}/explain";
  private static final String SUGGEST_API = "/api/suggest";
  private static final String COMMAND_API = "/api/command";
  private static final String VERIFY = "/verify";
  private static final String VERIFY_API = "/api/verify";
  private static final String HELP = "/help";
  private static final String FILE = "/files/{id}";
  private static final String STATUS = "/status";
  static final String INDEX_API = "/api/index";
  private static final String STATUS_API = "/api/status";
  private static final String HEALTH = "/health";
  private static final String METRICS = "/metrics";
  private static final String API_DESCRIPTION = "/openapi.json";
  private static final String STATIC_FILES = "/static/<path>";

  /** Addresses whose answers are the same as long as the index is. */
  private static final List<String> OF_THE_INDEX =
      List.of(
          SEARCH,
          SEARCH_FEED,
          SEARCH_API,
          EXPORT_API,
          COMMUNIQUE,
          CITE,
          COMMUNIQUE_API,
          EXPLAIN_API,
          VERIFY,
          VERIFY_API,
          FILE,
          STATUS,
          STATUS_API);

  private static final List<String> OF_THE_PROGRAM = List.of(HELP, API_DESCRIPTION);

  private static final int COMMANDS_AT_A_TIME = 2;

  /** How long requests under way may take when the server is to stop. */
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  /** Attribute of a request: when it came, in nanoseconds. */
  private static final String BEGAN = "began";

  private static final String NO_ROUTE = "none";

  private final ServerSettings settings;
  private final IndexTrigger trigger;
  private final Metrics metrics = new Metrics();
  private final Javalin javalin;

  /** A server of the index alone. */
  public HttpServer(SearchEngine engine, HtmlRenderer renderer, ServerSettings settings) {
    this(engine, renderer, settings, ServerParts.NONE);
  }

  /**
   * @param parts what is served beside the index
   */
  public HttpServer(
      SearchEngine engine, HtmlRenderer renderer, ServerSettings settings, ServerParts parts) {
    this.settings = settings;
    this.trigger = parts.trigger();
    ErrorResponses errors = new ErrorResponses(renderer);
    Map<String, Handler> routes = routes(engine, renderer, parts);
    tag(routes, engine, parts.alerts());
    routes.put(METRICS, new MetricsHandler(metrics, engine));
    this.javalin = Javalin.create(config -> configure(config, routes, errors));
  }

  /** Every address that is answered, in the order they are tried. */
  public static List<String> paths() {
    return List.of(
        START,
        SEARCH,
        SEARCH_FEED,
        ALERTS_FEED,
        SEARCH_API,
        EXPORT_API,
        COMMUNIQUE,
        CITE,
        COMMUNIQUE_API,
        EXPLAIN_API,
        SUGGEST_API,
        COMMAND_API,
        VERIFY,
        VERIFY_API,
        HELP,
        FILE,
        STATUS,
        STATUS_API,
        INDEX_API,
        HEALTH,
        METRICS,
        API_DESCRIPTION,
        STATIC_FILES);
  }

  private static Map<String, Handler> routes(
      SearchEngine engine, HtmlRenderer renderer, ServerParts parts) {
    Map<String, Handler> routes = new LinkedHashMap<>();
    SearchGate gate = new SearchGate();
    routes.put(START, gate.guarding(new StartHandler(engine, renderer, parts.alerts())));
    routes.put(SEARCH, gate.guarding(new SearchHandler(engine, renderer)));
    routes.put(SEARCH_FEED, gate.guarding(new SearchFeedHandler(engine)));
    routes.put(SEARCH_API, gate.guarding(new SearchApiHandler(engine)));
    // Looks at all hits may take as long as exports, and exports minutes: neither takes the places
    // of searches.
    routes.put(
        ALERTS_FEED, new SearchGate().guarding(new AlertsFeedHandler(engine, parts.alerts())));
    routes.put(EXPORT_API, new SearchGate().guarding(new ExportHandler(engine)));
    routes.put(COMMUNIQUE, gate.guarding(new CommuniqueHandler(engine, renderer)));
    routes.put(CITE, gate.guarding(new CiteHandler(engine, renderer)));
    routes.put(COMMUNIQUE_API, gate.guarding(new CommuniqueApiHandler(engine)));
    routes.put(EXPLAIN_API, gate.guarding(new ExplainApiHandler(engine)));
    routes.put(SUGGEST_API, gate.guarding(new SuggestApiHandler(engine)));
    // Each holds its answer as a whole.
    SearchGate commands = new SearchGate(COMMANDS_AT_A_TIME);
    routes.put(COMMAND_API, commands.guarding(new CommandApiHandler(parts.commands())));
    routes.put(VERIFY, gate.guarding(new VerifyHandler(engine, renderer)));
    routes.put(VERIFY_API, gate.guarding(new VerifyApiHandler(engine)));
    routes.put(HELP, new HelpHandler(renderer));
    routes.put(FILE, new FileHandler(engine, parts.originals()));
    routes.put(STATUS, new StatusHandler(engine, renderer));
    routes.put(STATUS_API, new StatusApiHandler(engine));
    routes.put(HEALTH, new HealthHandler(engine));
    routes.put(API_DESCRIPTION, new ApiDescriptionHandler());
    routes.put(STATIC_FILES, new StaticFileHandler());
    return routes;
  }

  /** Whether an address of {@link #paths()} has answers that a tag tells apart. */
  static boolean isTagged(String path) {
    return path.equals(START)
        || OF_THE_INDEX.contains(path)
        || OF_THE_PROGRAM.contains(path)
        || path.startsWith("/static/");
  }

  /** Others are never the same twice, or have tags of their own. */
  private static void tag(Map<String, Handler> routes, SearchEngine engine, AlertFeeds alerts) {
    EntityTags tags = new EntityTags();
    tag(routes, List.of(START), tags, () -> engine.generation() + alerts.readable());
    tag(routes, OF_THE_INDEX, tags, engine::generation);
    tag(routes, OF_THE_PROGRAM, tags, () -> "");
  }

  private static void tag(
      Map<String, Handler> routes, List<String> paths, EntityTags tags, EntityTags.Source source) {
    paths.forEach(path -> routes.computeIfPresent(path, (p, h) -> tags.tagging(h, source)));
  }

  private void configure(JavalinConfig config, Map<String, Handler> routes, ErrorResponses errors) {
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServer(this::configure);
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new BareErrorHandler()));
    config.http.prefer405over404 = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = WholeAnswer.COMPRESSION;
    routes.forEach((path, handler) -> addRoute(config.routes, path, handler));
    config.routes.post(INDEX_API, new IndexHandler(settings.token(), trigger));
    errors.addTo(config.routes);
    config.routes.before(HttpServer::begin);
    config.routes.after(this::count);
    config.routes.after(WholeAnswer::write);
  }

  private void configure(Server server) {
    server.setErrorHandler(new BareErrorHandler());
    server.setRequestLog(new AccessLog(settings.logging(), System.err::println));
    server.setStopTimeout(STOP_PATIENCE.toMillis());
    server.setHandler(new GracefulHandler());
  }

  /** Every answer is compressed or not, and an error is a page or not, as the request accepts. */
  private static void begin(Context context) {
    context.attribute(BEGAN, System.nanoTime());
    context.header("Vary", "Accept, Accept-Encoding");
  }

  /** Counts an answer, an error too; what no route takes is counted together. */
  private void count(Context context) {
    @Nullable Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    @Nullable Long began = context.attribute(BEGAN);
    if (began != null) {
      String route = endpoint == null ? NO_ROUTE : endpoint.path;
      metrics.count(route, context.statusCode(), System.nanoTime() - began);
    }
  }

  private ServerConnector connector(Server server, HttpConfiguration configuration) {
    RequestHardening.addTo(configuration, HostCheck.of(settings));
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.addBean(new SlowRequests(connector.getScheduler()));
    return connector;
  }

  /** Javalin alone would answer HEAD with 200 whatever GET says. */
  private static void addRoute(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /**
   * Begins to answer; returns at once.
   *
   * @return the port it listens on
   * @throws CannotListenException when the host or port cannot be used
   */
  public int start() throws CannotListenException {
    try {
      return javalin.start().port();
    } catch (JavalinBindException e) {
      throw new CannotListenException(settings, e);
    }
  }

  /**
   * Stops listening and waits for the answers under way, ten seconds at most; those that take
   * longer are broken off.
   */
  @Override
  public void close() {
    javalin.stop();
  }
}
