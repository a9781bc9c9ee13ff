package org.communique.query;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.query.QueryNode.All;
import org.communique.query.QueryNode.HasValue;
import org.communique.query.QueryNode.Not;
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
 * negation    = { "NOT" | "-" } same-paragraph
 * same-paragraph = same-sentence { "/p" | "+p" | "NOT /p" same-sentence }
 * same-sentence  = within-words  { "/s" | "+s" | "NOT /s" within-words }
 * within-words   = clause        { "/5" | "+5" | "NOT /5" clause }   and other spellings
 * clause      = group | field | phrase | together | exact | prefix | wildcard | fuzzy | word | "*"
 * group       = "(" alternatives ")"
 * field       = name ":" ( word | phrase | group )     nothing between name, colon and value
 * phrase      = '"' words '"'                          “ ” „ and « » do as well
 * together    = phrase "~" number                      any order, so many others among them
 * exact       = "=" ( word | phrase )
 * prefix      = word "*"                               two letters or more before the star
 * wildcard    = letters with "*" and "?" among them    not before the first letter
 * fuzzy       = word "~" [ "1" | "2" ]
 * name        = one of QueryField, or an alias, in any case
 * </pre>
 *
 * <p>Distances bind closest, the shorter first, then NOT, then AND, then words side by side, then
 * OR: {@code a b OR NOT c AND d} is {@code (a AND b) OR ((NOT c) AND d)}, and {@code a /s b /5 c}
 * is {@code a /s (b /5 c)}. The spellings of distances are in {@link ProximityOperator}, what can
 * stand beside one in {@link NearForm}. The words are operators only in capitals; {@code and} is a
 * word, and so is {@code \AND}. A star alone stands for every text. Dates are described in {@link
 * DateReader}. A word keeps the form it was typed in, without the punctuation around it; {@code
 * ship-to-ship} is one word.
 */
public final class QueryParser {
  /** Words, phrases and values in one query: a page of pasted text, not a book. */
  static final int MAX_CLAUSES = 200;

  /** Longest query that is read, in UTF-16 units: a pasted page. */
  static final int MAX_LENGTH = 4_000;

  /** Longer queries are sentences, in which the word is a word. */
  private static final int MAX_WORDS_AROUND_OR = 5;

  private final String text;
  private final ProblemList problems = new ProblemList();
  private final LeafReader leaves;
  private final NearForm near = new NearForm(problems);
  private final BalancedTokens tokens;
  private final Joining joining;

  /** The field whose value is being read. */
  private @Nullable QueryField field;

  private int clauses;
  private boolean isCut;
  private int starOffset;

  private QueryParser(String text, Joining joining, LocalDate today) {
    this.text = text;
    this.leaves = new LeafReader(problems, new DateReader(problems, today));
    this.tokens = new BalancedTokens(new QueryScanner(text, problems), problems);
    this.joining = joining;
  }

  /** Reads {@code text}; words side by side are all asked for. */
  public static ParsedQuery parse(String text) {
    return parse(text, Joining.ALL);
  }

