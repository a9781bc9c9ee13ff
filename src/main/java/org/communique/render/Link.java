package org.communique.render;

/**
 * A link on a page.
 *
 * @param isCurrent whether it leads to what is already shown
 */
public record Link(String text, String url, boolean isCurrent) {
  public Link {
    text = DisplayText.withoutControls(text);
  }

  static Link to(String text, String url) {
    return new Link(text, url, false);
  }
}
