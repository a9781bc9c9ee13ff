package org.communique.render;

import org.communique.model.Communique;
import org.communique.model.DocumentKind;

/**
 * What is cited, with what some styles say beside the citation.
 *
 * @param language BCP 47 code; {@code und} when unknown
 */
public record CitedWork(Citation citation, DocumentKind kind, String language) {
  /**
   * A communiqué, or one of its paragraphs.
   *
   * @param paragraph its 1-based number; 0 for the whole text
   * @param site address of the server before the permalink; empty for a link within the site
   */
  public static CitedWork of(Communique communique, int paragraph, String site) {
    Citation whole = Citation.of(communique, site);
    return new CitedWork(
        paragraph == 0 ? whole : whole.at(communique, paragraph, site),
        communique.annotations().kind(),
        communique.text().language());
  }

  boolean hasLanguage() {
    return !language.isEmpty() && !language.equals("und");
  }
}
