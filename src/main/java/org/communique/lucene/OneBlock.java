package org.communique.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.communique.query.QueryNode;

/**
 * What must stand in one block of a text, a paragraph or its title: for queries whose words must be
 * near each other. Texts that have some words in one paragraph are found without reading where the
 * words stand, and are fewer than those that have them anywhere: of 6,759 texts with president and
 * congress 3,553.
 *
 * @param parts how many things must be there together
 * @param paragraph matches paragraphs that can have them all, with their headings
 * @param title matches texts whose title can have them all
 */
record OneBlock(int parts, Query paragraph, Query title) {

  /**
   * The terms of which one must be there for a word as printed, in any spelling: its stem, which
   * stands with the first part of a hyphenated word too. Empty for words without forms.
   */
  private static Optional<OneBlock> ofWord(Token token, WordQueries words) {
    return token.forms().hasNoForms()
        ? Optional.empty()
        : Optional.of(anyOf(words.stems(token).stream().map(Term::text).toList()));
  }

  /** Any of some terms. */
  static OneBlock anyOf(Collection<String> terms) {
    return new OneBlock(1, anyOf(terms, Fields.PASSAGE), anyOf(terms, Fields.TITLE));
  }

  private static Query anyOf(Collection<String> terms, String field) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    return any.build();
  }

  /**
   * What a part must have in its block; empty when that is not known.
   *
   * @param words tell which tokens stand for a word of a text
   */
  static Optional<OneBlock> of(QueryNode node, WordQueries words) {
    return switch (node) {
      case QueryNode.Word word -> {
        List<Token> tokens = WordTokenizer.tokensOf(word.text());
        yield tokens.size() == 1 ? ofWord(tokens.getFirst(), words) : Optional.empty();
      }
      case QueryNode.Phrase phrase -> ofPhrase(WordTokenizer.tokensOf(phrase.text()), words);
      case QueryNode.Exact exact -> ofPhrase(WordTokenizer.tokensOf(exact.text()), words);
      default -> Optional.empty();
    };
  }

  /** What words side by side must have. */
  static Optional<OneBlock> ofPhrase(List<Token> tokens, WordQueries words) {
    Set<String> seen = new HashSet<>();
    return allOf(
        tokens.stream()
            .filter(token -> seen.add(token.printed()))
            .flatMap(token -> ofWord(token, words).stream())
            .toList());
  }

  /** All of what is known of some parts. */
  static Optional<OneBlock> allOf(List<OneBlock> parts) {
    if (parts.size() <= 1) {
      return parts.stream().findFirst();
    }
    BooleanQuery.Builder paragraph = new BooleanQuery.Builder();
    BooleanQuery.Builder title = new BooleanQuery.Builder();
    parts.forEach(part -> paragraph.add(part.paragraph, Occur.FILTER));
    parts.forEach(part -> title.add(part.title, Occur.FILTER));
    int all = parts.stream().mapToInt(OneBlock::parts).sum();
    return Optional.of(new OneBlock(all, paragraph.build(), title.build()));
  }

  /** One of some parts, if all are known; has as little together as the least of them. */
  static Optional<OneBlock> oneOf(List<Optional<OneBlock>> parts) {
    List<OneBlock> known = new ArrayList<>();
    parts.forEach(part -> part.ifPresent(known::add));
    if (known.isEmpty() || known.size() < parts.size()) {
      return Optional.empty();
    }
    BooleanQuery.Builder paragraph = new BooleanQuery.Builder();
    BooleanQuery.Builder title = new BooleanQuery.Builder();
    known.forEach(part -> paragraph.add(part.paragraph, Occur.SHOULD));
    known.forEach(part -> title.add(part.title, Occur.SHOULD));
    int least = known.stream().mapToInt(OneBlock::parts).min().orElse(0);
    return Optional.of(new OneBlock(least, paragraph.build(), title.build()));
  }

  /** Whether more is known than that a text has one thing. */
  boolean isTogether() {
    return parts > 1;
  }

  /**
   * What matches everything that can have all of it in one block.
   *
   * @param field of texts, of paragraphs or of titles
   */
  Query in(String field) {
    return switch (field) {
      case Fields.TEXT ->
          new BooleanQuery.Builder()
              .add(new WholesQuery(paragraph), Occur.SHOULD)
              .add(title, Occur.SHOULD)
              .build();
      case Fields.PASSAGE -> paragraph;
      case Fields.TITLE -> title;
      default -> throw new IllegalArgumentException(field + " has no blocks");
    };
  }
}
