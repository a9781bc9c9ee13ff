package org.communique.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.Signatory;

/**
 * How a communiqué, or one of its paragraphs, is cited: who issued it, its title, its date as
 * exactly as it is known, the place in it and where to read it.
 *
 * @param id of the communiqué
 * @param issuers short English names of the states and organisations that issued or signed it and
 *     that it names itself; of the persons when there are no others; in the order of the text
 * @param date empty when the text gives none
 * @param place the paragraph, such as {@code para. 14}; empty for the whole text. A number that the
 *     text prints is given as printed; one that was only counted stands in square brackets, as is
 *     usual for what an editor supplies, and so it does where the text prints a number twice, which
 *     then says nothing alone
 * @param permalink where to read it
 */
public record Citation(
    CommuniqueId id,
    String title,
    List<String> issuers,
    Optional<IssueDate> date,
    String place,
    String permalink) {
  /** More issuers than these are counted, not named. */
  private static final int ISSUERS_NAMED = 4;

  /** A plain number, with what a text prints after it. */
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3}){0,3})[.)]?");

  /** A word that says what is numbered: {@code Article 3}, {@code 第五条}. */
  private static final Pattern NAMED = Pattern.compile("\\p{L}{2,}[.]? ?[\\p{L}\\p{N}]+[.:]?|第.+");

  private static final Pattern LAST_POINT = Pattern.compile("[.:]$");

  public Citation {
    issuers = List.copyOf(issuers);
  }

  /**
   * The whole text.
   *
   * @param site address of the server before the permalink; empty for a link within the site
   */
  public static Citation of(Communique communique, String site) {
    return new Citation(
        communique.id(),
        DisplayText.line(communique.title()),
        issuers(communique),
        communique.date(),
        "",
        site + PageUrls.communique(communique.id(), ""));
  }

  /** The numbers that a text prints before more than one paragraph, as in every article anew. */
  static Set<String> repeatedNumbers(CommuniqueText text) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (Paragraph paragraph : text.paragraphs()) {
      String printed = paragraph.printedNumber();
      if (!printed.isEmpty() && !seen.add(printed)) {
        repeated.add(printed);
      }
    }
    return repeated;
  }

  /**
   * A paragraph of the same text.
   *
   * @param key fingerprint of the paragraph, by which the permalink finds it again
   * @param repeated as {@link #repeatedNumbers} has it
   * @param site address of the server, as in {@link #of}
   */
  Citation at(Paragraph paragraph, String key, Set<String> repeated, String site) {
    String link = site + PageUrls.permalink(id, paragraph.number(), key);
    return new Citation(id, title, issuers, date, place(paragraph, repeated), link);
  }

  /**
   * A paragraph of the same text.
   *
   * @param communique the text
   * @param number of the paragraph, 1-based
   * @param site address of the server, as in {@link #of}
   */
  public Citation at(Communique communique, int number, String site) {
    CommuniqueText text = communique.text();
    Paragraph paragraph = text.paragraphs().get(number - 1);
    return at(paragraph, new ParagraphKeys(text).of(paragraph), repeatedNumbers(text), site);
  }

  private static String place(Paragraph paragraph, Set<String> repeated) {
    String printed = DisplayText.line(paragraph.printedNumber()).strip();
    Matcher number = NUMBER.matcher(printed);
    String counted = "para. [" + paragraph.number() + "]";
    if (printed.isEmpty()) {
      return counted;
    }
    boolean saysEnough =
        paragraph.kind() != Paragraph.Kind.NOTE && !repeated.contains(paragraph.printedNumber());
    if (saysEnough && number.matches()) {
      return "para. " + number.group(1);
    }
    return saysEnough && NAMED.matcher(printed).matches()
        ? LAST_POINT.matcher(printed).replaceFirst("")
        : counted + ", " + printed;
  }

  private static List<String> issuers(Communique communique) {
    List<String> parties =
        names(communique, party -> party.type() != Signatory.Type.PERSON && !party.expanded());
    return parties.isEmpty()
        ? names(communique, party -> party.type() == Signatory.Type.PERSON)
        : parties;
  }

  private static List<String> names(Communique communique, Predicate<Signatory> wanted) {
    return communique
        .signatories()
        .filter(wanted)
        .map(party -> DisplayText.line(party.name()))
        .distinct()
        .toList();
  }

  /**
   * The citation as one line: {@code Japan and United States, “Joint Statement”, 3 June 2023, para.
   * 2, http://…}.
   */
  public String text() {
    List<String> parts = new ArrayList<>();
    if (!issuers.isEmpty()) {
      parts.add(listed());
    }
    parts.add("“" + isolated(title) + "”");
    parts.add(date.map(Wording::date).orElse("undated"));
    if (!place.isEmpty()) {
      parts.add(place);
    }
    parts.add(permalink);
    return String.join(", ", parts);
  }

  private String listed() {
    if (issuers.size() > ISSUERS_NAMED) {
      int others = issuers.size() - ISSUERS_NAMED + 1;
      String named = String.join(", ", issuers.subList(0, ISSUERS_NAMED - 1));
      return named + " and " + others + " others";
    }
    int last = issuers.size() - 1;
    return last == 0
        ? issuers.getFirst()
        : String.join(", ", issuers.subList(0, last)) + " and " + issuers.getLast();
  }

  /** Words with where they stand: {@code “They agreed.” (Japan, …)}. */
  public String quotation(String words) {
    return "“" + isolated(DisplayText.line(words).strip()) + "” (" + text() + ")";
  }

  /**
   * Words that run from right to left, between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so
   * that they do not turn the date and address after them (Unicode Standard Annex 9, section 2.4).
   */
  static String isolated(String words) {
    boolean turns =
        words
            .codePoints()
            .map(Character::getDirectionality)
            .anyMatch(
                direction ->
                    direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return turns ? "\u2068" + words + "\u2069" : words;
  }
}
