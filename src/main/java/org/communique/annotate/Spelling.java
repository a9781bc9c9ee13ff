package org.communique.annotate;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** British spelling as American, so that one clause, or one word of a query, serves both. */
public final class Spelling {
  /** The spelling map of the topic scheme, singular forms. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("defence", "defense"),
          Map.entry("offence", "offense"),
          Map.entry("licence", "license"),
          Map.entry("centre", "center"),
          Map.entry("theatre", "theater"),
          Map.entry("programme", "program"),
          Map.entry("aluminium", "aluminum"),
          Map.entry("manoeuvre", "maneuver"),
          Map.entry("fertiliser", "fertilizer"),
          Map.entry("grey", "gray"),
          Map.entry("sulphur", "sulfur"),
          Map.entry("travelling", "traveling"),
          Map.entry("fulfil", "fulfill"),
          Map.entry("sceptical", "skeptical"));

  /** Words in -our and what derives from them: labour, neighbouring, behavioural. */
  private static final Pattern OUR =
      Pattern.compile(
          "(lab|fav|hon|neighb|behavi|col|harb|end?eav|rum|hum|vig|arm)our"
              + "(|s|ed|er|ing|al|able|hood|less)");

  /**
   * Verbs in -ise whose American form is -ize, told by the letters before it, which spare exercise,
   * promise, raise, supervise and the like.
   */
  private static final Pattern ISE =
      Pattern.compile(
          "(\\w{1,20}(?:[aiou]l|[aegio]n|gn|im|[aeo]r|it|as|es|og|ic|ut|id|ell|opt|mat|pat))is"
              + "(e|ed|er|ing|able|ation|ational)");

  private Spelling() {}

  /** {@code term}, a lower-case singular, in American spelling. */
  static String american(String term) {
    if (term.length() < 4 || term.length() > 40) {
      return term;
    }
    String mapped = WORDS.get(term);
    if (mapped != null) {
      return mapped;
    }
    return term.contains("is") ? ise(term) : term.contains("our") ? our(term) : term;
  }

  /**
   * {@code word}, in lower case, in American spelling; a plural stays one. Words that neither list
   * nor rule knows stay as they are.
   */
  public static String americanForm(String word) {
    String american = american(word);
    int last = word.length() - 1;
    boolean isPlural = american.equals(word) && last > 0 && word.charAt(last) == 's';
    return isPlural ? american(word.substring(0, last)) + "s" : american;
  }

  private static String our(String term) {
    Matcher our = OUR.matcher(term);
    return our.matches() ? our.group(1) + "or" + our.group(2) : term;
  }

  private static String ise(String term) {
    Matcher ise = ISE.matcher(term);
    boolean verb = ise.matches() && term.length() > 6;
    return verb ? ise.group(1) + "iz" + ise.group(2) : term;
  }
}
