package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of parties that the authority list does not have, as one text prints them. The same party
 * may be spelt in several ways in an old text (<em>onnondage</em>, <em>Onnondages</em>;
 * <em>Sinnekes</em>, <em>Sennekes</em>); all of them get the form that comes first, in the plural
 * when the text has one.
 */
final class UnlistedParties {
  /** Shorter names that differ in one letter are different names. */
  private static final int SHORTEST_VARIANT = 6;

  /** Words that begin what a nation is told to do or where it lives. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)[,;:.]?\\s+(?:(?:now )?(?:inhabiting|residing|living|occupying|acting|having|being)"
              + "|who|whose|do|did|hereby|in|for|by|on)\\b.*$",
          Pattern.DOTALL);

  private final String text;
  private final List<String> known = new ArrayList<>();

  UnlistedParties(String text) {
    this.text = text;
  }

  /** The name of a party from words that begin with it; empty when they name none. */
  String named(String words) {
    String name = TAIL.matcher(words).replaceFirst("").strip().replaceAll("\\s+", " ");
    name = name.replaceFirst("^[Tt]he ", "").replaceFirst("[,;:.]+$", "");
    if (name.length() < 3 || name.startsWith("said ")) {
      return "";
    }
    for (String other : known) {
      if (isVariant(other, name)) {
        return other;
      }
    }
    String form = inPlural(name);
    known.add(form);
    return form;
  }

  /** The party that was named last, for "the said Tribe"; empty when none was. */
  String last() {
    return known.isEmpty() ? "" : known.getLast();
  }

  private String inPlural(String name) {
    boolean one = name.indexOf(' ') < 0;
    String plural = name + "s";
    Matcher matcher = Pattern.compile("(?iu)\\b" + Pattern.quote(plural) + "\\b").matcher(text);
    String form = one && !name.endsWith("s") && matcher.find() ? plural : name;
    return one ? form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1) : form;
  }

  private static boolean isVariant(String one, String other) {
    String a = singular(one);
    String b = singular(other);
    return a.equals(b)
        || (Math.min(a.length(), b.length()) >= SHORTEST_VARIANT && differsInOneLetter(a, b));
  }

  private static String singular(String name) {
    String folded = Folding.fold(name);
    return folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
  }

  /** Whether two names of one length differ at one place alone. */
  private static boolean differsInOneLetter(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < a.length(); i++) {
      different += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return different == 1;
  }
}
