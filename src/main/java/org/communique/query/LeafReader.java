package org.communique.query;

import java.util.Optional;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryNode.Phrase;
import org.communique.query.QueryNode.Prefix;
import org.communique.query.QueryNode.Word;
import org.communique.query.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/** Makes nodes of the words, phrases, patterns and values of one query. */
final class LeafReader {
  /** Parts that stand for many words, such as {@code peac*}: each may stand for thousands. */
  static final int MAX_PATTERNS = 8;

  private final ProblemList problems;
  private final DateReader dates;
  private int patterns;

  LeafReader(ProblemList problems, DateReader dates) {
    this.problems = problems;
    this.dates = dates;
  }

  /**
   * The node of a token; empty, with a problem, when it cannot be read or there are too many.
   *
   * @param field whose value it is; null for none
   */
  Optional<QueryNode> read(QueryToken token, @Nullable QueryField field) {
    if (field == QueryField.DATE) {
      return dates.read(token.text(), token.start()).map(QueryNode.class::cast);
    }
    if (field != null && field != QueryField.TITLE) {
      return Optional.of(value(field, token));
    }
    if (isPattern(token.kind()) && patterns++ >= MAX_PATTERNS) {
      problems.add(
          token.start(),
          "A query has at most %d words with * or ? or ~; %s was left out."
              .formatted(MAX_PATTERNS, ProblemList.quoted(token.text())));
      return Optional.empty();
    }
    return Optional.of(words(token));
  }

  private QueryNode words(QueryToken token) {
    if (token.kind() == Kind.PHRASE && token.text().indexOf('*') >= 0) {
      problems.add(
          token.start(),
          "A star between quotes stands for nothing; to find words by their beginning write them"
              + " without quotes.");
    }
    return switch (token.kind()) {
      case PREFIX -> new Prefix(token.text());
      case PHRASE -> new Phrase(token.text());
      case EXACT -> new QueryNode.Exact(token.text());
      case WILDCARD -> new QueryNode.Wildcard(token.text());
      case FUZZY -> fuzzy(token.text());
      case TOGETHER -> together(token);
      default -> new Word(token.text());
    };
  }

  private static QueryNode fuzzy(String text) {
    int tilde = text.lastIndexOf('~');
    return new QueryNode.Fuzzy(
        text.substring(0, tilde), Integer.parseInt(text.substring(tilde + 1)));
  }

  private QueryNode together(QueryToken token) {
    int tilde = token.text().lastIndexOf('~');
    String words = token.text().substring(0, tilde);
    String typed = token.text().substring(tilde + 1);
    boolean isLong = typed.length() > 3 || Integer.parseInt(typed) > Reach.MAX_WORDS;
    int others = isLong ? Reach.MAX_WORDS : Integer.parseInt(typed);
    if (isLong) {
      problems.add(
          token.start(),
          "At most %d other words can stand among those of a phrase, so ~%d was read; /p asks for the same paragraph."
              .formatted(Reach.MAX_WORDS, Reach.MAX_WORDS));
    }
    return others == 0 ? new Phrase(words) : new QueryNode.Together(words, others);
  }

  private QueryNode value(QueryField in, QueryToken token) {
    String value = token.text();
    if (isPattern(token.kind())) {
      value = WordReader.trimmed(value.replaceAll("~\\d*$|[*?]+", ""));
      problems.add(
          token.start(),
          "The value of %s: has no star, question mark or tilde; it was read as %s."
              .formatted(in.keyword(), ProblemList.quoted(value)));
    }
    return switch (in) {
      case MENTIONS -> new QueryNode.Mention(value);
      case SIGNATORIES ->
          token.kind() == Kind.RAW
              ? SignatoryCounts.read(value).orElseThrow()
              : new HasValue(QueryField.SIGNATORY, value);
      default -> new HasValue(in, value);
    };
  }

  private static boolean isPattern(Kind kind) {
    return kind == Kind.PREFIX || kind == Kind.WILDCARD || kind == Kind.FUZZY;
  }
}
