package org.communique.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * A line for each request, also for those that never reach a route: when its answer ended (UTC),
 * the id, method and address, status, bytes of the body as sent, and milliseconds since the request
 * came in, with single spaces between; behind them {@code broken-off} when only a part could be
 * sent. Of the address everything but printable ASCII is escaped as in addresses, so that a line
 * has just these parts and nothing that a terminal would obey.
 */
final class AccessLog implements RequestLog {
  /** Longest address and method in a line, in characters; the rest is cut. */
  private static final int MAX_TARGET = 1000;

  private static final int MAX_METHOD = 20;

  /** ISO 8601 in UTC, always with three digits for milliseconds. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private static final int SERVER_ERROR = 500;

  private static final String BROKEN = AccessLog.class.getName();

  private final RequestLogging logged;
  private final Consumer<String> out;

  /**
   * @param out takes a line without its end, from several threads
   */
  AccessLog(RequestLogging logged, Consumer<String> out) {
    this.logged = logged;
    this.out = out;
  }

  /** Attribute of requests whose answers were broken off. */
  static String brokenAttribute() {
    return BROKEN;
  }

  @Override
  public void log(Request request, Response response) {
    boolean isBroken = request.getAttribute(BROKEN) != null;
    boolean isLogged =
        switch (logged) {
          case NONE -> false;
          case ERRORS -> isBroken || response.getStatus() >= SERVER_ERROR;
          case ALL -> true;
        };
    if (isLogged) {
      out.accept(line(request, response) + (isBroken ? " broken-off" : ""));
    }
  }

  private static String line(Request request, Response response) {
    boolean isReadable = !BareErrorHandler.UNREADABLE.equals(request.getHttpURI().getPath());
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    return String.join(
        " ",
        TIME.format(Instant.now()),
        RequestId.of(request),
        printable(isReadable ? request.getMethod() : "", MAX_METHOD),
        printable(isReadable ? request.getHttpURI().getPathQuery() : "", MAX_TARGET),
        Integer.toString(response.getStatus()),
        Long.toString(Response.getContentBytesWritten(response)),
        Long.toString(TimeUnit.NANOSECONDS.toMillis(nanos)));
  }

  /** A hyphen when there is none. */
  static String printable(@Nullable String text, int maxLength) {
    if (text == null || text.isEmpty()) {
      return "-";
    }
    StringBuilder printable = new StringBuilder();
    String bounded = text.length() > maxLength ? text.substring(0, maxLength) : text;
    for (byte b : bounded.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F) {
        printable.append((char) b);
      } else {
        printable.append('%').append("%02X".formatted(b));
      }
    }
    return printable.append(text.length() > maxLength ? "..." : "").toString();
  }
}
