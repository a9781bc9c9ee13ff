package org.communique.render;

import java.util.Arrays;
import java.util.List;
import org.communique.query.QueryHelp;
import org.communique.search.SearchRequest;

/** The page that explains the query language, made of {@link QueryHelp}. */
public record HelpPage(PageFrame frame, List<Section> sections) {

  /** The constructs of one group. */
  public record Section(String title, List<Line> lines) {}

  /**
   * One construct.
   *
   * @param url of the answer to the example
   */
  public record Line(String example, String meaning, String url) {}

  static HelpPage create() {
    return new HelpPage(
        PageFrame.of("How to ask", null, SearchBox.EMPTY),
        Arrays.stream(QueryHelp.Group.values()).map(HelpPage::section).toList());
  }

  private static Section section(QueryHelp.Group group) {
    return new Section(
        group.title(), QueryHelp.entries(group).stream().map(HelpPage::line).toList());
  }

  private static Line line(QueryHelp.Entry entry) {
    String url = PageUrls.search(SearchRequest.of(entry.example()));
    return new Line(entry.example(), entry.meaning(), url);
  }
}
