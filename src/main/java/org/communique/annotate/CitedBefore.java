package org.communique.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Reference;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/**
 * What a document has cited so far, so that a later “Article 4 of the Convention” is understood.
 * Not thread-safe: one for each document, used in the order of its sentences.
 */
final class CitedBefore {
  /** The short name a text is given: (hereinafter “the Framework Agreement”). */
  private static final Pattern SHORT_NAME =
      Pattern.compile(
          "\\A[^.;]{0,80}?\\((?:[^()]{0,60}? )?[“\"‘'«]?(?:the )?[“\"‘'«]?"
              + "([A-Z][\\w -]{2,40}?)[”\"’'»]?\\)");

  private static final Pattern RESOLUTION = Pattern.compile("[SA]/RES/(\\d{2,4})(?=\\(|$)");
  private static final Pattern BARE_RESOLUTION =
      Pattern.compile(Reference.UNRESOLVED + "resolutions?-(?:no-)?(\\d{2,4})");

  /** Years by which a text may be cited, as a draft, before that of its id. */
  private static final int TOLERANCE = 1;

  /** Of a document of no known date. */
  static final int ANY_YEAR = 9999;

  /** The year an id ends with; Agenda 2030 and Agenda 2063 are older than theirs. */
  private static final Pattern YEAR_AT_END = Pattern.compile("(?<!agenda)-((?:1[6-9]|20)\\d\\d)$");

  private static final Pattern BILATERAL =
      Pattern.compile(
          "((?:treaty|agreement):[a-z]{2,4}-[a-z]{2,4}-[a-z0-9-]*?[a-z])-(?:1[6-9]|20)\\d\\d");

  /** Resolutions by number; empty where two bodies have one of it. */
  private final Map<String, String> byNumber = new HashMap<>(2);

  private final Map<String, String> byShortName = new HashMap<>();
  private final Map<String, String> byHead = new HashMap<>();
  private final Map<String, String> byDay = new HashMap<>();
  private final Set<String> ownHeads = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> cited = new HashSet<>();
  private final Set<String> titleWords = new HashSet<>();
  private final List<String> signatories;
  private final int latestYear;
  private boolean isInNote;
  private String lastBilateral = "";

  private CitedBefore(List<String> signatories, int latestYear) {
    this.signatories = signatories;
    this.latestYear = latestYear;
  }

  /**
   * A document before its first sentence.
   *
   * @param title whose own kind of text, such as “the Agreement”, is not a citation
   */
  static CitedBefore in(String title, List<Signatory> signatories) {
    return in(title, signatories, ANY_YEAR);
  }

