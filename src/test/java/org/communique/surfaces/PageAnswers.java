package org.communique.surfaces;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.model.Communique;
import org.communique.model.TextSpan;
import org.communique.surfaces.ShownAnswer.ShownHit;
import org.communique.surfaces.ShownAnswer.ShownSnippet;

/** Reads answers out of pages, as a person in front of a browser sees them. */
final class PageAnswers {
  private static final Pattern COUNT =
      Pattern.compile("<h1>\\s*(No|[\\d,]+) (?:communiqué|paragraph)");
  private static final Pattern HIT =
      Pattern.compile("<article class=\"hit\">(.*?)</article>", Pattern.DOTALL);
  private static final Pattern TITLE =
      Pattern.compile(
          "<h2 class=\"hit-title\"[^>]*><a href=\"/c/([a-z0-9-]+)[^\"]*\">(.*?)</a></h2>",
          Pattern.DOTALL);
  private static final Pattern PARAGRAPH = Pattern.compile("<span>Paragraph (\\d+)</span>");
  private static final Pattern SNIPPET =
      Pattern.compile(
          "aria-label=\"Paragraph (\\d+)\".*?<blockquote[^>]*>(.*?)</blockquote>", Pattern.DOTALL);
  private static final Pattern MORE =
      Pattern.compile(">([\\d,]+) more match(?:es)?(?:</a>| in this text</summary>)");

  /** Sentences folded away; their matches are among those said to be more. */
  private static final Pattern FURTHER =
      Pattern.compile("</summary>(.*?)</details>", Pattern.DOTALL);

  /** Texts that are nearly the same. */
  private static final Pattern NEAR =
      Pattern.compile(
          "<details class=\"hit-near\">\\s*<summary>(\\d+) nearly.*?</summary>(.*?)</details>",
          Pattern.DOTALL);

  private static final Pattern FOLDED =
      Pattern.compile(
          "<a href=\"/c/([a-z0-9-]+)[^\"]*\"[^>]*>(.*?)</a>\\s*<span>.*?([\\d,]+) match",
          Pattern.DOTALL);

  private static final Pattern READER_COUNT =
      Pattern.compile("<span class=\"match-count\">([\\d,]+) match");

  /** The title, the headings, and the words of paragraphs, table cells and loose lines. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "<(h1|h[2-4] id=\"h\\d+\"|p class=\"(?:words|loose)\"|td"
              + " dir=\"auto\")[^>]*>(.*?)</(?:h[1-4]|p|td)>",
          Pattern.DOTALL);

  private PageAnswers() {}

  /** A page of results. */
  static ShownAnswer answer(String page) {
    return new ShownAnswer(
        count(first(COUNT, page)),
        HIT.matcher(page).results().flatMap(hit -> hits(hit.group(1))).toList());
  }

  private static MatchResult first(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IllegalArgumentException("the page has no " + pattern);
    }
    return matcher.toMatchResult();
  }

  private static int count(MatchResult number) {
    return number.group(1).equals("No") ? 0 : Integer.parseInt(number.group(1).replace(",", ""));
  }

  /** A hit and those folded under it. */
  private static Stream<ShownHit> hits(String whole) {
    Matcher near = NEAR.matcher(whole);
    if (!near.find()) {
      return Stream.of(hit(whole));
    }
    List<ShownHit> hits = new ArrayList<>(List.of(hit(near.replaceAll(""))));
    List<MatchResult> folded = FOLDED.matcher(near.group(2)).results().toList();
    if (folded.size() != Integer.parseInt(near.group(1))) {
      throw new IllegalArgumentException(near.group(1) + " texts told, " + folded);
    }
    folded.forEach(hit -> hits.add(folded(hit)));
    return hits.stream();
  }

  private static ShownHit folded(MatchResult hit) {
    return new ShownHit(
        hit.group(1),
        OptionalInt.empty(),
        MarkedHtml.of(hit.group(2)).spans(),
        Integer.parseInt(hit.group(3).replace(",", "")),
        List.of(),
        true);
  }

  /** The matches of a hit are those marked and those it says there are more. */
  private static ShownHit hit(String whole) {
    String html = FURTHER.matcher(whole).replaceAll("</summary>");
    MatchResult title = first(TITLE, html);
    List<TextSpan> titleMarks = MarkedHtml.of(title.group(2)).spans();
    List<ShownSnippet> snippets =
        SNIPPET.matcher(html).results().map(PageAnswers::snippet).toList();
    int shown =
        titleMarks.size() + snippets.stream().mapToInt(snippet -> snippet.marks().size()).sum();
    int more = MORE.matcher(html).results().mapToInt(PageAnswers::count).sum();
    int folded = marksFoldedAway(whole);
    if (folded > more) {
      throw new IllegalArgumentException(folded + " marks are folded away of " + more + " matches");
    }
    Matcher paragraph = PARAGRAPH.matcher(html);
    return new ShownHit(
        title.group(1),
        paragraph.find()
            ? OptionalInt.of(Integer.parseInt(paragraph.group(1)))
            : OptionalInt.empty(),
        titleMarks,
        shown + more,
        snippets);
  }

  private static int marksFoldedAway(String html) {
    return FURTHER
        .matcher(html)
        .results()
        .flatMap(further -> SNIPPET.matcher(further.group(1)).results())
        .mapToInt(snippet -> snippet(snippet).marks().size())
        .sum();
  }

  private static ShownSnippet snippet(MatchResult snippet) {
    MarkedHtml text = MarkedHtml.of(snippet.group(2));
    return new ShownSnippet(Integer.parseInt(snippet.group(1)), text.text(), text.spans());
  }

  /**
   * The marks of a page that shows {@code communique}, at their places in its text.
   *
   * @throws IllegalArgumentException when the page does not show all blocks of the text in order,
   *     or tells another number of matches than it marks
   */
  static List<TextSpan> marks(String page, Communique communique) {
    String text = communique.text().text();
    List<TextSpan> marks = new ArrayList<>();
    int at = 0;
    for (MatchResult found : BLOCK.matcher(page).results().toList()) {
      MarkedHtml block = MarkedHtml.of(found.group(2));
      if (found.group(1).equals("h1") && communique.text().titleSpan().isEmpty()) {
        continue;
      }
      int start = text.indexOf(block.text(), at);
      if (start < 0) {
        throw new IllegalArgumentException("the text has no “" + block.text() + "”");
      }
      for (MarkedHtml.Mark mark : block.marks()) {
        TextSpan span = mark.span().shift(start);
        marks.add(mark.isBegun() ? span : new TextSpan(marks.removeLast().start(), span.end()));
      }
      at = start + block.text().length();
    }
    int told = count(first(READER_COUNT, page));
    if (told != marks.size()) {
      throw new IllegalArgumentException(told + " matches told, " + marks.size() + " marked");
    }
    return marks;
  }
}
