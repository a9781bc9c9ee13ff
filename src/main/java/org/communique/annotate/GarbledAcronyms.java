package org.communique.annotate;

import java.util.List;
import java.util.Set;
import org.communique.model.TextSpan;

/**
 * Acronyms that machine translation spoilt. {@code UNFCCCs} and {@code CRSKB} “relevant” to a
 * missile launch are Security Council resolutions (UNSCRs); {@code KPRK} that threatens is the
 * DPRK.
 */
final class GarbledAcronyms {
  /** Words after which a law is named that binds: “violation of the relevant UNFCCCs”. */
  private static final Set<String> BINDING =
      Set.of("relevant", "violation", "obligation", "implementation", "violate", "under");

  /** Words that stand beside the name of the state that threatens. */
  private static final Set<String> THREATENING =
      Set.of("threat", "launch", "launche", "missile", "nuclear", "provocation", "ballistic");

  /** DPRK in French and Spanish, German, Italian, Polish, Swedish, Russian letters. */
  private static final Set<String> FOREIGN_DPRK =
      Set.of("rpdc", "kndr", "kndk", "кндр", "krld", "kldr", "vdrk", "ndk", "kprk", "dprc");

  /** Acronyms in the plural that have none. */
  private static final Set<String> NO_PLURAL = Set.of("UNFCCCs", "UNFCCs", "UNSCs", "UNCLOSs");

  private static final int WINDOW = 4;

  private GarbledAcronyms() {}

  /** {@code sentence} with spoilt acronyms replaced by what they stand for. */
  static SentenceTerms repaired(SentenceTerms sentence, String text) {
    SentenceTerms repaired = sentence;
    for (int i = 0; i < sentence.size(); i++) {
      TextSpan span = sentence.span(i);
      if (span.length() < 3 || span.length() > 9 || !isCapitals(text, span)) {
        continue;
      }
      String meant = meaning(sentence, i, span.in(text));
      if (!meant.isEmpty()) {
        repaired = repaired.with(i, meant);
      }
    }
    return repaired;
  }

  private static boolean isCapitals(String text, TextSpan span) {
    return Character.isUpperCase(text.charAt(span.start()))
        && Character.isUpperCase(text.charAt(span.end() - 2));
  }

  private static String meaning(SentenceTerms sentence, int position, String printed) {
    String term = sentence.term(position);
    if (FOREIGN_DPRK.contains(term) && near(sentence, position, THREATENING, WINDOW)) {
      return "dprk";
    }
    boolean odd = NO_PLURAL.contains(printed) || isUnpronounceable(printed);
    boolean bound = near(sentence, position, BINDING, 2);
    return odd && bound && !KNOWN.contains(term) ? "unscr" : "";
  }

  /** Real acronyms of consonants that a sentence may call relevant. */
  private static final Set<String> KNOWN =
      Set.of(
          "dprk", "unscr", "npt", "ctbt", "tpnw", "wmd", "sdg", "ndc", "mdb", "gdp", "rcep", "tbt",
          "sps", "mfn", "brics", "gcc", "hrc", "ngo", "ldc", "pkk", "drc", "ttc", "mldc", "lldc",
          "ppp", "tpp", "cptpp", "sdr", "wps", "csw", "ccw", "bwc", "cwc", "ntb", "jwg");

  /** Four capitals or more without a vowel: no acronym that people say, perhaps a spoilt one. */
  private static boolean isUnpronounceable(String printed) {
    return printed.length() >= 4
        && printed.chars().noneMatch(c -> "AEIOUYaeiouy".indexOf(c) >= 0)
        && printed.chars().filter(Character::isUpperCase).count() >= 4;
  }

  private static boolean near(
      SentenceTerms sentence, int position, Set<String> words, int distance) {
    int from = Math.max(0, position - distance);
    int to = Math.min(sentence.size(), position + distance + 1);
    List<String> around = sentence.terms().subList(from, to);
    return around.stream().anyMatch(words::contains);
  }
}
