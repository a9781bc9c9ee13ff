package org.communique.render;

import java.util.Locale;
import org.communique.query.QueryRepairs;
import org.communique.search.Alias;
import org.communique.search.Hit;
import org.communique.search.Repair;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;

/** What is said about an answer, in the same words on pages and in a terminal. */
final class SearchWording {
  /** Names of a party that are listed. */
  private static final int NAMES_SHOWN = 6;

  private SearchWording() {}

  /** In quotation marks, unless the query brings its own. */
  private static String quoted(String query) {
    boolean hasOwn = query.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    return hasOwn ? query : "“" + query + "”";
  }

  /** {@code 12 communiqués for “maritime security”}. */
  static String summary(SearchResult result) {
    String query = result.request().text().strip();
    String count = count(result);
    return query.isEmpty() ? count : count + " for " + quoted(DisplayText.line(query));
  }

  /** {@code Communiqués for “maritime security”}, {@code All paragraphs}. */
  static String topic(SearchRequest request) {
    String query = request.text().strip();
    return query.isEmpty()
        ? "All " + plural(request.unit())
        : capitalised(plural(request.unit())) + " for " + quoted(DisplayText.line(query));
  }

  /** {@code 12 communiqués}, {@code 1 paragraph}, {@code No paragraphs}. */
  static String count(SearchResult result) {
    SearchRequest.Unit unit = result.request().unit();
    if (result.total() == 0) {
      return "No " + plural(unit);
    }
    return Wording.count(result.total(), unit.noun(), plural(unit));
  }

  /** {@code DPRK also finds North Korea, Pyongyang and 3 more names; …}. */
  static String alias(Alias alias) {
    String word = DisplayText.line(alias.word());
    String exact = word.indexOf(' ') < 0 ? "=" + word : "\"" + word + "\"";
    int more = alias.added().size() - NAMES_SHOWN;
    String names = String.join(", ", alias.added().stream().limit(NAMES_SHOWN).toList());
    return "“%s” also finds %s%s; %s finds these letters alone."
        .formatted(
            word,
            names,
            more > 0 ? " and " + Wording.count(more, "more name", "more names") : "",
            exact);
  }

  /** What a repair does, and how many hits it has. */
  static String repair(Repair repair) {
    String does = DisplayText.line(repair.does());
    boolean isSpelling = repair.kind() == QueryRepairs.Kind.SPELLING;
    return "%s (%s)"
        .formatted(
            isSpelling ? "Did you mean " + does + "?" : capitalised(does),
            Wording.number(repair.count()));
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String plural(SearchRequest.Unit unit) {
    return unit.noun() + "s";
  }

  /** {@code from a.txt and 2 more files}; empty when no file is known. */
  static String files(Hit hit) {
    int more = hit.files().size() - 1;
    return switch (hit.files().size()) {
      case 0 -> "";
      case 1 -> "from " + DisplayText.line(hit.files().getFirst());
      default ->
          "from %s and %s"
              .formatted(
                  DisplayText.line(hit.files().getFirst()),
                  Wording.count(more, "more file", "more files"));
    };
  }

  /** {@code 2 nearly the same texts}. */
  static String near(HitGroup group) {
    return Wording.count(group.near().size(), "nearly the same text", "nearly the same texts");
  }

  /** {@code 87 % of the wording alike}; empty when it is like none. */
  static String alike(Hit hit) {
    return hit.nearDuplicateOf().map(near -> alike(near.similarity())).orElse("");
  }

  static String alike(double similarity) {
    return Math.round(similarity * 100) + " % of the wording alike";
  }

  /** {@code 14 more matches}; empty when all are shown. */
  static String furtherMatches(Hit hit) {
    int more = hit.furtherMatches();
    return more == 0 ? "" : Wording.count(more, "more match", "more matches");
  }
}
