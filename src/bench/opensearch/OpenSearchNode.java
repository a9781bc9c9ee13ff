import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One node of OpenSearch out of its artifacts, with no more modules than texts need: the analysis
 * of languages and HTTP. A program of one file that the benchmark runs with the class path that
 * {@code pom.xml} beside it names, in a process of its own. It says so when it answers, and ends
 * when it is asked to, or when the process that started it has ended.
 */
final class OpenSearchNode extends Node {
  private static final String NAME = "bench";

  private OpenSearchNode(Environment environment) {
    super(
        environment,
        List.of(plugin(Netty4ModulePlugin.class), plugin(CommonAnalysisModulePlugin.class)),
        false);
  }

  private static PluginInfo plugin(Class<?> plugin) {
    String version = Version.CURRENT.toString();
    return new PluginInfo(
        plugin.getSimpleName(),
        "a module of the node",
        version,
        Version.CURRENT,
        "21",
        plugin.getName(),
        null,
        List.of(),
        false);
  }

  /**
   * Starts the node.
   *
   * @param arguments the folder for all that it keeps, and the port of 127.0.0.1 where it answers
   */
  public static void main(String[] arguments) throws Exception {
    Settings settings =
        Settings.builder()
            .put("path.home", Path.of(arguments[0]).toAbsolutePath().toString())
            .put("node.name", NAME)
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    LogConfigurator.setNodeName(NAME);
    LogConfigurator.configureWithoutConfig(settings);
    start(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> NAME));
  }

  private static void start(Environment environment) throws Exception {
    try (OpenSearchNode node = new OpenSearchNode(environment)) {
      node.start();
      System.out.println("started");
      while (System.in.read() >= 0) {
        // What is written to it is of no matter; it ends with what writes.
      }
    } catch (NodeValidationException e) {
      throw new IllegalStateException("the node refuses to start", e);
    }
  }
}
