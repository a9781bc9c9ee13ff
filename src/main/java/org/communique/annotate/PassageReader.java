package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.annotate.Token.Kind;

/** Cuts stretches of text into the tokens that parties are named with. */
final class PassageReader {
  private static final Pattern DOTTED =
      Pattern.compile("(?:\\p{Lu}\\.(?:\\h?(?=\\p{Lu}\\.))?){2,}");
  private static final Set<String> AND =
      Set.of("and", "&", "en", "et", "und", "y", "e", "и", "alsmede", "和", "与", "同", "及");
  private static final Set<String> THE =
      Set.of(
          "the", "het", "de", "la", "le", "les", "los", "las", "el", "die", "der", "das", "l",
          "den", "dem", "des", "du", "d", "della", "dello", "lo", "il", "del");
  private static final Set<String> OF =
      Set.of("of", "from", "van", "von", "for", "по", "di", "da", "do", "dos");
  private static final Set<String> FORMS =
      Set.of(
          "government",
          "kingdom",
          "republic",
          "people",
          "state",
          "federation",
          "federal",
          "federative",
          "union",
          "commonwealth",
          "side",
          "confederation",
          "principality",
          "sultanate",
          "grand",
          "duchy",
          "regering",
          "republiek",
          "koninkrijk",
          "volksrepubliek",
          "groothertogdom",
          "federatie",
          "bondsregering",
          "bondsrepubliek",
          "gouvernement",
          "république",
          "republique",
          "royaume",
          "royal",
          "principauté",
          "confédération",
          "fédération",
          "gobierno",
          "república",
          "reino",
          "regierung",
          "republik",
          "königreich",
          "правительство",
          "правительства",
          "республика",
          "республики",
          "cabinet",
          "council",
          "ministers",
          "islamic",
          "arab",
          "socialist",
          "democratic",
          "federativa",
          "fédérative",
          "fédérale",
          "cooperativa",
          "bolivariana",
          "republicas",
          "repúblicas",
          "plurinacional",
          "soviet",
          "delegation",
          "administration",
          "authorities",
          "regency",
          "state's",
          "sultanaat",
          "staat",
          "ministry",
          "embassy",
          "ambassade",
          "mission",
          "parties",
          "empire",
          "keizerrijk",
          "crown",
          "states",
          "plurinational",
          "oriental",
          "eastern",
          "bolivarian",
          "hashemite",
          "independent",
          "grand-duché",
          "états",
          "governing",
          "populaire",
          "populaires",
          "socialistische",
          "democratische",
          "islamitische",
          "arabische",
          "koninklijke",
          "regeringen",
          "executive",
          "president's",
          "special",
          "federale");
  private static final Set<String> NO_NAMES =
      Set.of(
          "a",
          "an",
          "on",
          "in",
          "at",
          "we",
          "today",
          "during",
          "following",
          "this",
          "that",
          "these",
          "those",
          "it",
          "they",
          "as",
          "with",
          "by",
          "between",
          "among",
          "our",
          "their",
          "his",
          "her",
          "its",
          "when",
          "while",
          "after",
          "before",
          "to",
          "recalling",
          "noting",
          "joint",
          "statement",
          "declaration",
          "communique",
          "communiqué",
          "release",
          "press",
          "meeting",
          "summit",
          "article",
          "annex",
          "whereas",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "done",
          "signed",
          "witness",
          "agreement",
          "treaty",
          "protocol",
          "is",
          "are",
          "was",
          "were",
          "having",
          "desiring",
          "considering",
          "both",
          "all",
          "each",
          "two",
          "three",
          "four",
          "i",
          "have",
          "has",
          "not",
          "no",
          "or",
          "voor",
          "pour",
          "por",
          "für",
          "about",
          "for",
          "zijner",
          "zijne",
          "hare",
          "excellentie",
          "heer",
          "aan",
          "bijlage",
          "nr",
          "buitengewoon",
          "commissariat",
          "regarding",
          "concerning",
          "partnership",
          "dialogue",
          "cooperation",
          "trilateral",
          "bilateral",
          "gedaan",
          "fait",
          "under",
          "upon",
          "through",
          "also",
          "dialogues",
          "tussen",
          "entre",
          "nous",
          "wij",
          "nosotros",
          "wir",
          "leaders’",
          "leaders'");
  private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "`s", "’ s", "' s");

  /** Family names that begin with a small article: el-Sisi, al-Sudani. */
  private static final Pattern ARTICLE_IN_NAME = Pattern.compile("[a-z]{2,3}[-‑]\\p{Lu}.*");

  private final Gazetteer gazetteer;
  private final OfficeWords words;

  PassageReader(Gazetteer gazetteer, OfficeWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** The passage of {@code length} characters of {@code whole} from {@code offset} on. */
  Passage inText(String whole, int offset, int end) {
    String text = whole.substring(offset, end);
    return new Passage(text, offset, "", tokens(text));
  }

  Passage inMetadata(String field, String value) {
    return new Passage(value, -1, field, tokens(value));
  }

  private List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (PartyMention mention : gazetteer.find(text)) {
      addWords(text, from, mention.span().start(), tokens);
      from = mention.span().end();
      tokens.add(
          new Token(Kind.PARTY, mention.span().start(), from, mention.span().in(text), mention));
    }
    addWords(text, from, text.length(), tokens);
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

  private void addWords(String text, int from, int to, List<Token> tokens) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        tokens.add(wordToken(text, i, unglued(text, i, endOfWord(text, i, to))));
        i = tokens.getLast().end();
      } else if (Character.isDigit(c)) {
        int end = i + 1;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
        tokens.add(new Token(Kind.NUMBER, i, end, text.substring(i, end), null));
        i = end;
      } else {
        i = addSign(text, i, to, tokens);
      }
    }
  }

  private static int endOfWord(String text, int start, int to) {
    Matcher dotted = DOTTED.matcher(text).region(start, to);
    if (dotted.lookingAt()) {
      return dotted.end();
    }
    if (Folding.isIdeograph(text.charAt(start))) {
      return start + 1;
    }
    int end = start + 1;
    while (end < to && isInsideWord(text, end, to)) {
      end++;
    }
    return end;
  }

  /** A lost space before the next party of a signature block: "R. FLAESVoor de Regering". */
  private static final Pattern GLUED = Pattern.compile("\\p{L}{2,}?(?=(?:For|Voor|Pour|Für|Por)$)");

  private static int unglued(String text, int start, int end) {
    Matcher glued = GLUED.matcher(text.substring(start, end));
    return glued.lookingAt() ? start + glued.end() : end;
  }

  private static boolean isInsideWord(String text, int i, int to) {
    char c = text.charAt(i);
    if (Character.isLetter(c) || Folding.isMark(c)) {
      return !Folding.isIdeograph(c);
    }
    boolean elided =
        i > 0
            && (text.charAt(i - 1) == 'd' || text.charAt(i - 1) == 'l')
            && isWordStart(text, i - 1);
    boolean joint = "-'’‑".indexOf(c) >= 0 && !(elided && c != '-');
    return joint
        && i + 1 < to
        && Character.isLetter(text.charAt(i + 1))
        && !isPossessive(text, i, to);
  }

  private static boolean isWordStart(String text, int i) {
    return i == 0 || !Character.isLetter(text.charAt(i - 1));
  }

  private static boolean isPossessive(String text, int i, int to) {
    return "'’".indexOf(text.charAt(i)) >= 0
        && text.charAt(i + 1) == 's'
        && (i + 2 >= to || !Character.isLetter(text.charAt(i + 2)));
  }

  private Token wordToken(String text, int start, int end) {
    String word = text.substring(start, end);
    boolean dot = end < text.length() && text.charAt(end) == '.';
    if (dot && (words.honorifics.contains(word + ".") || words.suffixes.contains(word + "."))) {
      Kind kind = words.suffixes.contains(word + ".") ? Kind.SUFFIX : Kind.HONORIFIC;
      return new Token(kind, start, end + 1, word + ".", null);
    }
    if (dot && word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return new Token(Kind.NAME, start, end + 1, word + ".", null);
    }
    return new Token(kindOf(word), start, end, word, null);
  }

  private Kind kindOf(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (AND.contains(lower)) {
      return Kind.AND;
    }
    if (OF.contains(lower)
        && !word.equals("For")
        && !word.equals("FOR")
        && !(capital && lower.equals("von"))) {
      return Kind.OF;
    }
    if (words.honorifics.contains(word)) {
      return Kind.HONORIFIC;
    }
    if (ARTICLE_IN_NAME.matcher(word).matches()) {
      return Kind.NAME;
    }
    if (words.titlesInName.contains(word) && !words.isHead(word)) {
      return Kind.NAME;
    }
    if (words.suffixes.contains(word)) {
      return Kind.SUFFIX;
    }
    if (THE.contains(lower)) {
      return Kind.THE;
    }
    if (words.plurals.contains(Folding.fold(word))) {
      return Kind.PLURAL;
    }
    if (FORMS.contains(lower)) {
      return Kind.FORM;
    }
    if (words.particles.contains(word)) {
      return Kind.PARTICLE;
    }
    if (!capital || NO_NAMES.contains(lower)) {
      return Kind.WORD;
    }
    return Kind.NAME;
  }

  private static int addSign(String text, int i, int to, List<Token> tokens) {
    char c = text.charAt(i);
    int end = i + 1;
    if (c == '\n' && end < to && text.charAt(end) == '\n') {
      end++;
      tokens.add(new Token(Kind.BREAK, i, end, "\n\n", null));
      return end;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || "*_#\\".indexOf(c) >= 0) {
      return end;
    }
    if ("'’".indexOf(c) >= 0 && !tokens.isEmpty() && tokens.getLast().is(Kind.THE)) {
      return end;
    }
    for (String possessive : POSSESSIVES) {
      if (text.startsWith(possessive, i) && i + possessive.length() <= to) {
        end = i + possessive.length();
        tokens.add(new Token(Kind.POSSESSIVE, i, end, possessive, null));
        return end;
      }
    }
    Kind kind =
        switch (c) {
          case ',', '，', '、' -> Kind.COMMA;
          case ';', '；' -> Kind.SEMICOLON;
          case ':', '：' -> Kind.COLON;
          case '.', '。' -> Kind.DOT;
          case '-', '–', '—', '‑', '/' -> Kind.DASH;
          case '(', '（', '[' -> Kind.OPEN;
          case ')', '）', ']' -> Kind.CLOSE;
          case '&' -> Kind.AND;
          case '\'', '’' -> Kind.POSSESSIVE;
          default -> Kind.OTHER;
        };
    tokens.add(new Token(kind, i, end, text.substring(i, end), null));
    return end;
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
