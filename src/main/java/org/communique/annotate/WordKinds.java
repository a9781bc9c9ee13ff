package org.communique.annotate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.annotate.Token.Kind;
import org.communique.structure.WordCache;

/**
 * What a single word is good for when parties are named: a joining word, the name of an organ, a
 * word that stands in no name. The words are English, French, Dutch, German, Spanish, Italian,
 * Portuguese, Russian and Chinese, in small letters.
 */
final class WordKinds {
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
          "republica",
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
          "état",
          "etat",
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

  /** Family names that begin with a small article: el-Sisi, al-Sudani. */
  private static final Pattern ARTICLE_IN_NAME = Pattern.compile("[a-z]{2,3}[-‑]\\p{Lu}.*");

  private final OfficeWords words;
  private final WordCache<Kind> kinds = new WordCache<>(this::kindOf);

  WordKinds(OfficeWords words) {
    this.words = words;
  }

  private static boolean hasArticle(String word) {
    boolean hasHyphen = word.indexOf('-') > 0 || word.indexOf('‑') > 0;
    return hasHyphen && ARTICLE_IN_NAME.matcher(word).matches();
  }

  Kind of(String word) {
    return kinds.get(word);
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
    if (!capital && hasArticle(word)) {
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
}
