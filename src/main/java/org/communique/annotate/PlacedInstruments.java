package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Texts that are named by where they were made or by whom they concern: “Articles of Submission and
 * Agreement, made at Boston in New England … in the year 1725” is {@code treaty:boston-1725}, as
 * treaties with nations are called; “Report of the Working Party on the Accession of China” is
 * {@code doc:chn-wto-working-party-report}, of the World Trade Organization where none other is
 * named. Thread-safe.
 */
final class PlacedInstruments {
  private static final Pattern MADE_AT =
      Pattern.compile(
          "\\b(?:Articles of [A-Z]\\p{L}+|Treaty|Treaty of [A-Z]\\p{L}+)(?:,? (?:and|of)"
              + " [A-Z]\\p{L}+){0,3},? (?:made|concluded|signed)(?: and (?:made|concluded|signed))?"
              + " at (?<place>(?:Fort |Fort St\\. )?[A-Z]\\p{L}+)\\b[^;]{0,160}?"
              + "\\bin the year (?:of our Lord )?(?<year>1[67]\\d\\d)\\b");

  private static final Pattern WORKING_PARTY =
      Pattern.compile(
          "\\bReports? of the Working Party on (?:the )?(?:Accession of|(?=\\p{Lu}))(?: the)? ?");

  private static final Pattern ACCEDED =
      Pattern.compile(
          "\\A(?:['’]s Accession)?(?: to (?:the )?(?<body>WTO|GATT|World Trade Organi[sz]ation))?");

  private static final int LONGEST_PARTY = 80;

  private final Gazetteer gazetteer;

  PlacedInstruments(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The texts of a sentence that are named so; none overlap. */
  List<Instruments.Mention> find(String text, TextSpan sentence) {
    List<Instruments.Mention> found = new ArrayList<>(1);
    Matcher made = MADE_AT.matcher(text).region(sentence.start(), sentence.end());
    while (made.find()) {
      String id = "treaty:" + UnresolvedIds.slug(made.group("place")) + "-" + made.group("year");
      found.add(new Instruments.Mention(id, new TextSpan(made.start(), made.end())));
    }
    Matcher report = WORKING_PARTY.matcher(text).region(sentence.start(), sentence.end());
    while (report.find()) {
      report(text, sentence, report).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Instruments.Mention> report(String text, TextSpan sentence, Matcher report) {
    int limit = Math.min(sentence.end(), report.end() + LONGEST_PARTY);
    String behind = text.substring(report.end(), limit);
    List<PartyMention> parties = gazetteer.find(behind);
    if (parties.isEmpty() || parties.getFirst().span().start() > 0) {
      return Optional.empty();
    }
    PartyMention acceding = parties.getFirst();
    Matcher acceded = ACCEDED.matcher(behind).region(acceding.span().end(), behind.length());
    boolean isAccession = report.group().contains("Accession") || behind.contains("Accession");
    if (!isAccession || !acceded.find()) {
      return Optional.empty();
    }
    String body = "GATT".equals(acceded.group("body")) ? "gatt" : "wto";
    String code = acceding.party().codeInIds();
    TextSpan span = new TextSpan(report.start(), report.end() + acceded.end());
    return Optional.of(
        new Instruments.Mention("doc:" + code + "-" + body + "-working-party-report", span));
  }
}
