package org.communique.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communique.model.CommuniqueId;
import org.communique.model.IssueDate;

/**
 * What is otherwise about one hit than at the look before.
 *
 * @param <T> what the caller keeps of a hit
 */
public sealed interface Difference<T> {
  /** A hit that was none. */
  record New<T>(T hit) implements Difference<T> {}

  /**
   * A hit whose text was edited, or of which other sentences match.
   *
   * @param formerly the ids under which it was a hit, when its text was edited; else empty
   * @param newSentences places, from 0, of the hit's sentences that did not match before
   * @param sentencesGone how many that matched before do not match, or stand there, any more
   */
  record Changed<T>(
      T hit, List<CommuniqueId> formerly, List<Integer> newSentences, int sentencesGone)
      implements Difference<T> {
    public Changed {
      formerly = List.copyOf(formerly);
      newSentences = List.copyOf(newSentences);
    }
  }

  /**
   * What was a hit and is none any more.
   *
   * @param paragraph as in {@link WatchedHit#paragraph()}, as it was numbered then
   * @param successor the communiqué that took its place, if any
   * @param title of the communiqué, or of its successor; empty when neither is there
   */
  record Gone<T>(
      CommuniqueId id,
      int paragraph,
      Reason reason,
      Optional<CommuniqueId> successor,
      String title,
      Optional<IssueDate> date)
      implements Difference<T> {}

  /** Why something is a hit no more. */
  enum Reason {
    /** It is no longer in the collection, or the paragraph no longer in its text. */
    REMOVED,
    /** It is there and does not match any more. */
    UNMATCHED,
    /** It was edited, and what took its place does not match. */
    EDITED,
    /** It was edited, and its text is now that of another hit. */
    MERGED;

    /** The name in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
