package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.communique.model.Communique;
import org.communique.render.CitationStyle;
import org.communique.render.CitedWork;
import org.communique.render.HtmlRenderer;
import org.communique.render.PageUrls;
import org.communique.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /c/{id}/cite}: how a communiqué is cited, or its paragraph {@code ?p=12}, in the style
 * {@code ?style=bibtex}; without a style in that of the {@code Accept} header, or else a page with
 * all of them.
 */
final class CiteHandler implements Handler {
  private final SearchEngine engine;
  private final HtmlRenderer renderer;

  CiteHandler(SearchEngine engine, HtmlRenderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException, MovedException {
    Optional<CitationStyle> style = style(context);
    ReaderParameters asked = ReaderParameters.of(context);
    Communique communique = OpenCommunique.byId(context, engine, "").communique();
    int paragraph = paragraph(asked, communique);
    if (style.isPresent()) {
      send(
          context,
          style.get(),
          CitedWork.of(communique, paragraph, asked.view().site()),
          paragraph);
    } else {
      HtmlAnswer.send(context, renderer.cite(communique, paragraph, asked.view().site()));
    }
  }

  /** 0 for the whole text. */
  private static int paragraph(ReaderParameters asked, Communique communique)
      throws BadParameterException {
    int last = communique.text().paragraphs().size();
    int number = asked.paragraph().map(key -> key.find(communique.text())).orElse(0);
    if (number > last) {
      throw new BadParameterException(
          PageUrls.PARAGRAPH, Integer.toString(number), "a paragraph from 1 to " + last);
    }
    return number;
  }

  private static Optional<CitationStyle> style(Context context) throws BadParameterException {
    @Nullable String given = context.queryParam(PageUrls.STYLE);
    if (given == null || given.isBlank()) {
      boolean isForPeople = MediaTypes.isNamed(context, "text/html");
      return Arrays.stream(CitationStyle.values())
          .filter(style -> style.isForPrograms() || !isForPeople)
          .filter(style -> MediaTypes.isNamed(context, style.mediaType()))
          .findFirst();
    }
    Optional<CitationStyle> style = CitationStyle.named(given.strip());
    if (style.isEmpty()) {
      throw BadParameterException.notOneOf(PageUrls.STYLE, given, CitationStyle.labels());
    }
    return style;
  }

  private static void send(Context context, CitationStyle style, CitedWork work, int paragraph) {
    if (style.isForPrograms()) {
      String name = style.fileName(work, paragraph);
      context.header("Content-Disposition", AttachmentName.header(name));
    }
    WholeAnswer.send(context, style.mediaType(), style.cite(work));
  }
}
