package org.communique.lucene;

import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Finds persons who sign by their names, in whatever order family and given names are typed or
 * printed: {@code Hamada Yasukazu} and {@code Yasukazu Hamada} are one, {@code Lloyd Austin} is
 * {@code Lloyd J. Austin III}. Titles of office typed before a name are ignored.
 */
final class SignerNames {
  /** Initials and middle names that may stand between the words typed; names are further apart. */
  private static final int MOST_BETWEEN = 3;

  private static final Set<String> TITLES =
      Set.of(
          "president",
          "vice",
          "prime",
          "minister",
          "foreign",
          "defence",
          "defense",
          "secretary",
          "chancellor",
          "ambassador",
          "king",
          "queen",
          "prince",
          "princess",
          "sheikh",
          "general",
          "mr",
          "mrs",
          "ms",
          "dr",
          "sir",
          "lady",
          "hon",
          "excellency",
          "he");

  private SignerNames() {}

  /**
   * The texts that somebody called {@code name} signs; none when it has no letters or digits.
   *
   * @param field of names
   */
  static Query query(String field, String name) {
    List<String> words = WordTokenizer.tokensOf(name).stream().map(Token::printed).toList();
    List<String> own = words.stream().dropWhile(TITLES::contains).toList();
    List<String> asked = own.isEmpty() ? words : own;
    if (asked.isEmpty()) {
      return new MatchNoDocsQuery("no letters or digits");
    }
    IntervalsSource[] terms = asked.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    IntervalsSource together =
        terms.length == 1 ? terms[0] : Intervals.maxgaps(MOST_BETWEEN, Intervals.unordered(terms));
    return new IntervalQuery(field, together);
  }
}
