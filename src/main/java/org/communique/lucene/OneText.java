package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.communique.model.Communique;
import org.communique.query.QueryNode;
import org.communique.search.ClauseExplanation.InParagraph;
import org.communique.search.Filters;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;

/** One communiqué of the index, of which any query can be asked; the engine answers as for all. */
final class OneText {
  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final ReaderStates states;
  private final int docid;
  private final Communique communique;
  private final List<TextUnit> units;

  /**
   * A text.
   *
   * @param states kept from one query to the next
   * @param docid of the communiqué's document in the whole index
   */
  OneText(
      IndexSearcher searcher,
      Vocabulary vocabulary,
      ReaderStates states,
      int docid,
      Communique communique) {
    this.searcher = searcher;
    this.vocabulary = vocabulary;
    this.states = states;
    this.docid = docid;
    this.communique = communique;
    this.units = TextUnit.of(communique);
  }

  Communique communique() {
    return communique;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The query for a node, with what is odd about its values. */
  EngineQuery query(QueryNode node) throws IOException {
    return new QueryBuilder(searcher, vocabulary, Unit.COMMUNIQUE, states)
        .build(node, Filters.NONE);
  }

  boolean matches(QueryNode node) throws IOException {
    return finder(node).isMatch(docid);
  }

  /** The places of a node, as they are counted and marked in a hit. */
  List<MatchPlace> places(QueryNode node) throws IOException {
    return finder(node).places(docid, Search.matchFields(Unit.COMMUNIQUE, communique));
  }

  private MatchFinder finder(QueryNode node) throws IOException {
    return new MatchFinder(searcher, query(node).asked());
  }

  /** Places by paragraph. */
  List<InParagraph> where(List<MatchPlace> places) {
    List<InParagraph> where = new ArrayList<>();
    int next = 0;
    int at = 0;
    while (next < places.size()) {
      int start = places.get(next).span().start();
      while (at + 1 < units.size() && units.get(at + 1).span().start() <= start) {
        at++;
      }
      int paragraph = units.get(at).paragraph();
      String words = printed(places.get(next++));
      InParagraph last = where.isEmpty() ? null : where.getLast();
      if (last != null && last.paragraph() == paragraph) {
        List<String> all = new ArrayList<>(last.words());
        all.add(words);
        where.set(where.size() - 1, new InParagraph(paragraph, all));
      } else {
        where.add(new InParagraph(paragraph, List.of(words)));
      }
    }
    return where;
  }

  private String printed(MatchPlace place) {
    return place.span().in(communique.text().text());
  }

  /** The different words at the places of a node, as printed, in alphabetical order. */
  Set<String> forms(QueryNode node) throws IOException {
    Set<String> forms = new TreeSet<>();
    places(node).forEach(place -> forms.add(printed(place)));
    return forms;
  }

  /** The different printed words of the text, in alphabetical order. */
  Set<String> words() {
    Set<String> words = new TreeSet<>();
    WordTokenizer tokenizer = new WordTokenizer();
    for (TextUnit unit : units) {
      tokenizer
          .tokens(unit.span().in(communique.text().text()), 0)
          .forEach(token -> words.add(token.printed()));
    }
    return words;
  }
}
