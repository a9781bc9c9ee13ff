package org.communique.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.query.QueryNode.All;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryNode.Not;
import org.communique.query.QueryNode.Phrase;
import org.communique.query.QueryNode.Prefix;
import org.communique.query.QueryNode.Word;
import org.communique.query.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query as people type it. Every text is understood somehow; what was odd about it, and how
 * it was read, is in {@link ParsedQuery#problems()}.
 *
 * <pre>
 * query       = [ alternatives ]                       nothing asks for every text
 * alternatives = row { ( "OR" | "|" ) row }
 * row         = conjunction { conjunction }            side by side: AND, or OR with Joining.ANY
 * conjunction = negation { ( "AND" | "&amp;" ) negation }
 * negation    = { "NOT" | "-" } clause                 the minus glued to what it excludes
 * clause      = group | field | phrase | prefix | word | "*"
 * group       = "(" alternatives ")"
 * field       = name ":" ( word | phrase | group )     nothing between name, colon and value
 * phrase      = '"' words '"'                          “ ” „ and « » do as well
 * prefix      = word "*"                               two letters or more before the star
 * name        = signatory | topic | date | title | kind | lang | cites, or an alias, in any case
 * </pre>
 *
 * <p>NOT binds closest, then AND, then words side by side, then OR: {@code a b OR NOT c AND d} is
 * {@code (a AND b) OR ((NOT c) AND d)}. The three are operators only in capitals; {@code and} is a
 * word, and so is {@code \AND}. A star alone stands for every text. Dates are described in {@link
 * DateReader}. A word keeps the form it was typed in, without the punctuation around it; {@code
 * ship-to-ship} is one word.
 */
public final class QueryParser {
  /** Words, phrases and values in one query: a page of pasted text, not a book. */
  static final int MAX_CLAUSES = 200;

  private final ProblemList problems = new ProblemList();
  private final DateReader dates = new DateReader(problems);
  private final BalancedTokens tokens;
  private final Joining joining;

  /** The field whose value is being read. */
  private @Nullable QueryField field;

  private int clauses;
  private boolean isCut;
  private int starOffset;

  private QueryParser(String text, Joining joining) {
    this.tokens = new BalancedTokens(new QueryScanner(text, problems), problems);
    this.joining = joining;
  }

  /** Reads {@code text}; words side by side are all asked for. */
  public static ParsedQuery parse(String text) {
    return parse(text, Joining.ALL);
  }

  /** Reads {@code text}. Takes time linear in its length and throws nothing. */
  public static ParsedQuery parse(String text, Joining joining) {
    QueryParser parser = new QueryParser(text, joining);
    QueryNode node = parser.alternatives().orElseGet(All::new);
    return new ParsedQuery(text, node, parser.problems.inOrder());
  }

  private Optional<QueryNode> alternatives() {
    List<QueryNode> rows = new ArrayList<>();
    if (tokens.peek().kind() == Kind.OR) {
      reportDangling(tokens.next(), "before");
    }
    row().ifPresent(rows::add);
    while (tokens.peek().kind() == Kind.OR) {
      QueryToken operator = tokens.next();
      if (!tokens.peek().beginsClause()) {
        reportDangling(operator, "after");
      }
      row().ifPresent(rows::add);
    }
    reportStarAmong(rows);
    return NormalForm.or(rows);
  }

  private Optional<QueryNode> row() {
    List<QueryNode> parts = new ArrayList<>();
    int start = tokens.peek().start();
    while (tokens.peek().kind() == Kind.AND || tokens.peek().beginsClause()) {
      if (tokens.peek().kind() == Kind.AND) {
        reportDangling(tokens.next(), "before");
      } else {
        conjunction().ifPresent(parts::add);
      }
    }
    reportNamesSideBySide(parts, start);
    reportStarAmong(parts);
    return NormalForm.sideBySide(parts, joining);
  }

  private Optional<QueryNode> conjunction() {
    List<QueryNode> parts = new ArrayList<>();
    negation().ifPresent(parts::add);
    while (tokens.peek().kind() == Kind.AND) {
      QueryToken operator = tokens.next();
      if (!tokens.peek().beginsClause()) {
        reportDangling(operator, "after");
      } else {
        negation().ifPresent(parts::add);
      }
    }
    reportStarAmong(parts);
    return NormalForm.and(parts);
  }

  private Optional<QueryNode> negation() {
    int negations = 0;
    int start = tokens.peek().start();
    while (tokens.peek().kind() == Kind.NOT) {
      QueryToken operator = tokens.next();
      negations++;
      if (!tokens.peek().beginsClause()) {
        reportDangling(operator, "after");
        return Optional.empty();
      }
    }
    if (negations > 1) {
      problems.add(
          start,
          "%d exclusions in a row were read as %s, because two undo each other; write NOT once."
              .formatted(negations, negations % 2 == 0 ? "none" : "one"));
    }
    Optional<QueryNode> clause = clause();
    return negations % 2 == 0 ? clause : clause.map(Not::new);
  }

  private Optional<QueryNode> clause() {
    QueryToken token = tokens.next();
    return switch (token.kind()) {
      case OPEN -> group(token);
      case FIELD -> field(token);
      case STRANGE_FIELD -> strangeField(token);
      case WORD, PREFIX, PHRASE, DATE -> counted(token);
      case EVERYTHING -> everything(token);
      case AND, OR, NOT, CLOSE, END -> throw new IllegalStateException("no clause: " + token);
    };
  }

  private Optional<QueryNode> group(QueryToken open) {
    boolean isEmpty = tokens.peek().kind() == Kind.CLOSE;
    Optional<QueryNode> inside = alternatives();
    if (tokens.peek().kind() == Kind.CLOSE) {
      tokens.next();
    } else if (!isCut) {
      problems.add(
          open.start(), "This parenthesis is never closed; it was read as closed at the end.");
    }
    if (isEmpty) {
      problems.add(open.start(), "There is nothing between these parentheses; they were left out.");
    }
    return inside;
  }

  private Optional<QueryNode> field(QueryToken name) {
    QueryField named = QueryField.named(name.text()).orElseThrow();
    field = named;
    tokens.enter(named);
    Optional<QueryNode> value = tokens.peek().beginsClause() ? negation() : Optional.empty();
    field = null;
    tokens.leave();
    return named == QueryField.TITLE ? value.map(NormalForm::inTitle) : value;
  }

  private Optional<QueryNode> strangeField(QueryToken name) {
    List<QueryNode> parts = new ArrayList<>();
    QueryToken token = name;
    counted(asWord(token)).ifPresent(parts::add);
    while (tokens.peek().kind() == Kind.STRANGE_FIELD) {
      counted(asWord(tokens.next())).ifPresent(parts::add);
    }
    if (tokens.peek().beginsClause() && tokens.peek().kind() != Kind.NOT) {
      clause().ifPresent(parts::add);
    }
    return NormalForm.sideBySide(parts, joining);
  }

  private static QueryToken asWord(QueryToken name) {
    return new QueryToken(Kind.WORD, name.start(), name.text());
  }

  /** A star alone; as the value of a field it says nothing. */
  private Optional<QueryNode> everything(QueryToken star) {
    if (field != null) {
      problems.add(
          star.start(),
          "A star alone is no value of %s: and was left out.".formatted(field.keyword()));
      return Optional.empty();
    }
    starOffset = star.start();
    return Optional.of(new All());
  }

  /** The node of a token, or the end of the query when there are too many. */
  private Optional<QueryNode> counted(QueryToken token) {
    if (clauses < MAX_CLAUSES) {
      clauses++;
      return leaf(token);
    }
    if (!isCut) {
      problems.add(
          token.start(),
          ("A query has at most %d words, phrases and values; it was read up to %s and the rest"
                  + " left out.")
              .formatted(MAX_CLAUSES, ProblemList.quoted(token.text())));
    }
    isCut = true;
    tokens.skipToEnd();
    return Optional.empty();
  }

  private Optional<QueryNode> leaf(QueryToken token) {
    QueryField in = field;
    if (in == QueryField.DATE) {
      return dates.read(token.text(), token.start()).map(QueryNode.class::cast);
    }
    if (in != null && in != QueryField.TITLE) {
      return Optional.of(value(in, token));
    }
    if (token.kind() == Kind.PHRASE && token.text().indexOf('*') >= 0) {
      problems.add(
          token.start(),
          "A star between quotes stands for nothing; to find words by their beginning write them"
              + " without quotes.");
    }
    return Optional.of(
        switch (token.kind()) {
          case PREFIX -> new Prefix(token.text());
          case PHRASE -> new Phrase(token.text());
          default -> new Word(token.text());
        });
  }

  private QueryNode value(QueryField in, QueryToken token) {
    if (token.kind() == Kind.PREFIX) {
      problems.add(
          token.start(),
          "The value of %s: has no star; it was read as %s."
              .formatted(in.keyword(), ProblemList.quoted(token.text())));
    }
    return new HasValue(in, token.text());
  }

  private void reportDangling(QueryToken operator, String where) {
    problems.add(
        operator.start(),
        "%s has nothing %s it and was left out; to search for the word itself, put it in quotes."
            .formatted(ProblemList.quoted(operator.text()), where));
  }

  private void reportStarAmong(List<QueryNode> parts) {
    if (parts.size() > 1 && parts.contains(new All())) {
      problems.add(
          starOffset,
          "A star alone stands for every text, so it adds nothing to AND and takes everything with"
              + " OR; to find words by their beginning, glue it to them.");
    }
  }

  private void reportNamesSideBySide(List<QueryNode> parts, int start) {
    long names = parts.stream().filter(HasValue.class::isInstance).count();
    if (field != null && names > 1) {
      problems.add(
          start,
          ("%d values stand side by side in the list of %s: and each was read on its own;"
                  + " a name of several words is written in quotes.")
              .formatted(names, field.keyword()));
    }
  }
}
