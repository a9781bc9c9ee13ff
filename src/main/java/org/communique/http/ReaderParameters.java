package org.communique.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueId;
import org.communique.render.PageUrls;
import org.communique.render.ParagraphKey;
import org.communique.render.ReaderView;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a communiqué's page.
 *
 * @param view what is asked for
 * @param paragraph the paragraph that is asked for, as its permalink names it
 */
record ReaderParameters(ReaderView view, Optional<ParagraphKey> paragraph) {
  /**
   * Host and port as RFC 3986 (section 3.2) spells names and addresses; anything else is not copied
   * into a page.
   */
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

  static ReaderParameters of(Context context) throws BadParameterException {
    String query = RequestParameters.of(context).query();
    String place = given(context.queryParam(PageUrls.PARAGRAPH));
    boolean isWhole = place.equals(PageUrls.WHOLE);
    Optional<ParagraphKey> paragraph = ParagraphKey.parse(place);
    if (paragraph.isEmpty() && !place.isEmpty() && !isWhole) {
      throw new BadParameterException(
          PageUrls.PARAGRAPH, place, "the number of a paragraph, or “" + PageUrls.WHOLE + "”");
    }
    boolean showsTopics = given(context.queryParam(PageUrls.TOPICS)).equals(PageUrls.SHOWN);
    int number = paragraph.map(ParagraphKey::number).orElse(0);
    return new ReaderParameters(
        new ReaderView(query, number, isWhole, showsTopics, site(context), formerId(context)),
        paragraph);
  }

  private static String formerId(Context context) {
    String id = given(context.queryParam(PageUrls.FORMERLY));
    return CommuniqueId.isWellFormed(id) ? id : "";
  }

  private static String given(@Nullable String parameter) {
    return parameter == null ? "" : parameter.strip();
  }

  /** Where the server is for the one who asks; empty when the request does not say so plainly. */
  static String site(Context context) {
    @Nullable String host = context.host();
    return host != null && HOST.matcher(host).matches() ? context.scheme() + "://" + host : "";
  }
}
