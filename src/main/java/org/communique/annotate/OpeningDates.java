package org.communique.annotate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.TextSpan;

/**
 * The day of the meeting that a text comes from, as its first three sentences tell it: “convened in
 * Singapore, June 3, 2023”. Of the days a text names, most belong to something else, so a day
 * counts only as the day on which those who speak met, or on which this text was released.
 */
final class OpeningDates {
  private static final int SENTENCES = 3;

  /** Of a sentence only so much is read, in UTF-16 units. */
  private static final int LONGEST_SENTENCE = 1500;

  private static final int LONGEST_CLAUSE = 300;

  /** A meeting in the words of other languages than English. */
  private static final Pattern FOREIGN_EVENT =
      Pattern.compile(
          "(?iu)会晤|会谈|访问|举行|發表|发表|会談|회담|встреч|визит|réuni|rencontr|visite|reuni(?![ft])|visita\\b|"
              + "\\btref|bijeenkomst|Treffen|besuch");

  /** “They met”, “held talks”, “was held”, “is being released”. */
  private static final String MEETS =
      "(?:met|meets?|convened?|gathered?|assembled|(?:took|takes?) place|paid|visited|hosted|"
          + "spoke|held (?:an?|the|their|its|his|her|talks|meetings?|consultations|discussions|"
          + "\\w+ (?:talks|meetings?|consultations|discussions))|(?:was|were|been|is|is being)"
          + " (?:held|convened|received|hosted|signed|issued|released))";

  private static final Pattern MEETS_FIRST = Pattern.compile("(?iu)\\b" + MEETS + "\\b");

  /** The verb of meeting, then nothing that opens a new clause up to the date. */
  private static final Pattern MEETS_THEN =
      Pattern.compile(
          "(?iu)\\b"
              + MEETS
              + "\\b(?:(?!\\b(?:that|which|who|where|when|since|launched|announced|adopted|agreed|"
              + "recall\\w*|not(?:ed|ing)|outlined|previous|last|following|mark\\w*)\\b)"
              + "(?:[^.;]|\\.(?!\\s+(?-i:\\p{Lu})))){0,220}$");

  private static final String WE_MEET =
      "(?iu)^\\W*(?:today,? )?we\\b[^.;]{0,600}?\\b(?:met|meet|convened?|gather(?:ed)?)\\b";

  /** “We, the leaders of A and B, gather for …”: whatever is said of the occasion. */
  private static final Pattern WE_MEET_ON = Pattern.compile(WE_MEET);

  private static final Pattern WE_MEET_AT_SUMMIT =
      Pattern.compile(WE_MEET + "[^;]{0,200}\\bheld (?:at|in|on|from)\\b[^;]{0,80}$");

  private static final Pattern NOT_THIS_MEETING =
      Pattern.compile(
          "(?iu)\\b(?:had|last|previous\\w*|earlier|first) (?:met|held|convened|hosted)\\b|"
              + "\\b(?:will|shall|would|to) (?:be |meet|convene|gather|host|hold)");

  private static final Pattern TODAY = Pattern.compile("(?iu)\\btoday,? (?:on )?(?:the )?$");

  /** Nothing stands before the date but “On” and the day of the week. */
  private static final Pattern OPENS_SENTENCE =
      Pattern.compile("(?iu)^\\W*(?:\\d+\\W+)?(?:on )?(?:\\p{L}+day,? )?(?:the )?$");

  /** The text itself is released or signed on the date that follows. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?iu)\\b(?:it was|is|(?:this |present |joint )(?:statement|communiqu[eé]|declaration|"
              + "release)(?: was)?|^\\W*(?:statement|communiqu[eé]|declaration|press release)) "
              + "(?:released|issued|adopted|signed)(?: (?:on|at|in|by)\\b[^.,;]{0,40})?,?"
              + " (?:on )?(?:the )?$");

  /** “The following declaration was released by the Governments of A, B and C at …”. */
  private static final Pattern RELEASED_BY =
      Pattern.compile(
          "(?iu)\\bfollowing (?:joint )?(?:text|statement|communiqu[eé]|declaration) (?:was|is)"
              + " (?:being )?(?:released|issued|adopted) (?:by|on behalf of)\\b[^.;]{0,1200}$");

  /** The text itself, in the words of the languages that dates are read in. */
  private static final String THIS_TEXT =
      "(?:(?<!\\p{L})(?:this|the following|the present)(?: [\\p{L}-]+){0,3}?"
          + " (?:statement|communiqu[eé]|declaration|press"
          + " release|release|text|document)\\b|(?<!\\p{L})(?:(?:la|le) présente?|cette|ce)(?:"
          + " \\p{L}+)? (?:déclaration|communiqué|texte)|(?:déclaration|communiqué)(?: \\p{L}+)?"
          + " suivante?|(?<!\\p{L})(?:(?:la|el|a|o|il) presente|est[ae]|quest[oa]|(?:la|el)"
          + " siguiente|[ao] seguinte|(?:la|il) seguente)(?: \\p{L}+)?"
          + " (?:declaraci[oó]n|comunicad?o|declaração|"
          + "dichiarazione|comunicato|texto)|(?<!\\p{L})(?:diese|(?:die|das)"
          + " (?:folgende|vorliegende|nachstehende)|deze|dit|(?:de|het)"
          + " (?:volgende|onderhavige))(?: \\p{L}+)? (?:\\p{L}*erklärung|\\p{L}*kommuniqué|"
          + "\\p{L}*verklaring|\\p{L}*communiqué)|(?:настоящ|следующ|це|цю|наступн|niniejsz|następując)\\p{L}*(?:"
          + " \\p{L}+)? (?:заявлени|"
          + "деклараци|коммюнике|заяв|комюніке|oświadczeni|deklaracj|komunikat)\\p{L}*|(?:本|如下|以下|下述)(?:の)?(?:联合|聯合|共同)?(?:声明|聲明|公报|公報|宣言|コミュニケ)|(?:이|다음과"
          + " 같은) ?(?:공동)?(?:성명|선언))";

