package org.communique.render;

/**
 * A page that says what went wrong.
 *
 * @param status HTTP status code
 * @param heading what went wrong, in a few words
 * @param detail one or two sentences: what and how to go on
 * @param id names the entry in the log; empty when there is none
 */
public record ErrorPage(PageFrame frame, int status, String heading, String detail, String id) {
  static ErrorPage of(int status, String heading, String detail, String id, String query) {
    PageFrame frame = PageFrame.of(heading, null, SearchBox.of(query));
    return new ErrorPage(frame, status, heading, DisplayText.line(detail), id);
  }
}
