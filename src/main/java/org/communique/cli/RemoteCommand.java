package org.communique.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.communique.json.Json;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Has a server run a command, and prints what it printed there. */
final class RemoteCommand {
  /** For the whole answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** More than any answer of a server has, in bytes. */
  private static final long MAX_ANSWER = 64L << 20;

  /** What could steer a terminal, but for colours (SGR), line ends and tabs. */
  private static final Pattern STEERING =
      Pattern.compile(
          "\\x1b(?!\\[[0-9;]*m)|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1a\\x1c-\\x1f\\x7f-\\x9f]");

  private final URI server;
  private final Console console;

  RemoteCommand(URI server, Console console) {
    this.server = server;
    this.console = console;
  }

  /**
   * Runs a command there.
   *
   * @return its exit code
   * @throws UsageException when the server cannot be asked, or answers something else
   */
  int run(List<String> arguments) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/api/command?" + query(arguments)))
            .header("Accept", "application/json")
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      return print(
          client
              .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_ANSWER))
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      throw late();
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } finally {
      client.shutdownNow();
    }
  }

  private IOException failed(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException late -> throw late();
      case ConnectException refused ->
          throw new UsageException("No server answers at " + server + ".");
      case null, default -> new IOException("Asking " + server + " failed.", cause);
    };
  }

  private UsageException late() {
    return new UsageException(
        "The server at %s has not answered for %d seconds."
            .formatted(server, PATIENCE.toSeconds()));
  }

  private String query(List<String> arguments) {
    StringBuilder query = new StringBuilder();
    query.append("width=").append(console.terminal().width());
    query.append(console.terminal().colour() ? "&color=1" : "");
    for (String argument : arguments) {
      query.append("&argument=").append(URLEncoder.encode(argument, StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  private int print(HttpResponse<String> response) {
    JsonValue answer = answer(response);
    if (response.statusCode() != HttpURLConnection.HTTP_OK) {
      throw new UsageException(text(response, answer, "detail"));
    }
    String out = text(response, answer, "out");
    String err = text(response, answer, "err");
    int exit = exitCode(response, answer);
    console.out().print(harmless(out));
    console.err().print(harmless(err));
    return exit;
  }

  private JsonValue answer(HttpResponse<String> response) {
    try {
      return Json.parse(response.body());
    } catch (JsonSyntaxException e) {
      throw notCommunique(response);
    }
  }

  private String text(HttpResponse<String> response, JsonValue answer, String field) {
    if (answer instanceof JsonValue.JsonObject object
        && object.fields().get(field) instanceof JsonValue.JsonString text) {
      return text.value();
    }
    throw notCommunique(response);
  }

  /** The code; another than there are is that of a failure. */
  private int exitCode(HttpResponse<String> response, JsonValue answer) {
    if (answer instanceof JsonValue.JsonObject object
        && object.fields().get("exit") instanceof JsonValue.JsonNumber number) {
      return switch (number.literal()) {
        case "0" -> ExitCode.DONE;
        case "1" -> ExitCode.NOTHING_FOUND;
        default -> ExitCode.FAILED;
      };
    }
    throw notCommunique(response);
  }

  private UsageException notCommunique(HttpResponse<String> response) {
    return new UsageException(
        "What answers at %s (status %d) is no Communiqué server, or an older one."
            .formatted(server, response.statusCode()));
  }

  private static String harmless(String text) {
    return STEERING.matcher(text).replaceAll("?");
  }
}
