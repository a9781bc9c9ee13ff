package org.communique.query;

import java.util.Optional;
import org.communique.query.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a query into tokens, one at a time, in time linear in its length.
 *
 * <p>What a character means depends on where it stands: behind {@code date:} two full stops make a
 * range, behind {@code title:} the word OR is a word, and inside the list of a field no other field
 * can be named. The parser says where it is by {@link #enter} and {@link #leave}.
 */
final class QueryScanner {
  /** Longest range of dates in brackets, in UTF-16 units: two days, TO, and some spaces. */
  private static final int MAX_BRACKETS = 60;

  private final String text;
  private final ProblemList problems;
  private final WordReader words;

  private int position;
  private @Nullable QueryToken ahead;
  private @Nullable QueryField field;
  private boolean behindColon;

  QueryScanner(String text, ProblemList problems) {
    this.text = text;
    this.problems = problems;
    this.words = new WordReader(problems);
  }

  /** The next token, which stays the next one. */
  QueryToken peek() {
    QueryToken token = ahead;
    if (token == null) {
      token = scan();
      ahead = token;
    }
    return token;
  }

  /** The next token, and on to the one after it. */
  QueryToken next() {
    QueryToken token = peek();
    ahead = null;
    return token;
  }

  /** What follows is the value of {@code entered}; to be called before looking at it. */
  void enter(QueryField entered) {
    field = entered;
    behindColon = true;
  }

  /** The value has ended. */
  void leave() {
    field = null;
    behindColon = false;
  }

  /** Leaves out the rest of the query. */
  void skipToEnd() {
    position = text.length();
    ahead = null;
  }

  private QueryToken scan() {
    Optional<QueryToken> token = Optional.empty();
    while (token.isEmpty()) {
      skipGap();
      token = position == text.length() ? Optional.of(take(Kind.END, 0)) : scanHere();
      behindColon = false;
    }
    return token.get();
  }

  private void skipGap() {
    boolean inControls = false;
    while (position < text.length() && TypedCharacters.isGap(text.codePointAt(position))) {
      int character = text.codePointAt(position);
      boolean control = TypedCharacters.isControl(character);
      if (control && !inControls) {
        problems.add(
            position,
            "A character that is not text (U+%04X) was read as a space.".formatted(character));
      }
      inControls = control;
      position += Character.charCount(character);
    }
  }

  /** The token that begins at this character, or nothing when it was not worth one. */
  private Optional<QueryToken> scanHere() {
    char character = text.charAt(position);
    if (TypedCharacters.isQuote(character)) {
      return phrase();
    }
    return switch (character) {
      case '(' -> Optional.of(take(Kind.OPEN, 1));
      case ')' -> Optional.of(take(Kind.CLOSE, 1));
      case '|' -> Optional.of(take(Kind.OR, countOfBars()));
      default -> {
        if (field == QueryField.DATE) {
          yield Optional.of(date());
        }
        if (field == QueryField.SIGNATORIES
            && SignatoryCounts.matches(text.substring(position, runEnd()))) {
          yield Optional.of(take(Kind.RAW, runEnd() - position));
        }
        if (exactFollows() && (field == null || field == QueryField.TITLE)) {
          yield exact();
        }
        yield behindColon ? word() : freeRun();
      }
    };
  }

  /** The next {@code length} UTF-16 units as they are. */
  private QueryToken take(Kind kind, int length) {
    QueryToken token = new QueryToken(kind, position, text.substring(position, position + length));
    position += length;
    return token;
  }

  private int countOfBars() {
    int end = position;
    while (text.startsWith("|", end)) {
      end++;
    }
    return end - position;
  }

  private Optional<QueryToken> phrase() {
    int start = position;
    int end = start + 1;
    while (end < text.length() && !TypedCharacters.isPair(text.charAt(start), text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      problems.add(start, "This quote is never closed; it was read as closed at the end.");
    }
    position = Math.min(end + 1, text.length());
    String inside = text.substring(start + 1, end);
    Optional<QueryToken> phrase = words.readPhrase(inside, start);
    return phrase.map(this::withSuffix);
  }

  /** A phrase with what is glued to its end: {@code "a b"~5}. */
  private QueryToken withSuffix(QueryToken phrase) {
    int end = position;
    while (end < text.length() && (end == position || Character.isDigit(text.charAt(end)))) {
      end++;
    }
    boolean isSlop = text.startsWith("~", position) && end > position + 1;
    if (!isSlop || (field != null && field != QueryField.TITLE)) {
      return phrase;
    }
    String number = text.substring(position + 1, end);
    position = end;
    return new QueryToken(Kind.TOGETHER, phrase.start(), phrase.text() + "~" + number);
  }

  /** A word or phrase behind an equals sign, which asks for its very letters. */
  private Optional<QueryToken> exact() {
    int start = position++;
    boolean isPhrase = TypedCharacters.isQuote(text.charAt(position));
    Optional<QueryToken> read = isPhrase ? phrase() : words.readLiteral(run(), start);
    return read.map(token -> new QueryToken(Kind.EXACT, start, token.text()));
  }

  private boolean exactFollows() {
    if (text.charAt(position) != '=' || position + 1 == text.length() || field == QueryField.DATE) {
      return false;
    }
    boolean free = position == 0 || !TypedCharacters.endsWord(text.codePointBefore(position));
    int next = text.codePointAt(position + 1);
    return free && (TypedCharacters.isWordPart(next) || TypedCharacters.isQuote(next));
  }

  private String run() {
    String run = text.substring(position, runEnd());
    position += run.length();
    return run;
  }

  private QueryToken date() {
    int end = runEnd();
    if ("[{".indexOf(text.charAt(position)) >= 0) {
      int limit = Math.min(text.length(), position + MAX_BRACKETS);
      for (int at = position; at < limit; at++) {
        if ("]}".indexOf(text.charAt(at)) >= 0) {
          end = at + 1;
          break;
        }
      }
    }
    end = Math.max(end, position + RelativeDates.length(text.substring(position)));
    return take(Kind.RAW, end - position);
  }

  /** A run of characters where operators and fields may stand. */
  private Optional<QueryToken> freeRun() {
    if (minusExcludes()) {
      return Optional.of(take(Kind.NOT, 1));
    }
    Optional<QueryToken> name = fieldName();
    if (name.isPresent()) {
      return name;
    }
    int length = runEnd() - position;
    String run = text.substring(position, position + length);
    Optional<QueryToken> proximity = proximity(run);
    if (proximity.isPresent()) {
      return proximity;
    }
    return switch (run) {
      case "AND", "&", "&&" -> Optional.of(take(Kind.AND, length));
      case "OR" -> Optional.of(take(Kind.OR, length));
      case "NOT" -> Optional.of(take(Kind.NOT, length));
      default -> word();
    };
  }

  /** An operator such as {@code /s}, perhaps with a NOT before it. */
  private Optional<QueryToken> proximity(String run) {
    if (ProximityOperator.read(run, false).isPresent()) {
      return Optional.of(take(Kind.PROXIMITY, run.length()));
    }
    if (!run.equalsIgnoreCase("not")) {
      return Optional.empty();
    }
    int next = position + run.length();
    while (next < text.length() && TypedCharacters.isGap(text.codePointAt(next))) {
      next++;
    }
    int end = runEnd(next);
    if (ProximityOperator.read(text.substring(next, end), true).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(take(Kind.PROXIMITY, end - position));
  }

  private boolean minusExcludes() {
    if (text.charAt(position) != '-' || position + 1 == text.length()) {
      return false;
    }
    boolean free =
        position == 0
            || TypedCharacters.isGap(text.codePointBefore(position))
            || "(|".indexOf(text.charAt(position - 1)) >= 0;
    int next = text.codePointAt(position + 1);
    return free
        && (TypedCharacters.isWordPart(next) || TypedCharacters.isQuote(next) || next == '(');
  }

  /** The name of a field; inside the list of one, every name is a strange one. */
  private Optional<QueryToken> fieldName() {
    Optional<FieldName> found = FieldName.at(text, position);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    FieldName name = found.get();
    String spelled = words.visible(text.substring(name.start(), name.colon()), name.start());
    boolean known = QueryField.named(spelled).isPresent();
    if (!name.hasValue()) {
      if (known) {
        reportNoValue(name, spelled);
      }
      return Optional.empty();
    }
    words.reportSigns(text.substring(position, name.start()), position);
    position = name.colon() + 1;
    if (known && field == null) {
      return Optional.of(new QueryToken(Kind.FIELD, name.start(), spelled));
    }
    reportStrange(name, spelled, known);
    return Optional.of(
        new QueryToken(Kind.STRANGE_FIELD, name.start(), WordReader.trimmed(spelled)));
  }

  private void reportNoValue(FieldName name, String spelled) {
    problems.add(
        name.start(),
        "Nothing stands directly behind “%s:”, so it was read as the word %s; write %s."
            .formatted(
                spelled,
                spelled,
                QueryField.named(spelled).map(QueryField::example).orElse(spelled)));
  }

  private void reportStrange(FieldName name, String spelled, boolean known) {
    String quoted = ProblemList.quoted(spelled + ":");
    problems.add(
        name.start(),
        known
            ? ("The field %s cannot stand in the list of another field; it was read as a"
                    + " word. Write it before or after that list.")
                .formatted(quoted)
            : ("There is no field %s, so it was read as a word and what follows as more"
                    + " words; the fields are signatory, topic, date, title, kind, lang and cites.")
                .formatted(quoted));
  }

  private Optional<QueryToken> word() {
    int start = position;
    String run = run();
    if (isSuffix(run, start)) {
      problems.add(start, ProblemList.quoted(run) + " is not understood here and was left out.");
      return Optional.empty();
    }
    if (run.equals("*:*")) {
      problems.add(start, "“*:*” was read as *, which stands for every text.");
    }
    return run.equals("*") || run.equals("*:*")
        ? Optional.of(new QueryToken(Kind.EVERYTHING, start, run))
        : words.read(run, start);
  }

  /**
   * Whether {@code run} says something about the phrase or list it is glued to: {@code "a b"~3}.
   */
  private boolean isSuffix(String run, int start) {
    return "~^".indexOf(run.charAt(0)) >= 0
        && start > 0
        && (TypedCharacters.isQuote(text.charAt(start - 1)) || text.charAt(start - 1) == ')');
  }

  private int runEnd() {
    return runEnd(position);
  }

  private int runEnd(int from) {
    int end = from;
    while (end < text.length() && !TypedCharacters.endsRun(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
