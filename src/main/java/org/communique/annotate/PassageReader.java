package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communique.annotate.Token.Kind;

/** Cuts stretches of text into the tokens that parties are named with. */
final class PassageReader {
  private final Gazetteer gazetteer;
  private final OfficeWords words;
  private final TokenCutter cutter;

  PassageReader(Gazetteer gazetteer, OfficeWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.cutter = new TokenCutter(words);
  }

  /** The passage of {@code length} characters of {@code whole} from {@code offset} on. */
  Passage inText(String whole, int offset, int end) {
    String text = whole.substring(offset, end);
    return new Passage(text, offset, "", tokens(text));
  }

  /** A passage that stands at {@code offset} of the communiqué, perhaps in other capitals. */
  Passage of(String text, int offset) {
    return new Passage(text, offset, "", tokens(text));
  }

  Passage inMetadata(String field, String value) {
    return new Passage(value, -1, field, tokens(value));
  }

  private List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (PartyMention mention : gazetteer.find(text)) {
      cutter.addWords(text, from, mention.span().start(), tokens);
      from = mention.span().end();
      tokens.add(
          new Token(Kind.PARTY, mention.span().start(), from, mention.span().in(text), mention));
    }
    cutter.addWords(text, from, text.length(), tokens);
    return withNamesOfPersons(withOffices(text, tokens));
  }

  /** A state's name may be a person's: Lisa O. Monaco, Foreign Minister Israel Katz. */
  private static List<Token> withNamesOfPersons(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token previous = tokens.get(i - 1);
      boolean initial = previous.is(Kind.NAME) && previous.text().endsWith(".");
      boolean given =
          previous.is(Kind.OFFICE) && i + 1 < tokens.size() && tokens.get(i + 1).is(Kind.NAME);
      boolean surname =
          token.mention() != null
              && token.mention().form() == PartyMention.Form.DEMONYM
              && (previous.is(Kind.NAME) || previous.is(Kind.OFFICE))
              && (i + 1 == tokens.size() || !isNoun(tokens.get(i + 1)));
      boolean maurice =
          token.text().equals("Maurice")
              && (previous.is(Kind.NAME)
                  || previous.is(Kind.HONORIFIC)
                  || (i + 1 < tokens.size() && tokens.get(i + 1).is(Kind.NAME)));
      if (surname || maurice || (isOneNamedState(token) && (initial || given))) {
        tokens.set(i, new Token(Kind.NAME, token.start(), token.end(), token.text(), null));
      }
    }
    return tokens;
  }

  private static boolean isNoun(Token token) {
    return token.is(Kind.FORM) || token.is(Kind.OFFICE) || token.is(Kind.PLURAL);
  }

  private static boolean isOneNamedState(Token token) {
    PartyMention mention = token.mention();
    return mention != null
        && mention.form() == PartyMention.Form.NAME
        && token.text().indexOf(' ') < 0
        && !token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  /** Joins the words of a title of office, or of several offices, to one token. */
  private List<Token> withOffices(String text, List<Token> plain) {
    List<Token> joined = new ArrayList<>(plain.size());
    OfficeScanner offices = new OfficeScanner(words, text, plain);
    int i = 0;
    while (i < plain.size()) {
      int end = offices.endOfOffice(i);
      if (end > i) {
        int from = plain.get(i).start();
        int to = plain.get(end - 1).end();
        boolean plural = plain.subList(i, end).stream().anyMatch(token -> token.is(Kind.PLURAL));
        Kind kind = plural ? Kind.PLURAL : Kind.OFFICE;
        joined.add(new Token(kind, from, to, text.substring(from, to), null));
        i = end;
      } else {
        joined.add(plain.get(i));
        i++;
      }
    }
    return joined;
  }
}
