package org.communique.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import java.util.Objects;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.render.DisplayText;
import org.communique.render.HtmlRenderer;
import org.communique.search.IndexUnusableException;
import org.communique.search.SearchStoppedException;
import org.communique.study.StudyFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every exception into an answer: problem details (RFC 9457) for programs, a page for people.
 * What is the server's own fault is logged once, under an id that the answer names, and said in
 * general words only.
 */
final class ErrorResponses {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

  /** The media type of problem details. */
  static final String PROBLEM = "application/problem+json";

  private final HtmlRenderer renderer;

  ErrorResponses(HtmlRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * What is said about an error.
   *
   * @param detail one or two sentences for people
   * @param id of the entry in the log; empty when there is none
   */
  private record Problem(HttpStatus status, String detail, String id) {
    static Problem of(HttpStatus status, String detail) {
      return new Problem(status, detail, "");
    }
  }

  void addTo(RoutesConfig routes) {
    routes.exception(BadParameterException.class, this::badParameter);
    routes.exception(HttpResponseException.class, this::response);
    routes.exception(IndexUnusableException.class, this::indexUnusable);
    routes.exception(SearchGate.OverloadedException.class, this::overloaded);
    routes.exception(SearchStoppedException.class, this::stopped);
    routes.exception(StudyFileException.class, this::searchesUnusable);
    routes.exception(MovedException.class, ErrorResponses::moved);
    routes.exception(Exception.class, this::failure);
  }

  private void badParameter(BadParameterException exception, Context context) {
    JsonValue.ObjectBuilder more = JsonValue.object();
    exception.addTo(more);
    String detail = String.valueOf(exception.getMessage());
    answer(context, Problem.of(HttpStatus.BAD_REQUEST, detail), more);
  }

  private void response(HttpResponseException exception, Context context) {
    HttpStatus status = HttpStatus.forStatus(exception.getStatus());
    String detail =
        switch (status) {
          case NOT_FOUND ->
              exception instanceof EndpointNotFound
                  ? "There is no page at this address."
                  : String.valueOf(exception.getMessage());
          case METHOD_NOT_ALLOWED ->
              isForPosting(context)
                  ? "This address takes a POST."
                  : "This address can only be read, with GET or HEAD.";
          case UNAUTHORIZED, FORBIDDEN -> String.valueOf(exception.getMessage());
          default -> status.getMessage() + ".";
        };
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      context.header("Allow", isForPosting(context) ? "POST" : "GET, HEAD");
    }
    answer(context, Problem.of(status, detail), JsonValue.object());
  }

  private static boolean isForPosting(Context context) {
    return context.path().equals(HttpServer.INDEX_API);
  }

  /** The message is made for people, as the class says. */
  private void indexUnusable(IndexUnusableException exception, Context context) {
    LOG.warn("{}", exception.getMessage());
    String detail = "The index cannot be searched right now. The log of the server says why.";
    answer(context, Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail), JsonValue.object());
  }

  /** The message is made for people, as the class says. */
  private void searchesUnusable(StudyFileException exception, Context context) {
    LOG.warn("{}", exception.getMessage());
    String detail = "The saved searches cannot be read right now. The log of the server says why.";
    answer(context, Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail), JsonValue.object());
  }

  private void overloaded(SearchGate.OverloadedException exception, Context context) {
    context.header("Retry-After", "1");
    String detail = "Too many searches are under way. Try again in a moment.";
    answer(context, Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail), JsonValue.object());
  }

  /** The message is made for people, as the class says. */
  private void stopped(SearchStoppedException exception, Context context) {
    String detail = String.valueOf(exception.getMessage());
    answer(context, Problem.of(HttpStatus.BAD_REQUEST, detail), JsonValue.object());
  }

  private static void moved(MovedException exception, Context context) {
    String query = Objects.requireNonNullElse(context.queryString(), "");
    EntityTags.forget(context);
    context.header("Cache-Control", "no-store");
    context.redirect(exception.address(context.path(), query));
  }

  private void failure(Exception exception, Context context) {
    String id = RequestId.of(context);
    LOG.error(
        "Error {} while answering {} {}",
        id,
        context.method(),
        DisplayText.message(context.path()),
        exception);
    Problem problem =
        new Problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong in the server while it answered. Try again; the cause is in its"
                + " log.",
            id);
    answer(context, problem, JsonValue.object());
  }

  private void answer(Context context, Problem problem, JsonValue.ObjectBuilder more) {
    EntityTags.forget(context);
    context.status(problem.status()).header("Cache-Control", "no-store");
    if (wantsJson(context)) {
      JsonValue body = json(context, problem, more);
      WholeAnswer.send(context, PROBLEM, Json.bytes(body));
    } else {
      HtmlAnswer.send(
          context,
          renderer.error(
              problem.status().getCode(),
              heading(problem.status()),
              problem.detail(),
              problem.id(),
              String.join(" ", context.queryParams("q"))));
    }
  }

  private static JsonValue json(Context context, Problem problem, JsonValue.ObjectBuilder more) {
    more.put("type", "about:blank")
        .put("title", title(problem.status()))
        .put("status", problem.status().getCode())
        .put("detail", problem.detail())
        .put("instance", context.path());
    if (!problem.id().isEmpty()) {
      more.put("id", problem.id());
    }
    return more.build();
  }

  /** The phrase of RFC 9110, as a problem of no type of its own must have it. */
  private static String title(HttpStatus status) {
    return status == HttpStatus.INTERNAL_SERVER_ERROR
        ? "Internal Server Error"
        : status.getMessage();
  }

  private static boolean wantsJson(Context context) {
    return wantsJson(context.path(), String.valueOf(context.header("Accept")));
  }

  /**
   * Whether an error is answered for a program: below {@code /api}, and wherever JSON is accepted
   * and no page.
   */
  static boolean wantsJson(String path, String accept) {
    boolean namesJson = accept.contains("json") && !accept.contains("text/html");
    boolean isOfApi = path.equals("/api") || path.startsWith("/api/") || path.equals("/health");
    return isOfApi || namesJson;
  }

  private static String heading(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "This cannot be asked so";
      case NOT_FOUND -> "Not found";
      case METHOD_NOT_ALLOWED -> "This can only be read";
      case SERVICE_UNAVAILABLE -> "This cannot be searched right now";
      case INTERNAL_SERVER_ERROR -> "Something went wrong";
      default -> status.getMessage();
    };
  }
}
