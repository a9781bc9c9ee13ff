package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.communique.json.JsonValue;
import org.communique.render.PageUrls;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/command}: a command of the command line, run by the server.
 *
 * <p>As JSON the answer is whole. As plain text it is what the command wrote to standard output,
 * and the exit code is the parameter {@code exit} of the media type, where scripts without JSON
 * find it; a command that failed, or wrote to standard error, has no such answer (406).
 */
final class CommandApiHandler implements Handler {
  static final String ARGUMENT = "argument";
  static final String WIDTH = "width";
  static final String COLOR = "color";
  static final String SERVER = "server";

  private final CommandDoor door;

  CommandApiHandler(CommandDoor door) {
    this.door = door;
  }

  @Override
  public void handle(Context context) throws BadParameterException {
    String meant = context.queryParam(SERVER);
    if (meant != null && !meant.equals(door.key())) {
      throw new BadParameterException(SERVER, meant, "the key of this server, or left out");
    }
    CommandDoor.Answer answer = door.answer(question(context));
    context.header("Cache-Control", "no-store");
    if (String.valueOf(context.header("Accept")).contains("json")) {
      JsonAnswer.send(
          context,
          JsonValue.object()
              .put("exit", answer.exit())
              .put("out", answer.out())
              .put("err", answer.err())
              .build());
    } else {
      sendText(context, answer);
    }
  }

  private static CommandDoor.Question question(Context context) throws BadParameterException {
    RequestParameters.of(context);
    List<String> arguments = context.queryParams(ARGUMENT);
    if (arguments.isEmpty()) {
      throw new BadParameterException(
          ARGUMENT, "", "the name of a command, and again each of its arguments");
    }
    return new CommandDoor.Question(
        arguments, isColoured(context.queryParam(COLOR)), width(context.queryParam(WIDTH)));
  }

  private static boolean isColoured(@Nullable String given) throws BadParameterException {
    if (given == null || given.isEmpty()) {
      return false;
    }
    if (!given.equals(PageUrls.SHOWN)) {
      throw new BadParameterException(COLOR, given, PageUrls.SHOWN + ", or left out");
    }
    return true;
  }

  /** Columns, as many as make sense; 0 when nobody says. */
  private static int width(@Nullable String given) throws BadParameterException {
    if (given == null || given.isEmpty()) {
      return 0;
    }
    if (!given.matches("[1-9]\\d{0,3}")) {
      throw new BadParameterException(WIDTH, given, "a number of columns from 1 to 9999");
    }
    return Integer.parseInt(given);
  }

  private static void sendText(Context context, CommandDoor.Answer answer) {
    if (!answer.err().isEmpty()) {
      context.status(406);
      WholeAnswer.send(context, "text/plain;charset=utf-8", answer.err());
    } else {
      WholeAnswer.send(context, "text/plain;charset=utf-8;exit=" + answer.exit(), answer.out());
    }
  }
}
