package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.search.SearchRequest;
import org.communique.study.Difference;
import org.communique.study.Differences;

/** What is said about the differences between two looks at a search, everywhere the same. */
final class DifferenceWording {
  private DifferenceWording() {}

  /** {@code 2 new, 1 gone}. */
  static String summary(Differences<CitedHit> differences) {
    List<String> parts = new ArrayList<>();
    add(parts, differences.added().size(), "new");
    add(parts, differences.changed().size(), "changed");
    add(parts, differences.gone().size(), "gone");
    return parts.isEmpty() ? "nothing new" : String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(Wording.number(count) + " " + what);
    }
  }

  /** {@code 14 communiqués match}. */
  static String matching(SearchRequest request, int total) {
    String noun = request.unit().noun();
    return Wording.count(total, noun + " matches", noun + "s match");
  }

  /** What is said at the first look. */
  static String first(Differences<CitedHit> differences) {
    return "This is the first look at this search here: %s. From now on only what is new, changed or gone is printed."
        .formatted(matching(differences.request(), differences.total()));
  }

  /** Why a hit counts as changed. */
  static String change(Difference.Changed<CitedHit> changed) {
    List<String> parts = new ArrayList<>();
    if (!changed.formerly().isEmpty()) {
      parts.add(
          "the text was edited; it was "
              + String.join(", ", changed.formerly().stream().map(Object::toString).toList()));
    }
    int fresh = changed.newSentences().size();
    int gone = changed.sentencesGone();
    if (fresh > 0) {
      parts.add(Wording.count(fresh, "sentence matches", "sentences match") + " that did not");
    }
    if (gone > 0) {
      parts.add(
          Wording.count(gone, "sentence that matched is", "sentences that matched are") + " gone");
    }
    if (fresh == 0 && gone == 0) {
      parts.add("the same sentences match");
    }
    return String.join("; ", parts);
  }

  /** Why something is a hit no more. */
  static String reason(Difference.Gone<CitedHit> gone) {
    boolean isParagraph = gone.paragraph() > 0;
    return switch (gone.reason()) {
      case REMOVED ->
          isParagraph && !gone.title().isEmpty()
              ? "no longer in its text" + now(gone)
              : "no longer in the collection";
      case UNMATCHED -> "still there" + now(gone) + ", but does not match any more";
      case EDITED -> "edited" + now(gone) + ", and does not match any more";
      case MERGED -> "edited" + now(gone) + ", which is another hit";
    };
  }

  private static String now(Difference.Gone<CitedHit> gone) {
    return gone.successor().map(id -> " (the text is " + id + " now)").orElse("");
  }
}
