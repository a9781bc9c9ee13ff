package org.communique.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an answer that is in memory as a whole in one piece, with its length. Javalin sends a
 * result in parts of 32 KiB: asked for without a pause, a page of 100 KB took 1.45 ms so, and takes
 * 1.13. Texts go as bytes: of a string whose type names no charset Javalin asks every provider of
 * charsets for one, which took most of the time of a request.
 */
final class WholeAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(WholeAnswer.class);

  /**
   * Packs a page to a twentieth more than the usual 6 does, in half the time: 1.0 ms instead of 1.8
   * for 100 KB.
   */
  private static final int GZIP_LEVEL = 4;

  /** How answers are compressed for those who accept it, and which are. */
  static final CompressionStrategy COMPRESSION =
      new CompressionStrategy(null, new Gzip(GZIP_LEVEL));

  /** Attribute of a request: the bytes that answer it. */
  private static final String BODY = WholeAnswer.class.getName();

  private WholeAnswer() {}

  /**
   * The bytes are the answer, unless others are after them. They go out with {@link #write}: while
   * a handler runs it may hold a place of {@link SearchGate}, which no slow client should keep.
   *
   * @param type media type, with the charset of a text
   */
  static void send(Context context, String type, byte[] body) {
    context.contentType(type).attribute(BODY, body);
  }

  /** The same of a text, which is sent in UTF-8. */
  static void send(Context context, String type, String body) {
    send(context, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends what there is to send; to be called when all handlers have ended. */
  static void write(Context context) {
    byte @Nullable [] body = context.attribute(BODY);
    if (body == null) {
      return;
    }
    String accepted = Objects.requireNonNullElse(context.header("Accept-Encoding"), "");
    if (COMPRESSION.findMatchingCompressor(accepted) == null) {
      write(context, body);
    } else {
      context.result(body); // it may be compressed, and then of another length
    }
  }

  private static void write(Context context, byte[] body) {
    context.res().setContentLength(body.length);
    try {
      context.outputStream().write(body);
    } catch (IOException e) {
      LOG.debug("the client of {} is gone", RequestId.of(context), e);
      // Else the request would wait, for another idle time of the connection, for the last write.
      ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(e);
    }
  }
}
