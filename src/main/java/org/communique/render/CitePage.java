package org.communique.render;

import java.util.Arrays;
import java.util.List;
import org.communique.model.Communique;

/**
 * The page with the citation of a communiqué, or of a paragraph, in every style.
 *
 * @param heading what is cited, for people
 * @param textUrl back to it
 */
public record CitePage(
    PageFrame frame, String heading, String title, String textUrl, List<Styled> styles) {
  /**
   * The citation in one style.
   *
   * @param url of it alone
   * @param isFile whether that is a file to keep
   */
  public record Styled(String title, String citation, String url, boolean isFile) {}

  static CitePage of(Communique communique, int paragraph, String site) {
    CitedWork work = CitedWork.of(communique, paragraph, site);
    String title = DisplayText.line(communique.title());
    return new CitePage(
        PageFrame.of("Cite " + title, null, SearchBox.EMPTY),
        paragraph == 0 ? "Cite this text" : "Cite paragraph " + paragraph,
        title,
        paragraph == 0
            ? PageUrls.communique(communique.id(), "")
            : PageUrls.paragraph(communique.id(), "", paragraph),
        Arrays.stream(CitationStyle.values())
            .map(style -> styled(style, work, paragraph))
            .toList());
  }

  private static Styled styled(CitationStyle style, CitedWork work, int paragraph) {
    return new Styled(
        style.title(),
        style.cite(work).strip(),
        PageUrls.cite(work.citation().id(), Integer.toString(paragraph), style.label()),
        style.isForPrograms());
  }
}
