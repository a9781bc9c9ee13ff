package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.communique.render.ExportFormat;
import org.communique.render.ExportWriter;
import org.communique.render.PageUrls;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/export}: all hits of a search, as CSV, JSON lines or Markdown, by {@code format}
 * or else by what the {@code Accept} header names; JSON lines when neither says. Rows are sent as
 * they are read. Nothing more is read once the client is gone; and when reading fails, the
 * connection is broken off, so that nobody takes the part for the whole.
 */
final class ExportHandler implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(ExportHandler.class);

  private static final char MARK = '\uFEFF';

  private final SearchEngine engine;

  ExportHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    RequestParameters parameters = RequestParameters.of(context);
    parameters.refuseUnknownNames(PageUrls.FORMAT, PageUrls.BYTE_ORDER_MARK);
    SearchRequest request = parameters.toSearchRequest();
    Answer answer = new Answer(context, format(context), hasMark(context));
    try {
      engine.export(request, answer);
      answer.end();
    } catch (ClientOutput.ClientGoneException e) {
      LOG.debug("the client of an export is gone", e);
    } catch (IOException | RuntimeException e) {
      if (!answer.hasBegun()) {
        throw e;
      }
      LOG.error("The export {} broke off", RequestId.of(context), e);
      BrokenAnswer.abort(context);
    }
  }

  private static ExportFormat format(Context context) throws BadParameterException {
    @Nullable String given = context.queryParam(PageUrls.FORMAT);
    if (given == null || given.isBlank()) {
      return accepted(context).orElse(ExportFormat.JSON_LINES);
    }
    return ExportFormat.named(given.strip())
        .orElseThrow(
            () -> BadParameterException.notOneOf(PageUrls.FORMAT, given, ExportFormat.labels()));
  }

  private static Optional<ExportFormat> accepted(Context context) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> MediaTypes.isNamed(context, format.mediaType()))
        .findFirst();
  }

  private static boolean hasMark(Context context) throws BadParameterException {
    @Nullable String given = context.queryParam(PageUrls.BYTE_ORDER_MARK);
    if (given == null || given.isBlank()) {
      return false;
    }
    if (!given.equals(PageUrls.SHOWN)) {
      throw new BadParameterException(
          PageUrls.BYTE_ORDER_MARK, given, PageUrls.SHOWN + ", or left out");
    }
    return true;
  }

  /** Writes to the client. */
  private static final class Answer implements ExportSink {
    private final Context context;
    private final ExportFormat format;
    private final boolean hasMark;
    private @Nullable Writer out;
    private @Nullable ExportWriter rows;

    Answer(Context context, ExportFormat format, boolean hasMark) {
      this.context = context;
      this.format = format;
      this.hasMark = hasMark;
    }

    boolean hasBegun() {
      return out != null;
    }

    @Override
    public void begin(ExportHead head) throws IOException {
      String name = ExportWriter.fileName(head, format);
      context
          .contentType(format.mediaType())
          .header("Content-Disposition", AttachmentName.header(name));
      if (context.method().equals(HandlerType.HEAD)) {
        context.res().flushBuffer(); // the length of what is not written here would be told else
        return;
      }
      OutputStream body = new ClientOutput(context.outputStream());
      Writer writer = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
      out = writer;
      rows = ExportWriter.of(format, writer, ReaderParameters.site(context));
      if (hasMark && format == ExportFormat.CSV) {
        writer.append(MARK);
      }
      rows.begin(head);
    }

    @Override
    public boolean take(ExportedHit hit) throws IOException {
      return rows != null && rows.take(hit);
    }

    void end() throws IOException {
      if (out != null) {
        out.flush();
      }
    }
  }
}