  /** Reads {@code text}; dates such as {@code past 3 months} are told from the present day, UTC. */
  public static ParsedQuery parse(String text, Joining joining) {
    return parse(text, joining, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * Reads {@code text}. Takes time linear in its length and throws nothing.
   *
   * @param today the day from which {@code past 3 months} is told
   */
  public static ParsedQuery parse(String text, Joining joining, LocalDate today) {
    String read = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    QueryParser parser = new QueryParser(read, joining, today);
    if (read.length() < text.length()) {
      parser.problems.add(
          MAX_LENGTH,
          "A query has at most %,d characters; the %,d after them were left out."
              .formatted(MAX_LENGTH, text.length() - MAX_LENGTH));
    }
    QueryNode node = parser.alternatives().orElseGet(All::new);
    parser.reportSmallOperators(node);
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
    while (isBinary(tokens.peek()) || tokens.peek().beginsClause()) {
      if (isBinary(tokens.peek())) {
        reportDangling(tokens.next(), "before");
      } else {
        conjunction().ifPresent(parts::add);
      }
    }
    reportNamesSideBySide(parts, start);
    reportStarAmong(parts);
    return NormalForm.sideBySide(parts, joining);
  }

  private static boolean isBinary(QueryToken token) {
    return token.kind() == Kind.AND || token.kind() == Kind.PROXIMITY;
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
    return negation(() -> within(Reach.Unit.PARAGRAPH));
  }

  /** What {@code part} reads, perhaps excluded. */
  private Optional<QueryNode> negation(Supplier<Optional<QueryNode>> part) {
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
    Optional<QueryNode> read = part.get();
    return negations % 2 == 0 ? read : read.map(Not::new);
  }

  /** Clauses with distances of {@code loosest} or closer between them. */
  private Optional<QueryNode> within(Reach.Unit loosest) {
    Optional<QueryNode> left = closer(loosest);
    boolean chained = false;
    while (operatorOf(loosest).isPresent()) {
      QueryToken token = tokens.peek();
      ProximityOperator operator = operatorOf(loosest).get();
      tokens.next();
      if (!tokens.peek().beginsClause() || tokens.peek().kind() == Kind.NOT) {
        reportDangling(token, "that can be near after");
        continue;
      }
      Optional<QueryNode> right = closer(loosest);
      left = near.join(left, operator, right, token.start(), chained);
      chained = true;
    }
    return left;
  }

  private Optional<QueryNode> closer(Reach.Unit loosest) {
    return switch (loosest) {
      case WORDS -> tokens.peek().beginsClause() ? clause() : Optional.empty();
      case SENTENCE -> within(Reach.Unit.WORDS);
      case PARAGRAPH -> within(Reach.Unit.SENTENCE);
    };
  }

  /** The operator that comes next, when it is of this unit. */
  private Optional<ProximityOperator> operatorOf(Reach.Unit unit) {
    QueryToken token = tokens.peek();
    return token.kind() == Kind.PROXIMITY
        ? operator(token).filter(operator -> operator.reach().unit() == unit)
        : Optional.empty();
  }

  private static Optional<ProximityOperator> operator(QueryToken token) {
    String text = token.text();
    int gap = 0;
    while (gap < text.length() && !TypedCharacters.isGap(text.codePointAt(gap))) {
      gap++;
    }
    boolean negated = gap < text.length();
    String run = negated ? text.substring(gap).strip() : text;
    return ProximityOperator.read(lastRun(run), negated);
  }

  /** What follows the last gap: gaps of every kind may stand between NOT and the operator. */
  private static String lastRun(String text) {
    int start = text.length();
    while (start > 0 && !TypedCharacters.isGap(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return text.substring(start);
  }

  private Optional<QueryNode> clause() {
    QueryToken token = tokens.next();
    return switch (token.kind()) {
      case OPEN -> group(token);
      case FIELD -> field(token);
      case STRANGE_FIELD -> strangeField(token);
      case WORD, PREFIX, PHRASE, EXACT, WILDCARD, FUZZY, TOGETHER, RAW -> counted(token);
      case EVERYTHING -> everything(token);
      case AND, OR, NOT, PROXIMITY, CLOSE, END ->
          throw new IllegalStateException("no clause: " + token);
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
    Optional<QueryNode> value =
        tokens.peek().beginsClause() ? negation(this::clause) : Optional.empty();
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
    if (clauses == MAX_CLAUSES) {
      cut(token);
      return Optional.empty();
    }
    clauses++;
    return leaves.read(token, field);
  }

  private void cut(QueryToken token) {
    if (!isCut) {
      problems.add(
          token.start(),
          ("A query has at most %d words, phrases and values; it was read up to %s and the rest"
                  + " left out.")
              .formatted(MAX_CLAUSES, ProblemList.quoted(token.text())));
    }
    isCut = true;
    tokens.skipToEnd();
  }

  private void reportDangling(QueryToken operator, String where) {
    problems.add(
        operator.start(),
        "%s has nothing %s it and was left out; to search for the word itself, put it in quotes."
            .formatted(ProblemList.quoted(operator.text()), where));
  }

  /** In a query of few words, “or” between two of them is hardly meant as a word. */
  private void reportSmallOperators(QueryNode node) {
    boolean isShort =
        node instanceof QueryNode.And and && and.parts().size() <= MAX_WORDS_AROUND_OR;
    int at = text.indexOf(" or ");
    if (isShort && at >= 0 && text.indexOf('"') < 0) {
      problems.add(
          at + 1,
          "“or” in small letters is a word like any other; for one of two write OR in capitals.");
    }
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
