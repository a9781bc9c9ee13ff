package org.communique.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param isAll whether nothing else is asked of them: a block that has them all is one that is
 *     looked for, and not only one that can be
 * @param paragraph matches paragraphs that can have them all, with their headings
 * @param title matches texts whose title can have them all
 */
record OneBlock(int parts, boolean isAll, Query paragraph, Query title) {

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
    return new OneBlock(1, true, anyOf(terms, Fields.PASSAGE), anyOf(terms, Fields.TITLE));
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
    Map<String, Token> each = new LinkedHashMap<>();
    tokens.forEach(token -> each.putIfAbsent(token.printed(), token));
    return allOf(each.values().stream().map(token -> ofWord(token, words)).toList())
        .map(OneBlock::withMore);
  }

  /** All of some parts, as far as they are known. */
  static Optional<OneBlock> allOf(List<Optional<OneBlock>> parts) {
    List<OneBlock> known = parts.stream().flatMap(Optional::stream).toList();
    boolean isAll = known.size() == parts.size() && known.stream().allMatch(OneBlock::isAll);
    if (known.size() <= 1) {
      return known.stream().findFirst().map(only -> isAll ? only : only.withMore());
    }
    BooleanQuery.Builder paragraph = new BooleanQuery.Builder();
    BooleanQuery.Builder title = new BooleanQuery.Builder();
    known.forEach(part -> paragraph.add(part.paragraph, Occur.FILTER));
    known.forEach(part -> title.add(part.title, Occur.FILTER));
    int all = known.stream().mapToInt(OneBlock::parts).sum();
    return Optional.of(new OneBlock(all, isAll, paragraph.build(), title.build()));
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
    boolean isAll = known.stream().allMatch(OneBlock::isAll);
    return Optional.of(new OneBlock(least, isAll, paragraph.build(), title.build()));
  }

  /** The same where something else is asked of the block too: how its words stand. */
  OneBlock withMore() {
    return new OneBlock(parts, false, paragraph, title);
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

  /**
   * What matches only what has all of it in one block: a paragraph that no heading stands above.
   * Empty when the words alone do not tell, and for titles, which are quickly read.
   *
   * @param field of texts, of paragraphs or of titles
   */
  Optional<Query> surelyIn(String field) {
    if (!isAll) {
      return Optional.empty();
    }
    return switch (field) {
      case Fields.TEXT -> Optional.of(new WholesQuery(bare()));
      case Fields.PASSAGE -> Optional.of(bare());
      default -> Optional.empty();
    };
  }

  private Query bare() {
    return new BooleanQuery.Builder()
        .add(paragraph, Occur.FILTER)
        .add(new BareParagraphs(), Occur.FILTER)
        .build();
  }
}
