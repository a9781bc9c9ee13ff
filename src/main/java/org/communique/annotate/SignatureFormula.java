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

  /**
   * “Articles of a treaty made and concluded on the thirty-first day of October …”, “made our marks
   * to this deed on the eleventh day of February”.
   */
  private static final Pattern MADE =
      Pattern.compile(
          "(?i)\\b(?:treaty|articles|agreement|convention|deed|indenture|protocol|covenant)\\b"
              + "[^.]{0,40}\\b(?:made|concluded|entered into)(?: and \\w{3,12})?\\b"
              + "|\\bmade (?:our|their) marks? to this\\b");

  private static final int HEAD = 600;

  /** Longest preamble before the words of adoption, in UTF-16 units. */
  private static final int PREAMBLE = 6000;

  private static final Pattern BEARS_DATE =
      Pattern.compile(
          "(?i)\\bbears? the ?date(?: of)? |\\bportera la date du |\\bllevará la fecha ");

  /** Half of the stretch around “date” that the whole phrase stands in. */
  private static final int LONGEST_BEARING = 24;

  /** Endings in languages that put the verb last. */
  private static final Pattern VERB_LAST =
      Pattern.compile("imzalan|düzenlen|订于|訂於|签订|簽訂|签署|簽署|作成|署名|서명|작성|にて|에서 |于[^\\s，,。]{1,8}$");

  private SignatureFormula() {}

  /** The date of signature; of an exchange of notes that of the last one. */
  static Optional<DateMention> date(CommuniqueText text, DateReader reader) {
    boolean last = Letters.isExchange(text);
    Optional<DateMention> best = Optional.empty();
    String whole = text.text();
    for (FormulaPlaces.Place place : FormulaPlaces.find(whole)) {
      boolean other =
          place.kind() == FormulaPlaces.Kind.SIGNED && !isAtAnEnd(place.start(), whole.length());
      if (!other) {
        best = preferred(best, after(whole, place, reader), last);
      }
    }
    Optional<DateMention> found = best;
    return found
        .or(() -> verbLast(whole, reader))
        .or(() -> made(whole, reader))
        .or(() -> adopts(whole, reader));
  }

  /** “adopts this fifteenth day of June of the year two thousand and six the following …”. */
  private static Optional<DateMention> adopts(String whole, DateReader reader) {
    int limit = Math.min(whole.length(), PREAMBLE);
    for (String words : List.of("dopts this ", "dopts, this ", "dopts on this ", "dopte, ce ")) {
      int at = whole.substring(0, limit).indexOf(words);
      if (at >= 0) {
        int from = at + words.length();
        List<DateMention> dates = reader.read(from, Math.min(whole.length(), from + 160));
        if (!dates.isEmpty() && dates.getFirst().isDay()) {
          return Optional.of(dates.getFirst());
        }
      }
    }
    return Optional.empty();
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

  private static Optional<DateMention> after(
      String whole, FormulaPlaces.Place place, DateReader reader) {
    int from = place.end();
    int reach = place.kind() == FormulaPlaces.Kind.WHEREOF ? 2 * REACH : REACH;
    int to = endOfBlock(whole, from, reach);
    List<DateMention> dates = reader.read(from, to);
    Optional<DateMention> day = dates.stream().filter(DateMention::isDay).findFirst();
    if (day.isPresent() || place.kind() != FormulaPlaces.Kind.DONE) {
      return day;
    }
    Optional<DateMention> coarse = dates.stream().findFirst();
    return coarse.isPresent() ? coarse : reader.yearInWords(from, to);
  }

  /** The end of the block, or {@code reach} behind {@code from} when that comes first. */
  private static int endOfBlock(String whole, int from, int reach) {
    int to = Math.min(whole.length(), from + reach);
    int block = whole.substring(from, to).indexOf("\n\n");
    return block < 0 ? to : from + block;
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
      int to = endOfBlock(whole, date.span().end(), 120);
      if (date.isDay() && VERB_LAST.matcher(whole).region(date.span().end(), to).find()) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  /** “The present Convention … shall bear the date of 9 December 1948.” */
  static Optional<DateMention> borneDate(CommuniqueText text, DateReader reader) {
    String whole = text.text();
    for (String word : List.of("date ", "fecha ")) {
      for (int at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
        int from = Math.max(0, at - LONGEST_BEARING);
        int to = Math.min(whole.length(), at + LONGEST_BEARING);
        Matcher bears = BEARS_DATE.matcher(whole).region(from, to);
        if (bears.find()) {
          int end = Math.min(whole.length(), bears.end() + 40);
          List<DateMention> dates = reader.read(bears.end(), end);
          if (!dates.isEmpty() && dates.getFirst().span().start() <= bears.end() + 4) {
            return Optional.of(dates.getFirst());
          }
        }
      }
    }
    return Optional.empty();
  }
}
