package org.communique.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.communique.query.Joining;
import org.communique.query.QueryNode;

/**
 * The pairs of bare words that follow each other in a query, with nothing between them but plain
 * words. Alternatives do not follow each other, but all of them follow what comes before and are
 * followed by what comes next: {@code (missile OR rocket) launch} has the pairs <i>missile
 * launch</i> and <i>rocket launch</i>. The parts of an OR are alternatives where all words side by
 * side are asked for; where any of them will do, the tree does not tell whether they were typed
 * with an OR, and they are taken for words side by side, but for the names of one thing, an OR of
 * its own inside the other.
 */
final class WordPairs {
  private final Joining joining;
  private final List<WordQueries.Pair> pairs = new ArrayList<>();

  /** The words that the next one follows. */
  private Set<Placed> before = Set.of();

  /** How many words came before. */
  private int position;

  /** A word of the query and its place among the words. */
  private record Placed(Token token, int position) {
    Placed moved(int by) {
      return new Placed(token, position + by);
    }
  }

  private WordPairs(Joining joining) {
    this.joining = joining;
  }

  /**
   * At most {@link Ranking#MAX_PAIRS}, the first ones.
   *
   * @param joining how words side by side were joined
   */
  static List<WordQueries.Pair> of(QueryNode node, Joining joining) {
    WordPairs found = new WordPairs(joining);
    found.read(node);
    return found.pairs;
  }

  private void read(QueryNode node) {
    switch (node) {
      case QueryNode.Word word -> follow(word.text(), PlainWords.contains(word));
      case QueryNode.Named named -> follow(named.text(), false);
      case QueryNode.And and -> and.parts().forEach(this::read);
      case QueryNode.Or or -> readAny(or.parts());
      case QueryNode.Near near -> near.parts().forEach(this::read);
      case QueryNode.NotNear near -> read(near.part());
      case QueryNode.Phrase phrase -> before = Set.of();
      case QueryNode.Exact exact -> before = Set.of();
      case QueryNode.Together together -> before = Set.of();
      case QueryNode.Prefix prefix -> before = Set.of();
      case QueryNode.Wildcard wildcard -> before = Set.of();
      case QueryNode.Fuzzy fuzzy -> before = Set.of();
      case QueryNode.Mention mention -> before = Set.of();
      case QueryNode.SignedBy count -> before = Set.of();
      case QueryNode.Not not -> before = Set.of();
      case QueryNode.InTitle inTitle -> before = Set.of();
      case QueryNode.HasValue value -> before = Set.of();
      case QueryNode.IssuedWithin within -> before = Set.of();
      case QueryNode.All all -> before = Set.of();
    }
  }

  private void readAny(List<QueryNode> parts) {
    if (joining == Joining.ALL) {
      readAlternatives(parts);
    } else {
      parts.forEach(this::readOneOfAny);
    }
  }

  private void readOneOfAny(QueryNode part) {
    if (part instanceof QueryNode.Or names) {
      readAlternatives(names.parts());
    } else {
      read(part);
    }
  }

  /** Each follows what came before all; what comes next follows the last words of each. */
  private void readAlternatives(List<QueryNode> parts) {
    Set<Placed> beforeAll = before;
    int start = position;
    Set<Placed> last = new LinkedHashSet<>();
    for (QueryNode part : parts) {
      before = beforeAll;
      position = start;
      read(part);
      int end = position;
      before.forEach(placed -> last.add(placed.moved(start - end)));
    }
    before = last;
    position = start;
  }

  private void follow(String words, boolean isPlain) {
    for (Token token : WordTokenizer.tokensOf(words)) {
      position++;
      if (!isPlain) {
        Placed next = new Placed(token, position);
        before.forEach(placed -> add(placed, next));
        before = Set.of(next);
      }
    }
  }

  private void add(Placed first, Placed second) {
    boolean isOther = !first.token.printed().equals(second.token.printed());
    if (isOther && pairs.size() < Ranking.MAX_PAIRS) {
      pairs.add(new WordQueries.Pair(first.token, second.token, second.position - first.position));
    }
  }
}
