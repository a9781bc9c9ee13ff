package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.communique.model.Source;
import org.communique.render.PageUrls;
import org.communique.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /files/{id}}: the file a communiqué was read from, as a download; {@code ?source=2}
 * chooses the second of the files with the same text. Its type is never told, so that no browser
 * shows what a file holds as if it were a page of this site.
 */
final class FileHandler implements Handler {
  private final SearchEngine engine;
  private final Originals originals;

  FileHandler(SearchEngine engine, Originals originals) {
    this.engine = engine;
    this.originals = originals;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException, MovedException {
    List<Source> sources = OpenCommunique.byId(context, engine, "").sources();
    Source source = chosen(sources, context.queryParam(PageUrls.SOURCE));
    InputStream bytes = originals.open(source).orElseThrow(FileHandler::gone);
    context
        .disableCompression()
        .contentType("application/octet-stream")
        .header("Content-Disposition", AttachmentName.header(source.path()))
        .header("Content-Length", Long.toString(source.sizeBytes()))
        .header("Cache-Control", "no-cache")
        .result(bytes);
  }

  private static Source chosen(List<Source> sources, @Nullable String given)
      throws BadParameterException {
    if (given == null || given.isBlank()) {
      return sources.getFirst();
    }
    if (given.matches("[1-9][0-9]{0,5}") && Integer.parseInt(given) <= sources.size()) {
      return sources.get(Integer.parseInt(given) - 1);
    }
    throw new BadParameterException(PageUrls.SOURCE, given, "a number from 1 to " + sources.size());
  }

  private static NotFoundResponse gone() {
    return new NotFoundResponse(
        "The file this text was read from is no longer there, or is another than it was.");
  }
}