  /** Words for giving a text out. */
  private static final String GIVES =
      "(?:(?<!\\p{L})(?:issu(?:ed?|es|ing)|releas(?:ed?|es|ing)|adopt(?:ed|s|ing)?|approved?|published|"
          + "made|signed|delivered|adopté|publié|rendu|émis|signé|adopta|emit|emiti|suscrib|"
          + "aprob|public|adot|divulg|emess|pubblic|abgegeben|abgeben|verabschiede|veröffentlich|"
          + "angenommen|afgeleg|aangenomen|uitgebracht|uitgegeven|принял|принима|опубликов|"
          + "выступил|прийнял|оприлюдн|przyj|wyda|opublikow)\\p{L}*"
          + "|发表|發表|发布|發布|通过|通過|発表|発出|採択|발표|채택)";

  private static final String WITHIN = "(?:[^.;]|\\.(?!\\s+(?-i:\\p{Lu})))";

  /** “… issued this statement on”, “this statement was issued in Paris on”, then the date. */
  private static final Pattern GIVES_THIS_TEXT =
      Pattern.compile(
          "(?iu)(?:"
              + GIVES
              + WITHIN
              + "{0,60}?"
              + THIS_TEXT
              + "|"
              + THIS_TEXT
              + WITHIN
              + "{0,60}?"
              + GIVES
              + ")(?:(?!\\b(?:that|which|who|where|when|since|launched|agreed|recall\\w*|not(?:ed|"
              + "ing)|previous|last|following|mark\\w*|anniversary|about|concerning|regarding|"
              + "response|held|signed)\\b)"
              + WITHIN
              + "){0,160}$");

  /** The date, then “… issued this statement”. */
  private static final Pattern THIS_TEXT_GIVEN =
      Pattern.compile(
          "(?iu)^(?:(?!\\b(?:that|which|who|where|when|since)\\b)"
              + WITHIN
              + "){0,200}?(?:"
              + GIVES
              + WITHIN
              + "{0,60}?"
              + THIS_TEXT
              + "|"
              + THIS_TEXT
              + WITHIN
              + "{0,60}?"
              + GIVES
              + ")");

  /** What stands before the day on which something is done. */
  private static final Pattern ON =
      Pattern.compile(
          "(?iu)(?:^\\W*|(?<!\\p{L})(?:on|op|am|le|el|em|il|today|dnia|den),?\\s+(?:the )?|"
              + "[于於]|[^\\x00-\\u024f]\\h)$");

  /** Names what went before: a meeting told behind it is an earlier one. */
  private static final Pattern LOOKS_BACK =
      Pattern.compile(
          "(?iu)\\b(?:follows|followed|builds|built|building|succeeds|succeeded|fulfils?|since)\\b");

  /** A date inside an address. */
  private static final Pattern IN_ADDRESS = Pattern.compile("\\p{Graph}/$");

  /** Beginnings of a sentence that looks back. */
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:during|at) (?!the (?:kind |gracious |cordial"
              + " )?invitation|(?:the|his|her|their|this) (?:official |state |working"
              + " )?(?:visit|meeting))|following|after|since|recall\\w*|in line|building|further"
              + " to|pursuant|having)\\b|\\b(?:agreement|treaty|convention|protocol)\\b[^.]{0,40}"
              + "\\b(?:signed|done|concluded)\\b");

  private OpeningDates() {}

  /** The day of the meeting; empty when the first sentences tell none that is surely this one. */
  static Optional<DateMention> find(CommuniqueText text, DateReader reader) {
    return text.sentences()
        .limit(SENTENCES)
        .map(sentence -> in(text.text(), sentence.span(), reader))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<DateMention> in(String text, TextSpan sentence, DateReader reader) {
    int to = Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE);
    for (DateMention date : reader.read(sentence.start(), to)) {
      String before = text.substring(sentence.start(), date.span().start());
      String after =
          text.substring(date.span().end(), Math.min(to, date.span().end() + LONGEST_CLAUSE));
      if (date.isDay() && isOfThisText(before, after)) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  private static boolean isOfThisText(String before, String after) {
    if (IN_ADDRESS.matcher(before).find()) {
      return false;
    }
    if (OWN.matcher(before).find()
        || TODAY.matcher(before).find()
        || RELEASED_BY.matcher(before).find()
        || WE_MEET_AT_SUMMIT.matcher(before).find()) {
      return true;
    }
    if (ON.matcher(before).find() && THIS_TEXT_GIVEN.matcher(after).find()) {
      return true;
    }
    if (DateReferences.isReference(before)) {
      return false;
    }
    if (WE_MEET_ON.matcher(before).find() || GIVES_THIS_TEXT.matcher(before).find()) {
      return true;
    }
    if (EARLIER.matcher(before).find() || NOT_THIS_MEETING.matcher(before).find()) {
      return false;
    }
    if (OPENS_SENTENCE.matcher(before).find()) {
      return MEETS_FIRST.matcher(after).find() && !NOT_THIS_MEETING.matcher(after).find();
    }
    if (LOOKS_BACK.matcher(before).find()) {
      return false;
    }
    return MEETS_THEN.matcher(before).find()
        || FOREIGN_EVENT.matcher(before).find()
        || FOREIGN_EVENT.matcher(after).find();
  }
}
