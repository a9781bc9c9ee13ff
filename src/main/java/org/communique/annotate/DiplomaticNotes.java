package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Notes between governments by number or day: “the Soviet note of June 4, 1961” is {@code
 * note:sun-1961-06-04}, “the exchange of notes of 7 May 1952 between Japan and Norway” {@code
 * note:jpn-nor-1952-05-07}; in a document of two parties they are named by both. Notes of neither a
 * known sender nor two parties are left alone, as every desk has some. Thread-safe.
 */
final class DiplomaticNotes {
  private static final String DAY =
      "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+,? \\d{4}|[A-Z][a-z]+"
          + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})";

  private static final Pattern NOTE =
      Pattern.compile(
          "\\b(?:(?i:exchange)s? of (?:(?:diplomatic|identical) )?(?i:notes)|(?i:notes?)(?:"
              + " (?i:verbale))?)(?: (?:No\\.? ?)?(\\d[\\w/.-]*))?(?:( between [^.;]{4,90}?))?,?(?:"
              + " (?:dated|of|on|exchanged (?:on|at [A-Z]\\w+ on|in [A-Z]\\w+ on))(?: the)? ("
              + DAY
              + "))(?:( between [^.;]{4,90}))?");

  /** How far before a note its sender may stand, in UTF-16 units. */
  private static final int REACH = 40;

  private final Gazetteer gazetteer;

  DiplomaticNotes(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The notes in a sentence, in its order. */
  List<Instruments.Mention> find(String text, TextSpan sentence, CitedBefore document) {
    List<Instruments.Mention> found = new ArrayList<>(0);
    Matcher note = NOTE.matcher(text).region(sentence.start(), sentence.end());
    while (note.find()) {
      Optional<String> day = IsoDays.of(note.group(3));
      String parties = parties(note, text, sentence, document);
      if (day.isPresent() && !parties.isEmpty()) {
        String name = note.group(1) == null ? day.get() : UnresolvedIds.slug(note.group(1));
        TextSpan span = new TextSpan(note.start(), note.end(3));
        found.add(new Instruments.Mention("note:" + parties + "-" + name, span));
      }
    }
    return found;
  }

  /** Two parties with a hyphen, or the sender alone; empty when neither is known. */
  private String parties(Matcher note, String text, TextSpan sentence, CitedBefore document) {
    String between = note.group(2) != null ? note.group(2) : note.group(4);
    List<String> two = between == null ? List.of() : codes(between);
    List<String> speaking = document.signatories();
    if (two.size() < 2 && speaking.size() == 2) {
      two = speaking;
    }
    if (two.size() >= 2) {
      return two.get(0) + "-" + two.get(1);
    }
    int from = Math.max(sentence.start(), note.start() - REACH);
    return sender(text.substring(from, note.start()));
  }

  /** “Soviet ” of “the Soviet note”, “USSR’s ”, “Government of Japan’s ”. */
  private String sender(String before) {
    List<PartyMention> named = gazetteer.find(before);
    if (named.isEmpty()) {
      return "";
    }
    PartyMention last = named.getLast();
    String gap = before.substring(last.span().end()).strip();
    boolean isNext = gap.isEmpty() || gap.equals("’s") || gap.equals("'s") || gap.equals("Embassy");
    return isNext ? last.party().codeInIds() : "";
  }

  private List<String> codes(String words) {
    return gazetteer.find(words).stream().map(one -> one.party().codeInIds()).distinct().toList();
  }
}
