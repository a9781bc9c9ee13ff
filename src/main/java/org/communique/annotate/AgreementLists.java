package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Bilateral texts of one kind that are named together: “its Free Trade Agreements with Israel,
 * India and Indonesia” are three, {@code agreement:are-isr-fta} and so on. Whose they are is told
 * by the party named last before them, else by the only one that speaks in the document; where
 * neither is there, nothing is found. Thread-safe.
 */
final class AgreementLists {
  private static final Pattern WITH =
      Pattern.compile(
          "(?:((?:[A-Z][\\w-]+ ){1,6})(Agreements|Treaties)|\\b(FTA|BIT|EPA|TIFA|MLAT)s)"
              + "(?: \\([A-Z]{2,6}s\\))?(?: (?:it |they )?(?:has |have )?(?:already )?"
              + "(?:signed|concluded|reached|negotiated|in (?:force|effect|place)))? with ");

  /** What may stand between two parties of a list. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?:,|,? and|,? as well as)? (?:with )?(?:the )?|(?:the )?");

  /** As {@link SentenceTerms} has them. */
  private static final Set<String> NAMES =
      Set.of("agreement", "treaty", "fta", "bit", "epa", "tifa", "mlat");

  private final Gazetteer gazetteer;

  AgreementLists(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The texts of each list in a sentence, in its order; none overlap. */
  List<Instruments.Mention> find(String text, TextSpan sentence, CitedBefore document) {
    List<Instruments.Mention> found = new ArrayList<>(0);
    Matcher list = WITH.matcher(text).region(sentence.start(), sentence.end());
    while (list.find()) {
      Optional<String> subject = subject(list);
      Optional<String> owner = owner(text.substring(sentence.start(), list.start()), document);
      if (subject.isPresent() && owner.isPresent()) {
        String prefix = "Treaties".equals(list.group(2)) ? "treaty:" : "agreement:";
        add(found, text, list, sentence.end(), prefix, owner.get(), subject.get());
      }
    }
    return found;
  }

  /** The subject by the last words that are a usual one: “existing Free Trade”. */
  private static Optional<String> subject(Matcher list) {
    if (list.group(3) != null) {
      return Optional.of(list.group(3).toLowerCase(Locale.ROOT));
    }
    String words = list.group(1).strip();
    Optional<String> subject = InstrumentIds.subjectOf(words);
    while (subject.isEmpty() && words.contains(" ")) {
      words = words.substring(words.indexOf(' ') + 1);
      subject = InstrumentIds.subjectOf(words);
    }
    return subject;
  }

  private Optional<String> owner(String before, CitedBefore document) {
    List<PartyMention> named = gazetteer.find(before);
    if (!named.isEmpty()) {
      return Optional.of(code(named.getLast()));
    }
    List<String> speaking = document.signatories();
    return speaking.size() == 1 ? Optional.of(speaking.getFirst()) : Optional.empty();
  }

  /** Adds the texts with each party of a list; one party alone makes none. */
  private void add(
      List<Instruments.Mention> found,
      String text,
      Matcher list,
      int limit,
      String prefix,
      String owner,
      String subject) {
    List<PartyMention> others = others(text.substring(list.end(), limit));
    if (others.size() < 2) {
      return;
    }
    int start = list.start();
    for (PartyMention party : others) {
      int end = list.end() + party.span().end();
      if (!code(party).equals(owner)) {
        String id = prefix + parties(owner, code(party)) + "-" + subject;
        found.add(new Instruments.Mention(id, new TextSpan(start, end)));
      }
      start = end;
    }
  }

  /** The parties that some words begin with, up to where anything else stands between them. */
  private List<PartyMention> others(String words) {
    List<PartyMention> others = new ArrayList<>();
    int end = 0;
    for (PartyMention party : gazetteer.find(words)) {
      if (!BETWEEN.matcher(words.substring(end, party.span().start())).matches()) {
        return others;
      }
      others.add(party);
      end = party.span().end();
    }
    return others;
  }

  private static String parties(String owner, String other) {
    return other.equals("usa") ? "usa-" + owner : owner + "-" + other;
  }

  private static String code(PartyMention party) {
    return party.party().codeInIds();
  }

  /** Whether a word names several texts: the cheap question before any pattern. */
  static boolean isPlural(String term, String text, TextSpan word) {
    return text.charAt(word.end() - 1) == 's' && NAMES.contains(term);
  }
}