  /**
   * A document of a certain year before its first sentence.
   *
   * @param title as above
   * @param year after which, with a year to spare for drafts, it can cite nothing
   */
  static CitedBefore in(String title, List<Signatory> signatories, int year) {
    List<String> states =
        signatories.stream()
            .filter(party -> party.type() != Signatory.Type.PERSON && !party.expanded())
            .map(party -> party.code().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    CitedBefore document = new CitedBefore(states, year + TOLERANCE);
    SentenceTerms terms = SentenceTerms.of(title);
    document.titleWords.addAll(terms.terms());
    terms.terms().stream()
        .filter(InstrumentHeads.BY_TERM::containsKey)
        .forEach(document.ownHeads::add);
    return document;
  }

  /**
   * Keeps a bilateral text as the document itself, which it does not cite.
   *
   * @param id of parties, subject and perhaps year
   */
  void addOwn(String id) {
    own.add(id.substring(id.indexOf(':') + 1));
  }

  /** Whether the document itself is a text of these parties on a subject. */
  boolean isOwn(List<String> codes, String subject) {
    for (String title : own) {
      List<String> words = List.of(title.split("-", -1));
      if (words.containsAll(codes) && words.containsAll(List.of(subject.split("-", -1)))) {
        return true;
      }
    }
    return false;
  }

  /** One without a document around it. */
  static CitedBefore nothing() {
    return new CitedBefore(List.of(), ANY_YEAR + TOLERANCE);
  }

  /** The signing states and organisations, codes in lower case, in the order of the text. */
  List<String> signatories() {
    return signatories;
  }

  /**
   * The state whose laws are meant when none is named: the only one that speaks. Where several do,
   * it may be the law of each.
   */
  Optional<String> lawmaker() {
    return signatories.size() == 1 ? Optional.of(signatories.getFirst()) : Optional.empty();
  }

  /**
   * The texts that a sentence cites by number; a bare “resolution 2254” is the one of that number
   * that was cited before.
   */
  List<Instruments.Mention> numbered(List<Instruments.Mention> mentions) {
    if (mentions.isEmpty()) {
      return mentions;
    }
    List<Instruments.Mention> known = new ArrayList<>(mentions.size());
    for (Instruments.Mention mention : mentions) {
      Matcher bare = BARE_RESOLUTION.matcher(mention.id());
      String id = bare.matches() ? byNumber.getOrDefault(bare.group(1), "") : "";
      known.add(id.isEmpty() ? mention : new Instruments.Mention(id, mention.span()));
      Matcher resolution = RESOLUTION.matcher(mention.id());
      if (resolution.lookingAt()) {
        byNumber.merge(
            resolution.group(1), mention.id(), (first, next) -> first.equals(next) ? first : "");
      }
    }
    return known;
  }

  /** Whether a state speaks whose laws are cited by number alone. */
  boolean hasLawsByNumber() {
    return signatories.contains("ukr") || signatories.contains("rus");
  }

  /** The text of a date that was cited with it before. */
  Optional<String> ofDate(String printed) {
    return IsoDays.of(printed).map(byDay::get);
  }

  /** Whether the sentences that follow are an editor's note, which may cite what came later. */
  void enter(boolean isNote) {
    isInNote = isNote;
  }

  /** Whether a listed text is younger than the document by more than a year. */
  boolean isYounger(String id) {
    if (isInNote || latestYear > ANY_YEAR) {
      return false;
    }
    Matcher year = YEAR_AT_END.matcher(id);
    return year.find() && Integer.parseInt(year.group(1)) > latestYear;
  }

  /**
   * Which of several texts of one name is meant: the only one cited before by a name of its own,
   * else one with a word of the sentence or the title in its id, else the first that is not younger
   * than the document.
   *
   * @param ids at least one
   */
  String choose(List<String> ids, SentenceTerms sentence) {
    List<String> possible = ids.stream().filter(id -> !isYounger(id)).toList();
    List<String> known = possible.stream().filter(cited::contains).toList();
    if (known.size() == 1) {
      return known.getFirst();
    }
    return possible.stream()
        .filter(id -> hasOwnWord(id, sentence))
        .findFirst()
        .orElseGet(() -> possible.isEmpty() ? ids.getFirst() : possible.getFirst());
  }

  /** {@code laos} of {@code agreement:geneva-laos-1962}: a word behind the first. */
  private boolean hasOwnWord(String id, SentenceTerms sentence) {
    List<String> words = SentenceTerms.of(id.substring(id.indexOf(':') + 1)).terms();
    return words.stream()
        .skip(1)
        .anyMatch(word -> !sentence.positions(word).isEmpty() || titleWords.contains(word));
  }

  /** Keeps the text of two parties that was named last. */
  void addBilateral(String id) {
    Matcher bilateral = BILATERAL.matcher(id);
    if (bilateral.matches()) {
      lastBilateral = bilateral.group(1);
    }
  }

  /** The id, without its year, of the text of two parties named last; empty when there is none. */
  String lastBilateral() {
    return lastBilateral;
  }

  /** Keeps a citation with the short name and the date that stand behind it. */
  void add(String id, TextSpan span, String text, TextSpan sentence) {
    String name = span.in(text);
    cited.add(id);
    IsoDays.of(text.substring(span.start(), Math.min(sentence.end(), span.end() + 60)))
        .ifPresent(day -> byDay.putIfAbsent(day, id));
    for (String term : SentenceTerms.of(name).terms()) {
      if (InstrumentHeads.BY_TERM.containsKey(term)) {
        byHead.merge(term, id, (first, second) -> first.equals(second) ? first : "");
      }
    }
    Matcher matcher = SHORT_NAME.matcher(text).region(span.end(), sentence.end());
    if (matcher.find()) {
      byShortName.putIfAbsent(key(matcher.group(1)), id);
    }
  }

  /**
   * The text that a short name stands for: the one it was given to, or the only one of its kind so
   * far.
   */
  Optional<String> named(String shortName) {
    String key = key(shortName);
    String given = byShortName.get(key);
    if (given != null) {
      return Optional.of(given);
    }
    String only = ownHeads.contains(key) ? "" : byHead.getOrDefault(key, "");
    return only.isEmpty() ? Optional.empty() : Optional.of(only);
  }

  /**
   * Whether no text of a kind was cited, and the document is none itself.
   *
   * @param head {@code charter}, as {@link SentenceTerms} has it
   */
  boolean hasNoOther(String head) {
    return !ownHeads.contains(head) && !byHead.containsKey(head);
  }

  private static String key(String name) {
    return String.join(" ", SentenceTerms.of(name).terms());
  }
}
