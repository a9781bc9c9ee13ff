package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.communique.json.JsonValue;

/**
 * {@code POST /api/index}: has new, changed and gone files indexed. The token stands in a header of
 * its own, which no page of another site can send.
 */
final class IndexHandler implements Handler {
  private static final String SCHEME = "Bearer ";

  private final String token;
  private final IndexTrigger trigger;

  /**
   * @param token empty when nobody may
   */
  IndexHandler(String token, IndexTrigger trigger) {
    this.token = token;
    this.trigger = trigger;
  }

  @Override
  public void handle(Context context) {
    if (token.isEmpty()) {
      throw new ForbiddenResponse(
          "Indexing over HTTP is switched off; it needs a token in the settings of the server.");
    }
    String given = String.valueOf(context.header("Authorization"));
    if (!given.startsWith(SCHEME) || !isToken(given.substring(SCHEME.length()).strip())) {
      context.header("WWW-Authenticate", SCHEME.strip());
      throw new UnauthorizedResponse("The header Authorization must bring the server's token.");
    }
    boolean begins = trigger.request();
    context.status(HttpStatus.ACCEPTED).header("Location", "/api/status");
    JsonAnswer.send(context, JsonValue.object().put("run", begins ? "begins" : "follows").build());
  }

  /** Takes the same time whatever is given. */
  private boolean isToken(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
