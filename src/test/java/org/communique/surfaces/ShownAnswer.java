package org.communique.surfaces;

import java.util.List;
import java.util.OptionalInt;
import org.communique.model.TextSpan;
import org.communique.search.SearchResult;

/**
 * What one door shows for a search.
 *
 * @param total the number of hits it tells
 * @param isWhole whether each hit must show all its matches, not only the best
 */
public record ShownAnswer(long total, boolean isWhole, List<ShownHit> hits) {
  public ShownAnswer {
    hits = List.copyOf(hits);
  }

  /** An answer that shows the best sentences. */
  public ShownAnswer(long total, List<ShownHit> hits) {
    this(total, false, hits);
  }

  /**
   * A hit.
   *
   * @param paragraph the paragraph that is the hit; empty when the hit is a communiqué
   * @param matches the number it tells
   * @param isFolded whether it is shown below another, without sentences
   */
  public record ShownHit(
      String id,
      OptionalInt paragraph,
      List<TextSpan> titleMarks,
      int matches,
      List<ShownSnippet> snippets,
      boolean isFolded) {
    public ShownHit {
      titleMarks = List.copyOf(titleMarks);
      snippets = List.copyOf(snippets);
    }

    /** A hit of its own. */
    ShownHit(
        String id,
        OptionalInt paragraph,
        List<TextSpan> titleMarks,
        int matches,
        List<ShownSnippet> snippets) {
      this(id, paragraph, titleMarks, matches, snippets, false);
    }
  }

  /**
   * A snippet.
   *
   * @param paragraph number of the paragraph it says it stands in
   */
  public record ShownSnippet(int paragraph, String text, List<TextSpan> marks) {
    public ShownSnippet {
      marks = List.copyOf(marks);
    }
  }

  /** What the engine says. */
  static ShownAnswer of(SearchResult result) {
    return new ShownAnswer(
        result.total(),
        result.hits().stream()
            .map(
                hit ->
                    new ShownHit(
                        hit.id().value(),
                        hit.paragraph(),
                        hit.titleMarks(),
                        hit.matches(),
                        hit.snippets().stream()
                            .map(s -> new ShownSnippet(s.paragraph(), s.text(), s.marks()))
                            .toList()))
            .toList());
  }
}
