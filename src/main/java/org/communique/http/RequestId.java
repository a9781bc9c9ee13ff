package org.communique.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * The name of a request, which its answer and its lines in the log have in common. A proxy or
 * script that has named it already may say so in the header; what is not well-formed is not
 * repeated, for it would stand in logs.
 */
final class RequestId {
  static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestId.class.getName();

  /** 8 to 64 letters, digits, dots, hyphens and underscores: UUIDs and all other usual forms. */
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

  private RequestId() {}

  /** The id of a request, the same each time. */
  static String of(Request request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    List<String> given = request.getHeaders().getValuesList(HEADER);
    boolean isUsable = given.size() == 1 && WELL_FORMED.matcher(given.getFirst()).matches();
    String id = isUsable ? given.getFirst() : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** The id that the request got when it came in. */
  static String of(Context context) {
    return String.valueOf(context.req().getAttribute(ATTRIBUTE));
  }
}
