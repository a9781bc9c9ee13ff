package org.communique.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.communique.query.QueryNode;

/**
 * Queries for words, phrases and prefixes over one text field.
 *
 * @param field a field of {@link CommuniqueTokenStream} tokens
 * @param languages of the stems in the index; a bare word is stemmed in each
 */
record WordQueries(String field, Set<String> languages) {

  /** Any form of a word; the parts of a hyphenated word stand side by side. */
  Query word(QueryNode.Word word) {
    List<Token> tokens = WordTokenizer.tokensOf(word.text());
    return switch (tokens.size()) {
      case 0 -> new MatchNoDocsQuery("no letters or digits");
      case 1 -> anyOf(stems(tokens.getFirst()));
      default -> {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(stems(token).toArray(Term[]::new)));
        yield phrase.build();
      }
    };
  }

  /** Words exactly as printed, side by side. */
  Query phrase(QueryNode.Phrase phrase) {
    List<Token> tokens = WordTokenizer.tokensOf(phrase.text());
    return switch (tokens.size()) {
      case 0 -> new MatchNoDocsQuery("no letters or digits");
      case 1 -> new TermQuery(printed(tokens.getFirst()));
      default -> {
        PhraseQuery.Builder query = new PhraseQuery.Builder();
        tokens.forEach(token -> query.add(printed(token)));
        yield query.build();
      }
    };
  }

  /** Words that begin so; the parts of a hyphenated beginning stand side by side. */
  Query prefix(QueryNode.Prefix prefix) {
    List<Token> tokens = WordTokenizer.tokensOf(prefix.text());
    return switch (tokens.size()) {
      case 0 -> new MatchNoDocsQuery("no letters or digits");
      case 1 -> startsWith(tokens.getFirst());
      default -> PrefixPhrases.query(field, tokens);
    };
  }

  private Query startsWith(Token token) {
    return new PrefixQuery(printed(token), MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private Term printed(Token token) {
    return new Term(field, token.printed());
  }

  /** One stem for each language, and the word itself for languages without stemming. */
  private Set<Term> stems(Token token) {
    Stemmer stemmer = new Stemmer();
    Set<Term> terms = new LinkedHashSet<>();
    for (String language : languages) {
      terms.add(new Term(field, stemmer.stem(token.printed(), language)));
    }
    terms.add(new Term(field, Stemmer.unstemmed(token.printed())));
    return terms;
  }

  private Query anyOf(Set<Term> terms) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    terms.forEach(any::addTerm);
    return any.build();
  }
}
