package org.communique.lucene;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.communique.model.DocumentKind;
import org.communique.query.QueryNode;

/**
 * The numbers of the ranking, which {@link RankedQuery} applies.
 *
 * <p>Each is a round number from the middle of a range in which the results hardly change. Measured
 * is nDCG@10 with any word enough, without and with the part in question and all others in place,
 * on SciFact, CACM, Cranfield, Medline and NPL, and on 32 needs over 14,396 texts of the White
 * House (WH). Chosen on one half of the queries of all six, weights differ a little (the even ones:
 * {@link #ISSUED_FACTOR} 1.05; the odd ones: {@link #TITLE_WEIGHT} 0.3 and lighter pairs) and give
 * on the other half within .015 what these give.
 *
 * <p>The figures are those of a prototype of the same ranking, in which pairs stop at function
 * words alone; they are at most .006 from the product's own. Known items, 237 titles of WH of which
 * four words are kept, half of them with month and year, have MRR@10 .366 with BM25 over the text
 * alone, .540 with titles as well, .702 with all of this.
 */
final class Ranking {
  private Ranking() {}

  /**
   * Ages in years within which a text counts {@link #RECENT_FACTOR} more, each once more, when
   * newer texts are asked for first: the steps double and more, so that a text of this year has
   * some 1.5 times the score of one older than twenty. A choice of ours; no judged collection asks
   * for it.
   */
  static final List<Integer> RECENT_YEARS = List.of(1, 3, 8, 20);

  static final float RECENT_FACTOR = 1.1f;

  /**
   * Saturation of term frequency. 1.2 is the value of S. Robertson, H. Zaragoza, "The Probabilistic
   * Relevance Framework: BM25 and Beyond" (2009), and of Lucene.
   */
  static final float K1 = 1.2f;

  /** Weight of the text's length; 0.75 from the same source. */
  static final float B = 0.75f;

  /**
   * Weight of a paragraph's length. With {@link #B} headings and questions of a few words win: of
   * the first ten paragraphs for 20 needs of WH 5.0 % were shorter than 120 letters, now 1.5 %,
   * while 36 instead of 34 % are among those judged best.
   */
  static final float PARAGRAPH_B = 0.3f;

  /**
   * How much a word in the title counts beside the same word in the text. SciFact .689 to .699,
   * CACM .539 to .566, Cranfield .372 to .383, WH .731 to .769; Medline and NPL have no titles.
   */
  static final float TITLE_WEIGHT = 0.2f;

  /**
   * How much one of the {@link PlainWords} counts beside another word. Such words must match like
   * any other, but say nothing about what a text is about. SciFact .694 to .699, CACM .543 to .566,
   * Cranfield .380 to .383, Medline .687 to .692, NPL .432 to .451, WH .767 to .769; at 0 or 0.2
   * about the same.
   */
  static final float PLAIN_WORD_WEIGHT = 0.1f;

  /**
   * How much two words count that stand as in the query, beside each of them alone; of the order
   * that D. Metzler and W. B. Croft, "A Markov random field model for term dependencies" (SIGIR
   * 2005), give pairs. All pairs together: SciFact .698 to .699, CACM .552 to .566, Cranfield .374
   * to .383, Medline .688 to .692, NPL .447 to .451, WH .749 to .769.
   */
  static final float ORDERED_PAIR_WEIGHT = 0.05f;

  /**
   * How much two words count that stand near each other, in either order, the more the nearer; see
   * above.
   */
  static final float NEAR_PAIR_WEIGHT = 0.1f;

  /** Positions by which a near pair may be moved; 8 words from the same source. */
  static final int NEAR = 8;

  /**
   * Pairs of one query that are looked for. The longest question of the judged collections has
   * fewer; a pasted page would cost the places of all its words.
   */
  static final int MAX_PAIRS = 64;

  /**
   * What the score of a text is multiplied with that is of {@link #ISSUED_KINDS}. WH .750 to .769,
   * MRR@10 .833 to .909; the other collections have no kinds.
   */
  static final float ISSUED_FACTOR = 1.1f;

  /**
   * Kinds of texts that were issued as such, whose every word was weighed, other than statements,
   * among which are remarks and briefings.
   */
  static final Set<DocumentKind> ISSUED_KINDS =
      Set.of(
          DocumentKind.JOINT_STATEMENT,
          DocumentKind.COMMUNIQUE,
          DocumentKind.DECLARATION,
          DocumentKind.PRESS_RELEASE,
          DocumentKind.TREATY,
          DocumentKind.MEMORANDUM,
          DocumentKind.RESOLUTION);

  /**
   * What the score of a text is multiplied with that was issued at a date among the words. WH .755
   * to .769, MRR@10 .850 to .909; from 1.2 to 1.3 about the same. The other collections have no
   * dates.
   */
  static final float NAMED_DATE_FACTOR = 1.25f;

  /**
   * So many words that say something are asked for all together, more make a sentence: queries have
   * two or three words on average (A. Spink et al., "Searching the Web: the public and their
   * queries", JASIST 52(3), 2001). WH .769 to .771; with four words .764, with six .685.
   */
  static final int FEW_WORDS = 3;

  /**
   * Fewer hits with all words are few, and those with some follow; 100 is as deep as recall is
   * measured. WH recall@100 .907 with 20, .924 with 50 or 100.
   */
  static final int FEW_HITS = 100;

  /**
   * Added to the score of hits that have all words, when those with some follow; more than {@link
   * #FEW_WORDS} words can reach by themselves.
   */
  static final float ALL_WORDS_FIRST = 1000f;

  /** A word's query with the weight of the word. */
  static Query weighed(QueryNode.Word word, Query query) {
    return PlainWords.contains(word) ? new BoostQuery(query, PLAIN_WORD_WEIGHT) : query;
  }

  /**
   * The average length of a paragraph for {@link #PARAGRAPH_B}, in terms of that in its field: the
   * field has 1.1 tokens a word, and the weight was found with 2.3, which all tokens of a word are.
   */
  private static final float PARAGRAPH_AVERAGE = 2.1f;

  /** BM25, with less weight on the length of a paragraph than on that of a text. */
  static Similarity similarity() {
    Similarity texts = new BM25Similarity(K1, B);
    Similarity paragraphs = new OfParagraphs();
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return field.equals(Fields.PASSAGE) ? paragraphs : texts;
      }
    };
  }

  private static final class OfParagraphs extends BM25Similarity {
    OfParagraphs() {
      super(K1, PARAGRAPH_B);
    }

    @Override
    protected float avgFieldLength(CollectionStatistics paragraphs) {
      return PARAGRAPH_AVERAGE * super.avgFieldLength(paragraphs);
    }
  }
}
