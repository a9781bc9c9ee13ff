package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;

/**
 * The page of the ledger: what became of every file.
 *
 * @param collection what the collection holds, one sentence
 * @param views links to the lists by outcome, each with its count
 * @param lines of the list, one page of them
 * @param pages links to the other pages
 */
public record StatusPage(
    PageFrame frame, String collection, List<Link> views, List<Line> lines, PageLinks pages) {
  /** Lines on a page; a browser lays out so many without delay. */
  public static final int SIZE = 200;

  /**
   * One file.
   *
   * @param texts links to its communiqués, of many the first
   * @param outcome in a word
   * @param reason why it is not indexed or only in part; may be empty
   * @param omissions what inside it could not be read
   */
  public record Line(
      String file,
      List<Link> texts,
      String outcome,
      String reason,
      List<String> omissions,
      String amount,
      String size,
      String time) {
    /** Texts of one file that are linked; an archive may hold thousands. */
    private static final int MAX_TEXTS = 5;

    /** Omissions of one file that are named. */
    private static final int MAX_OMISSIONS = 20;

    static Line of(FileEntry file) {
      return new Line(
          DisplayText.message(file.path()),
          texts(file),
          outcome(file),
          DisplayText.message(file.reason()),
          file.omissions().stream().limit(MAX_OMISSIONS).map(DisplayText::message).toList(),
          amount(file),
          bytes(file.sizeBytes()),
          String.format(Locale.ROOT, "%.2f s", file.seconds()));
    }

    private static List<Link> texts(FileEntry file) {
      return file.ids().stream()
          .limit(MAX_TEXTS)
          .map(id -> Link.to(id.value(), PageUrls.communique(id, "")))
          .toList();
    }

    private static String outcome(FileEntry file) {
      return switch (file.status()) {
        case INDEXED -> file.reason().isEmpty() ? "Indexed" : "Indexed in part";
        case DUPLICATE -> "Same text as another";
        case EMPTY -> "Without text";
        case SKIPPED -> "Skipped";
        case FAILED -> "Failed";
      };
    }

    private static String amount(FileEntry file) {
      if (!file.isRead()) {
        return "";
      }
      String paragraphs = Wording.count(file.paragraphs(), "paragraph", "paragraphs");
      int texts = file.ids().size();
      return texts == 1 ? paragraphs : Wording.count(texts, "text", "texts") + ", " + paragraphs;
    }

    private static String bytes(long bytes) {
      return bytes < 1000 ? bytes + " B" : Wording.number((bytes + 500) / 1000) + " kB";
    }
  }

  static StatusPage of(IndexStatus status, LedgerView view, int page) {
    List<FileEntry> listed = view.of(status.files());
    int from = Math.min((page - 1) * SIZE, listed.size());
    int to = Math.min(from + SIZE, listed.size());
    return new StatusPage(
        PageFrame.of("What was read", PageUrls.statusApi(), SearchBox.EMPTY),
        StartPage.collection(status),
        views(status, view),
        listed.subList(from, to).stream().map(Line::of).toList(),
        pages(view, page, pages(listed.size())));
  }

  /** How many pages a list has; at least one. */
  public static int pagesOf(IndexStatus status, LedgerView view) {
    return pages(view.of(status.files()).size());
  }

  private static int pages(int lines) {
    return Math.max(1, (lines + SIZE - 1) / SIZE);
  }

  private static List<Link> views(IndexStatus status, LedgerView current) {
    List<Link> views = new ArrayList<>();
    for (LedgerView view : LedgerView.values()) {
      int count = view.of(status.files()).size();
      if (count > 0 || view == LedgerView.ALL || view == LedgerView.FAILED) {
        views.add(
            new Link(
                view.title() + " (" + Wording.number(count) + ")",
                PageUrls.status(view, 1),
                view == current));
      }
    }
    return views;
  }

  private static PageLinks pages(LedgerView view, int page, int last) {
    List<Link> all =
        IntStream.rangeClosed(1, last)
            .mapToObj(
                number ->
                    new Link(Wording.number(number), PageUrls.status(view, number), number == page))
            .toList();
    return PageLinks.among(all, page);
  }
}
