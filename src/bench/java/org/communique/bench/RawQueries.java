package org.communique.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** Queries of plain Lucene over the field of {@link RawIndexer}, analysed as its texts are. */
final class RawQueries {
  private final Analyzer analyzer = new EnglishAnalyzer();
  private final QueryBuilder builder = new QueryBuilder(analyzer);

  Query everything() {
    return MatchAllDocsQuery.INSTANCE;
  }

  Query word(String word) {
    return new TermQuery(term(word));
  }

  Query all(List<String> words) {
    return joined(words, Occur.MUST);
  }

  Query any(List<String> words) {
    return joined(words, Occur.SHOULD);
  }

  private Query joined(List<String> words, Occur occur) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(word(word), occur));
    return query.build();
  }

  Query phrase(List<String> words, int slop) {
    Query query = builder.createPhraseQuery(RawIndexer.TEXT, String.join(" ", words), slop);
    return query == null ? new MatchNoDocsQuery("stop words only") : query;
  }

  /** The beginning of a stem. */
  Query prefix(String beginning) {
    return new PrefixQuery(new Term(RawIndexer.TEXT, beginning));
  }

  Query fuzzy(String word, int edits) {
    return new FuzzyQuery(term(word), edits);
  }

  /** Each at most so many words after or before the next. */
  Query within(List<String> words, int distance) {
    IntervalsSource[] sources =
        words.stream()
            .map(word -> Intervals.term(term(word).text()))
            .toArray(IntervalsSource[]::new);
    return new IntervalQuery(
        RawIndexer.TEXT, Intervals.maxgaps(distance - 1, Intervals.unordered(sources)));
  }

  /** The term of a word; of a stop word, which has none, the word. */
  Term term(String word) {
    try (TokenStream tokens = analyzer.tokenStream(RawIndexer.TEXT, word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      String text = tokens.incrementToken() ? term.toString() : word;
      tokens.end();
      return new Term(RawIndexer.TEXT, text);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a word in memory failed", e);
    }
  }
}
