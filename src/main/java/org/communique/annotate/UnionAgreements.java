package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * What the European Union or its Communities agree with one other party, in every printed form and
 * case of one id: “Europe Agreement establishing an Association between the European Communities
 * and their Member States, of the one part, and the Republic of Bulgaria, of the other part”, “the
 * EU–Bulgaria Europe Agreement” and “the EU’s Europe agreement with Bulgaria” are {@code
 * treaty:eu-bgr-europe-agreement}. Kinds of which two parties have one at a time carry no year.
 * Thread-safe.
 */
final class UnionAgreements {
  static final String UNION = "eu";

  /** The usual kinds, as the Official Journal of the European Union titles them. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?<kind>Europe|(?:Euro-Mediterranean )?(?:Interim )?Association"
              + "|Stabili[sz]ation and Association|(?:Enhanced )?Partnership and Co-?operation"
              + "|Comprehensive and Enhanced Partnership|Economic Partnership|Fisheries Partnership"
              + "|Comprehensive Economic and Trade|Trade and Co-?operation|(?:Framework"
              + " )?Co-?operation|Customs Union|Free[- ]Trade|Trade)"
              + " Agreement(?!\\p{L})(?: \\([A-Z]{2,6}\\))?");

  /** Between the noun and the parties: “establishing an Association”, “of 1995”, “signed”. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\A(?:,?"
              + " (?:for|on|of|establishing|concerning|signed|concluded|initialled)\\b[^.;:()]{0,70}?)?,?"
              + " (?<link>between|with) (?:the )?(?:Government of (?:the )?)?");

  /** Between two parties: “and their Member States, of the one part, and the”. */
  private static final Pattern AND =
      Pattern.compile(
          "(?: \\([^()]{1,40}\\))?(?:,? and (?:(?:its|their|the) )?Member States)?"
              + "(?:,? of the one part)?,?(?: and)(?: the)?(?: Government of(?: the)?)?"
              + "(?: (?:State|Sultanate|Commonwealth) of)? ");

  private static final Pattern JOINED = Pattern.compile(" ?[-–‑/] ?| and (?:the )?");
  private static final Pattern OTHER_PART =
      Pattern.compile("\\A(?: and its Member States)?,? of the other part");

  /** Between an owner and the noun: “the EU’s new association agreement”. */
  private static final Pattern OWNS = Pattern.compile("(?:['’]s?)? (?:(?:new|own|first) )?");

  /** How far before and behind the noun parties may stand, in UTF-16 units. */
  private static final int BEFORE = 80;

  private static final int BEHIND = 320;

  private static final Set<String> ONE_OF_TWO =
      Set.of("europe-agreement", "association", "saa", "pca", "epca", "cepa", "ceta", "epa");

  private final Gazetteer gazetteer;
  private final InstrumentIds ids;

  UnionAgreements(Gazetteer gazetteer, InstrumentIds ids) {
    this.gazetteer = gazetteer;
    this.ids = ids;
  }

  /** Two parties and where the words that name them begin and end. */
  private record Two(String first, String second, int start, int end) {}

  /** The agreements of a sentence, except at words that are taken and the document itself. */
  List<Instruments.Mention> find(
      String text, TextSpan sentence, List<Instruments.Mention> taken, CitedBefore document) {
    List<Instruments.Mention> found = new ArrayList<>(0);
    Matcher named = NAMED.matcher(text).region(sentence.start(), sentence.end());
    while (named.find()) {
      Optional<Two> two = parties(text, sentence, named);
      if (two.isPresent() && isOfTheUnion(two.get())) {
        TextSpan span = new TextSpan(two.get().start(), two.get().end());
        boolean isFree = Instruments.Mention.isFree(span, taken);
        Optional<String> id =
            isFree ? id(text, sentence, named, two.get(), document) : Optional.empty();
        id.ifPresent(name -> found.add(new Instruments.Mention(name, span)));
      }
    }
    return found;
  }

