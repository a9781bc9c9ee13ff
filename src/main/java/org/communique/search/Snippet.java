package org.communique.search;

import java.util.List;
import org.communique.model.TextSpan;

/**
 * A whole sentence (or heading) of a hit, as shown.
 *
 * @param paragraph number of the paragraph it stands in or heads, 1-based
 * @param text the sentence
 * @param marks matches in {@code text}, in UTF-16 units of it, in order, not overlapping
 * @param topics ids of the sentence's topics
 */
public record Snippet(int paragraph, String text, List<TextSpan> marks, List<String> topics) {
  public Snippet {
    marks = List.copyOf(marks);
    topics = List.copyOf(topics);
  }
}
