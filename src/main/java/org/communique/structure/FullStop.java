package org.communique.structure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a full stop that ends a sentence from one that belongs to a word. */
final class FullStop {
  /** Never the last word of a sentence: titles, and words that introduce something. */
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cpt", "sgt", "adm",
          "brig", "cmdr", "amb", "hon", "rev", "sen", "rep", "gov", "pres", "st", "ste", "mt", "ft",
          "messrs", "mme", "mlle", "mm", "vs", "viz", "cf", "e.g", "i.e", "h.e", "h.m", "h.r.h",
          "h.h", "s.e", "s.m", "drs", "ir", "mw", "dhr", "hr", "fr", "sr", "sra", "dra", "srta",
          "dña", "exc", "excmo", "им", "ул", "обл", "просп", "z.b", "d.h", "bzw", "bijv", "m.b.t",
          "i.v.m", "o.a", "resp", "approx", "ca", "esq", "al", "incl", "excl", "inter");

  /** Part of a word only when a number or a mark in capitals follows. */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "no", "nos", "nr", "nrs", "núm", "num", "art", "arts", "artt", "sec", "secs", "sect",
          "para", "paras", "par", "pars", "p", "pp", "vol", "vols", "ch", "chap", "fig", "figs",
          "tab", "ed", "eds", "op", "reg", "dec", "res", "doc", "docs", "ser", "supp", "suppl",
          "add", "corr", "ст", "п", "пп", "гл", "abs", "bd", "kap", "s", "blz", "stb", "trb", "n",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dez",
          "stat", "cir", "lid");

  /** Last word of a sentence only when the next begins as sentences do. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "jr", "sr", "inc", "ltd", "co", "corp", "etc", "usw", "enz", "bros", "dept", "govt",
          "assn", "г", "гг", "т", "д", "др", "jl", "a.m", "p.m", "ph.d");

  /** Words that open sentences far more often than they follow an abbreviation. */
  private static final Set<String> SENTENCE_WORDS =
      Set.of(
          "the",
          "we",
          "they",
          "it",
          "in",
          "on",
          "this",
          "these",
          "that",
          "those",
          "both",
          "he",
          "she",
          "as",
          "at",
          "for",
          "to",
          "a",
          "an",
          "our",
          "their",
          "its",
          "his",
          "all",
          "any",
          "each",
          "no",
          "if",
          "when",
          "where",
          "while",
          "with",
          "such",
          "there",
          "under",
          "upon",
          "by",
          "but",
          "and",
          "however",
          "further",
          "furthermore",
          "moreover",
          "i",
          "you",
          "since",
          "after",
          "before",
          "during",
          "through",
          "together",
          "today",
          "also",
          "additionally",
          "finally",
          "recognizing",
          "le",
          "la",
          "les",
          "il",
          "elle",
          "de",
          "het",
          "een",
          "der",
          "die",
          "das",
          "el",
          "los",
          "en",
          "nous",
          "wij",
          "стороны",
          "в",
          "на");

  private static final Set<String> LETTERED =
      Set.of(
          "annex",
          "part",
          "option",
          "schedule",
          "appendix",
          "section",
          "group",
          "category",
          "table",
          "paragraph",
          "class",
          "type",
          "vitamin",
          "hepatitis",
          "article",
          "and",
          "or",
          "point",
          "plan");

  private static final Pattern MONTH =
      Pattern.compile(
          "(?:jan|feb|m[aä]r|apr|ma[iy]|mei|jun|jul|aug|sep|o[ck]t|nov|de[cz])\\p{L}*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOTTED = Pattern.compile("\\p{L}(?:\\.\\p{L}{1,2})+");
  private static final Pattern LIST_NUMBER =
      Pattern.compile("[(\\[]?(?:\\d{1,3}(?:\\.\\d{1,3})*|\\p{L}|[ivxlcIVXLC]{1,6})[)\\]]?");

  private static final int MAX_WORD = 40;
  private static final int MAX_BRACKETED = 6;

  private FullStop() {}

  /**
   * Whether the stop belongs to the word before it.
   *
   * @param start of the sentence so far
   * @param at the full stop
   * @param end after closing marks; equals {@code at + 1} without any
   * @param next first character of the next word
   */
  static boolean isPartOfWord(String text, int start, int at, int end, int next) {
    // Some typists put a space before every mark.
    int wordEnd = at > start && text.charAt(at - 1) == ' ' ? at - 1 : at;
    int from = wordStart(text, start, wordEnd);
    String word = text.substring(from, wordEnd);
    if (word.isEmpty() || at - from >= MAX_WORD) {
      return false;
    }
    if (isListNumber(text, start, from, word) || isBracketed(word, text, at)) {
      return true;
    }
    if (end > at + 1 && text.charAt(at + 1) != '’') {
      return false;
    }
    String following = wordAt(text, next);
    String bare = stripped(word);
    String lower = bare.toLowerCase(Locale.ROOT);
    if (bare.chars().allMatch(Character::isDigit)) {
      return bare.length() <= 2 && MONTH.matcher(following).matches();
    }
    if (isInitial(bare)) {
      return !LETTERED.contains(wordBefore(text, start, from)) && !opensSentence(following);
    }
    return isAbbreviation(lower, following, wordBefore(text, start, from));
  }

  private static boolean isAbbreviation(String lower, String following, String before) {
    if (TITLES.contains(lower)) {
      return true;
    }
    if (BEFORE_NUMBERS.contains(lower)) {
      return isNumberLike(following);
    }
    if (lower.equals("г") && !before.isEmpty() && Character.isDigit(before.charAt(0))) {
      return false;
    }
    boolean isAbbreviated = AMBIGUOUS.contains(lower) || DOTTED.matcher(lower).matches();
    return isAbbreviated && !opensSentence(following);
  }

  private static boolean isListNumber(String text, int start, int from, String word) {
    boolean opens = text.substring(start, from).isBlank() || text.startsWith(": ", from - 2);
    return opens && LIST_NUMBER.matcher(word).matches();
  }

  /** {@code (s.)} and {@code (L.S.)} stand before the name of one who signed. */
  private static boolean isBracketed(String word, String text, int at) {
    int bracket = word.lastIndexOf('(');
    return bracket >= 0
        && word.length() - bracket <= MAX_BRACKETED
        && at + 1 < text.length()
        && text.charAt(at + 1) == ')';
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isNumberLike(String word) {
    boolean hasDigit = word.chars().anyMatch(Character::isDigit);
    boolean isMark = word.length() <= 6 && word.chars().noneMatch(Character::isLowerCase);
    return hasDigit || (isMark && !word.isEmpty());
  }

  private static boolean opensSentence(String word) {
    return SENTENCE_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static int wordStart(String text, int start, int at) {
    int from = at;
    while (from > start && at - from < MAX_WORD && text.charAt(from - 1) != ' ') {
      from--;
    }
    return from;
  }

  private static String wordBefore(String text, int start, int from) {
    int end = from;
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return stripped(text.substring(wordStart(text, start, end), end)).toLowerCase(Locale.ROOT);
  }

  private static String wordAt(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < MAX_WORD && isInWord(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '/' || c == '-';
  }

  /** Without brackets, quotes and dashes before it. */
  private static String stripped(String word) {
    int from = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '.') {
        from = i + 1;
      }
    }
    return word.substring(from);
  }
}
