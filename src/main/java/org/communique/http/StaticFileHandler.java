package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /static/…}: the stylesheet and scripts, from the folder {@code web/static} of the
 * class path. A browser keeps them and asks each time whether they changed, so a new version is
 * seen at once.
 */
final class StaticFileHandler implements Handler {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml");

  /** No file of the front end has a longer path; matching very long ones would cost the stack. */
  private static final int LONGEST_PATH = 100;

  /** Names that cannot lead out of the folder: no name begins with a dot. */
  private static final Pattern PATH =
      Pattern.compile("(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\\.([a-z]+)");

  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  /** A file of the folder as it is sent. */
  private static final class StaticFile {
    private final byte[] content;
    private final String type;
    private final String etag;

    StaticFile(byte[] content, String type) {
      this.content = content;
      this.type = type;
      this.etag = EntityTags.of(content);
    }
  }

  @Override
  public void handle(Context context) throws IOException {
    StaticFile file = file(context.pathParam("path"));
    context.header("Cache-Control", "no-cache").header("ETag", file.etag);
    if (EntityTags.isKnown(context, file.etag)) {
      context.status(304);
    } else {
      WholeAnswer.send(context, file.type, file.content);
    }
  }

  private StaticFile file(String path) throws IOException {
    StaticFile known = files.get(path);
    if (known == null) {
      known = read(path);
      files.put(path, known);
    }
    return known;
  }

  private static StaticFile read(String path) throws IOException {
    if (path.length() > LONGEST_PATH) {
      throw notFound();
    }
    var matcher = PATH.matcher(path);
    @Nullable String type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
    if (type == null) {
      throw notFound();
    }
    try (@Nullable InputStream in =
        StaticFileHandler.class.getResourceAsStream("/web/static/" + path)) {
      if (in == null) {
        throw notFound();
      }
      return new StaticFile(in.readAllBytes(), type);
    }
  }

  private static NotFoundResponse notFound() {
    return new NotFoundResponse("There is no such file.");
  }
}
