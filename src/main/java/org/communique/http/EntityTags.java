package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Spares answers that a client has already (RFC 9110, sections 8.8.3 and 13.1.2). A tag stands for
 * all that an answer is made of: the program, the state of its source, the day (for queries such as
 * {@code date:today}), the address with its parameters, the host it is asked at and the media types
 * that are accepted. So whether a client has the present answer is known before anything is
 * searched. Tags are weak: an answer goes with the same tag compressed and not, and the time that a
 * search took may differ.
 */
final class EntityTags {
  private static final String TAG = "ETag";
  private static final String WEAK = "W/";

  /** Bytes of a digest that are kept: by chance two of a billion tags are alike once in 40. */
  private static final int LENGTH = 8;

  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;

  private final String program = program();

  /** The bytes of the program; while it is developed, and is no file, another one at each start. */
  private static String program() {
    @Nullable CodeSource source = EntityTags.class.getProtectionDomain().getCodeSource();
    @Nullable URL place = source == null ? null : source.getLocation();
    if (place != null && place.getPath().endsWith(".jar")) {
      try (InputStream jar = place.openStream()) {
        return of(jar.readAllBytes());
      } catch (IOException unreadable) {
        // A tag that holds until the next start is as true.
      }
    }
    return UUID.randomUUID().toString();
  }

  /** What answers are made of beside the program and the request. */
  @FunctionalInterface
  interface Source {
    /** Another text whenever it is otherwise; the generation of the index, for most answers. */
    String state() throws IOException;
  }

  /** The handler, for those who do not have the answer of the present state. */
  Handler tagging(Handler handler, Source source) {
    return context -> answer(handler, context, source.state());
  }

  private void answer(Handler handler, Context context, String state) throws Exception {
    String tag = tag(context, state);
    context.header("Cache-Control", "no-cache").header(TAG, tag);
    if (isKnown(context, tag)) {
      context.status(NOT_MODIFIED);
      return;
    }
    handler.handle(context);
    if (context.statusCode() != OK) {
      forget(context);
    }
  }

  private String tag(Context context, String state) {
    String made =
        String.join(
            "\n",
            program,
            state,
            LocalDate.now(ZoneOffset.UTC).toString(),
            context.scheme(),
            String.valueOf(context.host()),
            String.valueOf(context.header("Accept")),
            context.path(),
            Objects.requireNonNullElse(context.queryString(), ""));
    return of(made.getBytes(StandardCharsets.UTF_8));
  }

  /** The tag of bytes that are always the same. */
  static String of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return WEAK + "\"" + HexFormat.of().formatHex(digest, 0, LENGTH) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether the client says that it has the answer of this tag; tags are compared weakly. */
  static boolean isKnown(Context context, String tag) {
    @Nullable String known = context.header("If-None-Match");
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .map(given -> given.startsWith(WEAK) ? given : WEAK + given)
            .anyMatch(tag::equals);
  }

  /** Has an answer go without a tag: an error, or a search that was stopped before its end. */
  static void forget(Context context) {
    if (context.res().getHeader(TAG) != null) {
      context.res().setHeader(TAG, null);
    }
  }
}
