package org.communique.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;

/**
 * A word of several parts, each in any of its forms, and its other spelling, in which they are one:
 * {@code co-operation} and {@code cooperation}. Or two words near each other, which have none.
 *
 * <p>A phrase of Lucene weighs what all its terms weigh together: in an index with stems of many
 * languages several times as much as a word, and for a word that is mostly printed as one as much
 * as its parts would if they met by chance. Here the parts weigh what {@link WordStatistics} gives
 * them, and between that and what the other spelling weighs, if that is less, the geometric mean is
 * taken. SciFact .699 to .697, CACM .565 both times, Cranfield .385 to .386, Medline .689 to .692;
 * NPL and WH (see {@link Ranking}) the same. It is one of fifteen ways that were tried on the first
 * four, and they differ there by what one or two queries have; the parts' own weights alone leave
 * these four as they were. Over 46,000 texts of many languages the best hit of {@code
 * non-proliferation treaty} had the score 52 where that of {@code nonproliferation treaty} has 8,
 * and has 12.
 */
final class FormsPhraseQuery extends Query {
  /**
   * The other spelling is found, with or without its hyphens, but seldom makes a text better that
   * has the one asked for too. With full weight the rarer one decided the order: Medline .692 to
   * .686.
   */
  private static final float OTHER_SPELLING = 0.5f;

  private final String field;
  private final MultiPhraseQuery phrase;
  private final Set<Term> otherSpelling;

  /**
   * Words in one field.
   *
   * @param phrase has all forms of a word at each of its positions
   * @param otherSpelling terms of the one word that it is too, which stand with its parts as well
   *     where these have a hyphen between; may be empty
   */
  FormsPhraseQuery(String field, MultiPhraseQuery phrase, Set<Term> otherSpelling) {
    this.field = field;
    this.phrase = phrase;
    this.otherSpelling = Set.copyOf(otherSpelling);
  }

  /** The same hits with other scores. */
  Query unweighed() {
    return oneOf(phrase, other());
  }

  private Query other() {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    otherSpelling.forEach(any::addTerm);
    return any.build();
  }

  private Query oneOf(Query ofPhrase, Query ofOther) {
    return otherSpelling.isEmpty()
        ? ofPhrase
        : new DisjunctionMaxQuery(List.of(ofPhrase, ofOther), 0f);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    float ofWords = 0;
    float ofTerms = 0;
    for (Term[] forms : phrase.getTermArrays()) {
      ofWords += WordStatistics.weight(field, List.of(forms), searcher);
      for (Term form : forms) {
        ofTerms += WordStatistics.weight(field, List.of(form), searcher);
      }
    }
    float ofOther = WordStatistics.weight(field, otherSpelling, searcher);
    float least = ofOther == 0 ? ofWords : Math.min(ofWords, ofOther);
    return oneOf(
        weighed(phrase, (float) Math.sqrt(ofWords * least), ofTerms),
        weighed(other(), OTHER_SPELLING * least, ofOther));
  }

  /** A query with another weight than its own, which is 0 when no text has its terms. */
  private static Query weighed(Query query, float weight, float own) {
    return own == 0 ? query : new BoostQuery(query, weight / own);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    unweighed().visit(visitor);
  }

  @Override
  public String toString(String defaultField) {
    return "forms(" + phrase.toString(defaultField) + ", " + otherSpelling + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof FormsPhraseQuery that
        && field.equals(that.field)
        && phrase.equals(that.phrase)
        && otherSpelling.equals(that.otherSpelling);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, phrase, otherSpelling);
  }
}
