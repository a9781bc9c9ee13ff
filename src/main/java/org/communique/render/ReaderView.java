package org.communique.render;

/**
 * How a communiqué is to be read: what the address of its page asks for.
 *
 * @param query whose matches are marked; empty for none
 * @param paragraph number of the paragraph that must be on the page, 1-based; 0 for the beginning
 * @param isWhole whether a long text stands on one page all the same
 * @param showsTopics whether topics and acts stand beside each sentence
 * @param site address of the server for permalinks that are copied, such as {@code
 *     http://127.0.0.1:7070}; empty when it is not known
 * @param formerId the id in the address that led here; empty when it was that of the text
 */
public record ReaderView(
    String query,
    int paragraph,
    boolean isWhole,
    boolean showsTopics,
    String site,
    String formerId) {

  /** One that is asked for by its own address. */
  public ReaderView(
      String query, int paragraph, boolean isWhole, boolean showsTopics, String site) {
    this(query, paragraph, isWhole, showsTopics, site, "");
  }

  /** The text from its beginning. */
  public static ReaderView of(String query) {
    return new ReaderView(query, 0, false, false, "");
  }

  /** The same for another paragraph. */
  public ReaderView at(int number) {
    return new ReaderView(query, number, isWhole, showsTopics, site);
  }

  ReaderView withTopics(boolean shows) {
    return new ReaderView(query, paragraph, isWhole, shows, site);
  }

  ReaderView withQuery(String other) {
    return new ReaderView(other, paragraph, isWhole, showsTopics, site);
  }

  ReaderView whole() {
    return new ReaderView(query, 0, true, showsTopics, site);
  }
}
