package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Earlier statements that a text speaks of in small letters or by their occasion: “the joint
 * statement issued in Hanoi on 12 May 2019” by parties and day, {@code
 * communique:usa-vnm-2019-05-12}; “as declared in Putrajaya on July 28, 2025”; “we released a joint
 * statement on protecting human rights defenders online” by parties and subject; and the
 * communiqués of summits that the list of instruments knows, “the commitments made at the Apulia G7
 * Leaders’ Summit”. What is said to be the last meeting's is unresolved. Thread-safe.
 */
final class EarlierStatements {
  private static final String DAY =
      "(?<day>\\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+,? \\d{4}|[A-Z][a-z]+ \\d{1,2},? \\d{4})";
  private static final String KIND = "(?<kind>statement|declaration|communiqu[eé])";
  private static final String PLACE = "(?<place>[A-Z][\\p{L}’'-]+(?: [A-Z][\\p{L}’'-]+)?)";

  private static final Pattern DATED =
      Pattern.compile(
          "\\b(?:joint "
              + KIND
              + "|[Cc]ommuniqu[eé])(?: (?:issued|released|adopted|signed|made|dated))?"
              + "(?: (?:in|at) [A-Z][\\p{L}, ’'-]{2,40}?)?,? (?:of|on|dated)? ?"
              + DAY);

  private static final Pattern DECLARED =
      Pattern.compile(
          "\\bas (?<kind>declared) (?:in|at) [A-Z][\\p{L} ’'-]{2,30}(?:, [A-Z][\\p{L} ]{2,30})?,?"
              + " on "
              + DAY);

  private static final Pattern ON_A_SUBJECT =
      Pattern.compile(
          "\\b(?<by>[Ww]e|[Bb]oth (?:sides|countries|leaders)|(?:[Tt]he )?two (?:sides|countries"
              + "|leaders)|[A-Z][^.;]{4,70}?)(?: (?:have|also|today|jointly|recently))*"
              + " (?:released|issued|adopted|published) (?:a|the|our) joint "
              + KIND
              + " on (?<subject>(?!the occasion|behalf|\\d|[A-Z][a-z]+ \\d)[\\p{L}][\\p{L}"
              + " -]{6,70}?)(?=[.,;:]| and | that | in which | which |$)");

  private static final Pattern OF_A_SUMMIT =
      Pattern.compile(
          "\\b(?:commitments?|pledges?|(?<kind>[Cc]ommuniqu[eé]|[Dd]eclaration))(?: (?:that"
              + " )?(?:(?:we|they|leaders|our leaders)"
              + " )?(?:made|agreed|undertaken|adopted|issued|endorsed))?(?: in [A-Z][a-z]+)?"
              + " (?:at|of|from) (?:the |our )?"
              + PLACE
              + " (?:(?<group>G7|G8|G20|Quad|NATO) )?(?:Leaders[’'] )?Summit\\b");

  private static final Pattern OF_A_PLACE =
      Pattern.compile(
          "\\b(?:our|the) "
              + PLACE
              + " (?:(?<group>G7|G8|G20|Quad|NATO) )?(?:(?:[Ll]eaders[’']|[Ss]ummit) )?"
              + "(?<kind>[Cc]ommuniqu[eé]|[Dd]eclaration)(?!\\p{L})");

  private static final Pattern OF_THE_LAST_MEETING =
      Pattern.compile(
          "\\b(?:our|the) (?:last|previous) (?:meeting|summit|session)(?:[’']s)? "
              + "(?:(?:joint|leaders[’']) )?(?:statement|declaration|communiqu[eé])(?!\\p{L})");

  private static final Pattern GERUND = Pattern.compile("\\A\\p{Ll}+ing (?:the )?");
  private static final int MOST_PARTIES = 4;

  private final Instruments listed;
  private final Gazetteer gazetteer;

  EarlierStatements(Instruments listed, Gazetteer gazetteer) {
    this.listed = listed;
    this.gazetteer = gazetteer;
  }

  /** The statements of a sentence, except at words that are taken. */
  List<Instruments.Mention> find(
      String text, TextSpan sentence, List<Instruments.Mention> taken, CitedBefore document) {
    List<Instruments.Mention> found = new ArrayList<>(0);
    String parties = parties(document.signatories());
    Finds finds = new Finds(text, sentence, taken, found);
    finds.each(DATED, one -> ofDay(one, parties));
    finds.each(DECLARED, one -> ofDay(one, parties));
    finds.each(ON_A_SUBJECT, one -> ofSubject(one, document));
    finds.each(OF_A_SUMMIT, this::ofSummit);
    finds.each(OF_A_PLACE, this::ofSummit);
    finds.each(OF_THE_LAST_MEETING, one -> Optional.of(UnresolvedIds.of(one.group())));
    return found;
  }

  private static String parties(List<String> codes) {
    if (codes.size() < 2 || codes.size() > MOST_PARTIES) {
      return "";
    }
    return String.join("-", InstrumentIds.ordered(codes, List.of()));
  }

  private static String prefix(Matcher one) {
    String kind = one.group("kind");
    return kind != null && kind.startsWith("decl") ? "declaration:" : "communique:";
  }

  private static Optional<String> ofDay(Matcher one, String parties) {
    Optional<String> day = IsoDays.of(one.group("day"));
    return parties.isEmpty()
        ? day.map(date -> UnresolvedIds.of(one.group()))
        : day.map(date -> prefix(one) + parties + "-" + date);
  }

  /** By parties and subject, when the words before say that these very parties speak. */
  private Optional<String> ofSubject(Matcher one, CitedBefore document) {
    String parties = parties(document.signatories());
    String by = one.group("by");
    if (parties.isEmpty() || !(by.length() < 14 || areParties(by, document.signatories()))) {
      return Optional.empty();
    }
    String subject = GERUND.matcher(one.group("subject")).replaceFirst("");
    return Optional.of(prefix(one) + parties + "-" + UnresolvedIds.slug(subject));
  }

  private boolean areParties(String words, List<String> codes) {
    List<String> named =
        gazetteer.find(words).stream().map(one -> one.party().codeInIds()).distinct().toList();
    return named.size() == codes.size() && named.containsAll(codes);
  }

  /** The communiqué of a summit by the names of the list, with and without its group. */
  private Optional<String> ofSummit(Matcher one) {
    String place = one.group("place");
    String group = one.group("group") == null ? "" : one.group("group") + " ";
    for (String kind : List.of("Communiqué", "Declaration")) {
      for (String name :
          List.of(
              place + " " + group + "Leaders’ " + kind,
              group + place + " Leaders’ " + kind,
              place + " Summit " + kind)) {
        Optional<String> id = listed.named(name);
        if (id.isPresent()) {
          return id;
        }
      }
    }
    return Optional.empty();
  }

  private interface Id {
    Optional<String> of(Matcher one);
  }

  private record Finds(
      String text,
      TextSpan sentence,
      List<Instruments.Mention> taken,
      List<Instruments.Mention> found) {
    void each(Pattern pattern, Id id) {
      Matcher one =
          pattern.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
      while (one.find()) {
        TextSpan span = new TextSpan(one.start(), one.end());
        if (Instruments.Mention.isFree(span, taken) && Instruments.Mention.isFree(span, found)) {
          id.of(one).ifPresent(name -> found.add(new Instruments.Mention(name, span)));
        }
      }
    }
  }
}
