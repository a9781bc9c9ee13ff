package org.communique.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Roadmaps, strategies, plans, frameworks and terms of reference that two or more parties have
 * together: “U.S.-India Roadmap for Defense Industrial Cooperation” is {@code
 * doc:usa-ind-defense-industrial-roadmap}, and a name in brackets is taken for the long one: “Joint
 * Roadmap on … Tools (AI Roadmap)”. Plans of one party with a year are unresolved; others are left
 * alone, as every office has some. Thread-safe.
 */
final class NamedPlans {
  private static final String NAME_WORD = "[A-Z0-9][\\w.’']*";
  private static final Pattern PLAN =
      Pattern.compile(
          "(?<before>(?:"
              + NAME_WORD
              + "(?:, (?:and )?| and | on | of | for |(?: [–-] )|[ /–‑-])){1,8})"
              + "(?<noun>Roadmap|Road Map|Strategy|Action Plan|Plan of Action|Framework)\\b"
              + "(?! (?:Agreement|Convention|Treaty|Arrangement|Programme|Program|Decision))"
              + "(?<behind> (?:for|on|to|towards|of) (?:the )?[A-Z][\\w-]+"
              + "(?:(?:,? and| of| in| for|,)?(?: the)? [A-Z][\\w-]+){0,9})?"
              + "(?: \\((?<short>[A-Z][\\w -]{1,30})\\))?");

  private static final Pattern NOUN =
      Pattern.compile("\\b(?:Roadmap|Road Map|Strategy|Action Plan|Plan of Action|Framework)\\b");

  /** How far before its noun a name may begin, in UTF-16 units. */
  private static final int REACH = 90;

  private static final Pattern TERMS =
      Pattern.compile(
          "\\bTerms of Reference(?: \\(T[Oo]R\\))? (?:of|on|for) [^.;()]{4,80}?"
              + "\\((?<short>[A-Z]{2,8})\\)");

  /** Words of a subject that say nothing of it. */
  private static final Pattern GENERAL_END =
      Pattern.compile("-(?:cooperation|co-operation|partnership)$");

  private static final Pattern GENERAL_START =
      Pattern.compile("\\A(?:(?:joint|shared|common|bilateral|trilateral|new|the|and)(?:-|$))+");

  private static final Pattern PREPOSITION =
      Pattern.compile("\\A (?:for|on|to|towards|of) (?:the )?");
  private static final Pattern YEAR = Pattern.compile("\\b20[1-9]\\d\\b");

  private final Gazetteer gazetteer;

  NamedPlans(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The plans of a sentence, except at words that are taken. */
  List<Instruments.Mention> find(
      String text, TextSpan sentence, List<Instruments.Mention> taken, CitedBefore document) {
    List<Instruments.Mention> found = new ArrayList<>(0);
    Matcher noun = NOUN.matcher(text).region(sentence.start(), sentence.end());
    Matcher plan = PLAN.matcher(text);
    while (noun.find()) {
      int from = Math.max(sentence.start(), noun.start() - REACH);
      plan.region(wordStart(text, from, sentence.start()), sentence.end());
      boolean isNamed = plan.find() && plan.start("noun") == noun.start();
      if (isNamed && !isNew(text, plan.start())) {
        add(found, taken, new TextSpan(plan.start(), plan.end()), plan(plan, document));
      }
    }
    Matcher terms = TERMS.matcher(text).region(sentence.start(), sentence.end());
    while (terms.find()) {
      add(found, taken, new TextSpan(terms.start(), terms.end()), terms(terms, document));
    }
    return found;
  }

  private static void add(
      List<Instruments.Mention> found,
      List<Instruments.Mention> taken,
      TextSpan span,
      Optional<String> id) {
    if (id.isPresent() && Instruments.Mention.isFree(span, taken)) {
      found.add(new Instruments.Mention(id.get(), span));
    }
  }

  /** “a U.S.-India Roadmap on …” is one that is still to be made; an address names none. */
  private static boolean isNew(String text, int start) {
    if (start > 0 && text.charAt(start - 1) == '/') {
      return true;
    }
    String before = text.substring(Math.max(0, start - 5), start);
    return before.endsWith(" a ") || before.endsWith(" an ") || before.endsWith(" new ");
  }

  private static int wordStart(String text, int from, int limit) {
    int start = from;
    while (start > limit && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static Optional<String> terms(Matcher terms, CitedBefore document) {
    String acronym = terms.group("short").toLowerCase(Locale.ROOT);
    return Optional.of(
        document.signatories().size() == 2
            ? "agreement:" + String.join("-", two(document)) + "-" + acronym + "-tor"
            : UnresolvedIds.of(terms.group()));
  }

  private static List<String> two(CitedBefore document) {
    return InstrumentIds.ordered(document.signatories(), List.of());
  }

  private Optional<String> plan(Matcher plan, CitedBefore document) {
    String before = plan.group("before");
    if (before.indexOf('/') >= 0 && YEAR.matcher(before).find()) {
      return Optional.empty();
    }
    Set<String> codes = new LinkedHashSet<>();
    StringBuilder rest = new StringBuilder();
    int end = 0;
    for (PartyMention party : gazetteer.find(before)) {
      codes.add(party.party().codeInIds());
      rest.append(before, end, party.span().start()).append(' ');
      end = party.span().end();
    }
    rest.append(before.substring(end));
    List<String> parties = InstrumentIds.ordered(codes.stream().sorted().toList(), List.of());
    if (parties.isEmpty() && before.contains("Joint") && document.signatories().size() == 2) {
      parties = two(document);
    }
    if (parties.size() >= 2 && parties.size() <= 4) {
      return Optional.of(id(plan, parties, UnresolvedIds.slug(rest.toString())));
    }
    return codes.size() == 1 && YEAR.matcher(before).find()
        ? Optional.of(UnresolvedIds.of(plan.group()))
        : Optional.empty();
  }

  private static String id(Matcher plan, List<String> parties, String before) {
    String noun = UnresolvedIds.slug(plan.group("noun").replace("Road Map", "Roadmap"));
    String prefix = noun.equals("roadmap") || noun.equals("strategy") ? "doc:" : "agreement:";
    String subject = GENERAL_START.matcher(before + "-").replaceFirst("").replaceFirst("-$", "");
    if (plan.group("short") != null && plan.group("short").endsWith(plan.group("noun"))) {
      subject = UnresolvedIds.slug(plan.group("short").replace(plan.group("noun"), ""));
    } else if (subject.isEmpty() && plan.group("behind") != null) {
      String behind = PREPOSITION.matcher(plan.group("behind")).replaceFirst("");
      subject = GENERAL_END.matcher(UnresolvedIds.slug(behind)).replaceFirst("");
    }
    String named = subject.isEmpty() ? noun : subject + "-" + noun;
    return prefix + String.join("-", parties) + "-" + named;
  }
}
