package org.communique.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;

/**
 * The sentence with which a text is signed: “Done at Lusaka, this fourth day of May 2019”, “Fait à
 * Paris, le 1er juillet 2019”. The verb opens a sentence; in the middle of one it tells of another
 * text (“the Convention done at Vienna on …”).
 */
final class SignatureFormula {
  /** How far after the verb the date may stand, in UTF-16 units. */
  private static final int REACH = 320;

  /** A text has a handful; what repeats the words without end is no text. */
  private static final int MAX_FORMULAS = 1000;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:^|\\n"
              + "\\n"
              + "|[.;:)\\]»”\"*_—–-]\\s{0,4}|\\d\\s|(?<="
              + " )(?=DONE|GEDAAN|FAIT|HECHO|FEITO))(?:(?<done>(?:Done|DONE|D O N E|Given|GIVEN)"
              + " |(?:Fait|FAIT|Donné) (?:à|a|en|au|le)"
              + " |(?:Hecho|HECHO|Suscrito|Dado|Firmado|FIRMADO) (?:en|por|a)"
              + " |(?:Feito|FEITO|Assinado) |(?:Fatto|FATTO|Redatto)"
              + " |(?:Geschehen|GESCHEHEN|Unterzeichnet|Ausgefertigt)"
              + " |(?:Gedaan|GEDAAN|Opgemaakt|OPGEMAAKT|Ondertekend)"
              + " |(?:Совершено|СОВЕРШЕНО|Подписано|Составлено)"
              + " |(?:Вчинено|ВЧИНЕНО|Учинено|Підписано) |(?:Sporządzono|SPORZĄDZONO|Podpisano)"
              + " |(?:حُرر|حرر|حررت|صدر|وقع) |(?:Làm|Ký) tại |(?:Dibuat|DIBUAT|Ditandatangani)"
              + " |(?:Dáno|Podepsáno|Dané|Készült|Semnat|Încheiat|Undertecknat|Utfärdat|Udfærdiget|Utferdiget|Tehty|Έγινε|Sačinjeno)"
              + " )|(?<signed>(?:Signed|SIGNED|Adopted|ADOPTED|Issued|Concluded|Executed|Dated|Made|MADE|Agreed)"
              + " (?:and \\w{3,12} )?(?:at|in|on|this|by) )|(?<whereof>(?i:in"
              + " (?:witness|faith|testimony|token)"
              + " (?:whereof|thereof))))|(?<hands>(?i)\\b(?:sett?|affixed|subscribed)"
              + " (?:their|our|his|my|the) (?:hands?|names?|marks?|seals?))");

  /** “Articles of a treaty made and concluded on the thirty-first day of October …”. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?i)\\b(?:treaty|articles|agreement|convention|deed|indenture|protocol|covenant)\\b"
              + "[^.]{0,40}\\b(?:made|concluded|entered into)(?: and \\w{3,12})?\\b");

  private static final int HEAD = 600;

  private static final Pattern BEARS_DATE =
      Pattern.compile(
          "(?i)\\bbears? the ?date(?: of)? |\\bportera la date du |\\bllevará la fecha ");

  /** Endings in languages that put the verb last. */
  private static final Pattern VERB_LAST =
      Pattern.compile("imzalan|düzenlen|订于|訂於|签订|簽訂|签署|簽署|作成|署名|서명|작성|にて|에서 |于[^\\s，,。]{1,8}$");

  private SignatureFormula() {}

  /** The date of signature; of an exchange of notes that of the last one. */
  static Optional<DateMention> date(CommuniqueText text, DateReader reader) {
    boolean last = Letters.isExchange(text);
    Optional<DateMention> best = Optional.empty();
    String whole = text.text();
    Matcher opening = OPENING.matcher(whole);
    for (int seen = 0; seen < MAX_FORMULAS && opening.find(); seen++) {
      if (opening.group("signed") != null && !isAtAnEnd(opening.start(), whole.length())) {
        continue;
      }
      Optional<DateMention> date = after(whole, opening, reader);
      best = preferred(best, date, last);
    }
    Optional<DateMention> found = best;
    return found.or(() -> verbLast(whole, reader)).or(() -> made(whole, reader));
  }

  private static Optional<DateMention> preferred(
      Optional<DateMention> best, Optional<DateMention> next, boolean last) {
    if (next.isEmpty() || best.isEmpty()) {
      return best.isPresent() ? best : next;
    }
    boolean finer = next.get().isDay() && !best.get().isDay();
    return finer || (last && next.get().isDay()) ? next : best;
  }

  /** A “Signed on” in the middle may open a sentence on another text. */
  private static boolean isAtAnEnd(int offset, int length) {
    return offset < 1500 || offset > length - Math.max(4000, length / 4);
  }

  private static Optional<DateMention> after(String whole, Matcher opening, DateReader reader) {
    int from = opening.end();
    int reach = opening.group("whereof") == null ? REACH : 2 * REACH;
    int to = Math.min(whole.length(), from + reach);
    int block = whole.indexOf("\n\n", from);
    to = block < 0 ? to : Math.min(to, block);
    List<DateMention> dates = reader.read(from, to);
    Optional<DateMention> day = dates.stream().filter(DateMention::isDay).findFirst();
    if (day.isPresent() || opening.group("done") == null) {
      return day;
    }
    Optional<DateMention> coarse = dates.stream().findFirst();
    return coarse.isPresent() ? coarse : reader.yearInWords(from, to);
  }

  private static Optional<DateMention> made(String whole, DateReader reader) {
    Matcher made = MADE.matcher(whole).region(0, Math.min(HEAD, whole.length()));
    if (!made.find()) {
      return Optional.empty();
    }
    int to = Math.min(whole.length(), made.end() + 160);
    return reader.read(made.end(), to).stream().filter(DateMention::isDay).findFirst();
  }

  private static Optional<DateMention> verbLast(String whole, DateReader reader) {
    int from = Math.max(0, whole.length() - 1500);
    for (DateMention date : reader.read(from, whole.length())) {
      int to = Math.min(whole.length(), date.span().end() + 120);
      int block = whole.indexOf("\n\n", date.span().end());
      to = block < 0 ? to : Math.min(to, block);
      if (date.isDay() && VERB_LAST.matcher(whole).region(date.span().end(), to).find()) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  /** “The present Convention … shall bear the date of 9 December 1948.” */
  static Optional<DateMention> borneDate(CommuniqueText text, DateReader reader) {
    Matcher bears = BEARS_DATE.matcher(text.text());
    while (bears.find()) {
      int to = Math.min(text.text().length(), bears.end() + 40);
      List<DateMention> dates = reader.read(bears.end(), to);
      if (!dates.isEmpty() && dates.getFirst().span().start() <= bears.end() + 4) {
        return Optional.of(dates.getFirst());
      }
    }
    return Optional.empty();
  }
}