  private static boolean isOfTheUnion(Two two) {
    boolean isUnion = two.first().equals(UNION) || two.second().equals(UNION);
    boolean isAmerican = two.first().equals("usa") || two.second().equals("usa");
    return isUnion && !isAmerican && !two.first().equals(two.second());
  }

  private Optional<String> id(
      String text, TextSpan sentence, Matcher named, Two two, CitedBefore document) {
    String other = two.first().equals(UNION) ? two.second() : two.first();
    Optional<String> kind = InstrumentIds.subjectOf(named.group("kind"));
    if (kind.isEmpty() || document.isOwn(List.of(UNION, other), kind.get())) {
      return Optional.empty();
    }
    String year =
        ONE_OF_TWO.contains(kind.get())
            ? ""
            : NamedInstruments.yearBehind(text, two.end(), sentence.end());
    return Optional.of(ids.listed("treaty", UNION + "-" + other, kind.get(), year));
  }

  private Optional<Two> parties(String text, TextSpan sentence, Matcher named) {
    Matcher between = BETWEEN.matcher(text).region(named.end(), sentence.end());
    Optional<Two> before = before(text, sentence, named);
    if (before.isPresent() || !between.find()) {
      return before;
    }
    return between.group("link").equals("between")
        ? between(text, sentence, named.start(), between.end())
        : with(text, sentence, named, between.end());
  }

  /** “the EU–Ukraine” right before the kind. */
  private Optional<Two> before(String text, TextSpan sentence, Matcher named) {
    int from = Math.max(sentence.start(), named.start() - BEFORE);
    String words = text.substring(from, named.start());
    List<PartyMention> parties = gazetteer.find(words);
    if (parties.size() < 2) {
      return Optional.empty();
    }
    PartyMention last = parties.getLast();
    PartyMention first = parties.get(parties.size() - 2);
    String gap = words.substring(first.span().end(), last.span().start());
    boolean isJoined =
        JOINED.matcher(gap).matches() && words.substring(last.span().end()).equals(" ");
    return isJoined
        ? Optional.of(new Two(code(first), code(last), from + first.span().start(), named.end()))
        : Optional.empty();
  }

  private Optional<Two> between(String text, TextSpan sentence, int start, int from) {
    String words = behind(text, sentence, from);
    List<PartyMention> parties = gazetteer.find(words);
    if (parties.size() < 2 || parties.getFirst().span().start() > 0) {
      return Optional.empty();
    }
    PartyMention first = parties.get(0);
    PartyMention second = parties.get(1);
    String gap = words.substring(first.span().end(), second.span().start());
    return AND.matcher(gap).matches()
        ? Optional.of(
            new Two(
                code(first), code(second), start, from + endOfParts(words, second.span().end())))
        : Optional.empty();
  }

  /** “the EU’s association agreement with Ukraine”: the owner stands right before the kind. */
  private Optional<Two> with(String text, TextSpan sentence, Matcher named, int from) {
    List<PartyMention> others = gazetteer.find(behind(text, sentence, from));
    int back = Math.max(sentence.start(), named.start() - BEFORE);
    String before = text.substring(back, named.start());
    List<PartyMention> owners = gazetteer.find(before);
    if (others.isEmpty() || others.getFirst().span().start() > 0 || owners.isEmpty()) {
      return Optional.empty();
    }
    PartyMention owner = owners.getLast();
    return OWNS.matcher(before.substring(owner.span().end())).matches()
        ? Optional.of(
            new Two(
                code(owner),
                code(others.getFirst()),
                back + owner.span().start(),
                from + others.getFirst().span().end()))
        : Optional.empty();
  }

  private static String behind(String text, TextSpan sentence, int from) {
    return text.substring(from, Math.min(sentence.end(), from + BEHIND));
  }

  private static int endOfParts(String words, int end) {
    Matcher part = OTHER_PART.matcher(words).region(end, words.length());
    return part.find() ? part.end() : end;
  }

  private static String code(PartyMention party) {
    return party.party().codeInIds();
  }
}
