package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words with which a text is signed: <em>Done at</em>, <em>Fait à</em>, <em>In witness
 * whereof</em> and their like. They open a sentence; in the middle of one they tell of another text
 * (“the Convention done at Vienna on …”). One pass over the characters; patterns are tried only
 * where a sentence may open.
 */
final class FormulaPlaces {
  /** A text has a handful; what repeats the words without end is no text. */
  private static final int MAX_PLACES = 1000;

  /** Longer than any of the phrases, in UTF-16 units. */
  private static final int LONGEST_PHRASE = 90;

  /** What the words are, which decides how far they may be trusted. */
  enum Kind {
    /** “Done at”: nothing but a signature opens a sentence so. */
    DONE,
    /** “Signed on”: may tell of another text in the middle of this one. */
    SIGNED,
    /** “In witness whereof”: the day stands further behind. */
    WHEREOF,
    /** “set their hands”. */
    HANDS
  }

  /**
   * One place.
   *
   * @param end position behind the words, in UTF-16 units of the text
   */
  record Place(Kind kind, int start, int end) {}

  private static final Pattern DONE =
      Pattern.compile(
          "(?:Done|DONE|D O N E|GIVEN) |Given (?=(?:at|under|by|on|in|the|this)"
              + " [\\p{Lu}\\d]|(?:under|by) (?:my|our|his|her|the) |th(?:e|is) [\\p{L}-]{3,20}"
              + " day)|(?:Fait|FAIT|Donné) (?:à|a|en|au|le)"
              + " |(?:Hecho|HECHO|Suscrito|Dado|Firmado|FIRMADO) (?:en|por|a)"
              + " |(?:Feito|FEITO|Assinado) |(?:Fatto|FATTO|Redatto)"
              + " |(?:Geschehen|GESCHEHEN|Unterzeichnet|Ausgefertigt)"
              + " |(?:Gedaan|GEDAAN|Opgemaakt|OPGEMAAKT|Ondertekend)"
              + " |(?:Совершено|СОВЕРШЕНО|Подписано|Составлено)"
              + " |(?:Вчинено|ВЧИНЕНО|Учинено|Підписано) |(?:Sporządzono|SPORZĄDZONO|Podpisano)"
              + " |(?:حُرر|حرر|حررت|صدر|وقع) |(?:Làm|Ký) tại |(?:Dibuat|DIBUAT|Ditandatangani)"
              + " |(?:Dáno|Podepsáno|Dané|Készült|Semnat|Încheiat|Undertecknat|Utfärdat|Udfærdiget|Utferdiget|Tehty|Έγινε|Sačinjeno)"
              + " ");

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:Signed|SIGNED|Adopted|ADOPTED|Issued|Concluded|Executed|Dated|Made|MADE|Agreed)"
              + " (?:and \\w{3,12} )?(?:at|in|on|this|by) |This"
              + " (?:Agreement|Treaty|Protocol|Memorandum|Arrangement|Convention) (?:was|is|has"
              + " been) (?:signed|done|concluded|made) (?:at|in|on) ");

  private static final Pattern WHEREOF =
      Pattern.compile(
          "(?iu)in (?:witness|faith|testimony|token) (?:where\\s?of|thereof)|en fe de lo cual"
              + "|en foi de quoi|ten blijke waarvan|zu urkund dessen|in fede di che");

  private static final Pattern HANDS =
      Pattern.compile(
          "(?i)(?:sett?|affixed|subscribed) (?:their|our|his|my|the)"
              + " (?:hands?|names?|marks?|seals?)");

  /** First letters of the phrases that are written with a capital. */
  private static final String CAPITALS = "DGFHSARUOPTIMECWZКСПВУЧLKÎΈЕЗ";

  /** Words in capitals that open a formula even behind a lost full stop. */
  private static final List<String> SHOUTED = List.of("DONE", "GEDAAN", "FAIT", "HECHO", "FEITO");

  private FormulaPlaces() {}

  /** The places of a text in text order, at most 1000. */
  static List<Place> find(String text) {
    List<Place> places = new ArrayList<>();
    int at = 0;
    while (at < text.length() && places.size() < MAX_PLACES) {
      Place place = mayBegin(text, at) ? place(text, at) : null;
      if (place != null) {
        places.add(place);
        at = place.end();
      } else {
        at++;
      }
    }
    return places;
  }

  private static boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    boolean first = c < 128 ? ASCII[c] : CAPITALS.indexOf(c) >= 0 || isArabic(c);
    return first && isWordStart(text, at);
  }

  /** Whether one of the phrases may begin with an ASCII character, in small letters too. */
  private static final boolean[] ASCII = new boolean[128];

  static {
    (CAPITALS + "sai").chars().filter(c -> c < 128).forEach(c -> ASCII[c] = true);
  }

  private static boolean isArabic(char c) {
    return c == 'ح' || c == 'ص' || c == 'و';
  }

  private static boolean isWordStart(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static @Nullable Place place(String text, int at) {
    if (isHands(text, at)) {
      return matched(HANDS, Kind.HANDS, text, at);
    }
    char c = text.charAt(at);
    if (c == 's' || c == 'a' || !opensSentence(text, at)) {
      return null;
    }
    Place place = matched(DONE, Kind.DONE, text, at);
    place = place == null ? matched(SIGNED, Kind.SIGNED, text, at) : place;
    return place == null ? matched(WHEREOF, Kind.WHEREOF, text, at) : place;
  }

  private static boolean isHands(String text, int at) {
    return text.regionMatches(true, at, "set ", 0, 4)
        || text.regionMatches(true, at, "sett ", 0, 5)
        || text.regionMatches(true, at, "affixed ", 0, 8)
        || text.regionMatches(true, at, "subscribed ", 0, 11);
  }

  private static @Nullable Place matched(Pattern pattern, Kind kind, String text, int at) {
    int to = Math.min(text.length(), at + LONGEST_PHRASE);
    Matcher matcher = pattern.matcher(text).region(at, to);
    return matcher.lookingAt() ? new Place(kind, at, matcher.end()) : null;
  }

  private static final String SIGNS = ".;:)]»”\"*_—–-";

  /** Whether a sentence may open here: behind a sign, an empty line or a footnote's figure. */
  private static boolean opensSentence(String text, int at) {
    int before = at;
    while (before > 0 && at - before < 4 && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    if (before == 0 || SIGNS.indexOf(text.charAt(before - 1)) >= 0) {
      return true;
    }
    if (at - before >= 2 && text.startsWith("\n\n", at - 2)) {
      return true;
    }
    boolean figure = at - before == 1 && Character.isDigit(text.charAt(before - 1));
    return figure || (before < at && SHOUTED.stream().anyMatch(word -> text.startsWith(word, at)));
  }
}
