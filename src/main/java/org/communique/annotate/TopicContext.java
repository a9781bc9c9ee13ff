package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.communique.annotate.TopicFinder.Findings;
import org.communique.model.Annotation;
import org.communique.model.Paragraph;
import org.communique.model.TextSpan;

/**
 * The sentences of one text in their order, with what each takes from its surroundings: a sentence
 * that points back (<em>These tests …</em>) from the one before, one that tells nothing by itself
 * from the heading above. What was taken is not handed on, so that no topic wanders through a page
 * of “he said”. For one thread.
 */
final class TopicContext {
  /** More topics in one sentence than this make a list, of which only the domains are kept. */
  private static final int LONGEST_LIST = 5;

  /** A sentence on more topics than this is none that “this” stands for. */
  private static final int MOST_POINTED_TO = 3;

  private final TopicFinder finder;
  private final String text;
  private final Set<String> signatories;

  /** What the sentence before told by its own words or as the first under a heading. */
  private Findings previous = Findings.NONE;

  private boolean isNewParagraph;
  private Findings heading = Findings.NONE;

  /**
   * At the beginning of a text.
   *
   * @param signatories codes of the states that speak in it
   */
  TopicContext(TopicFinder finder, String text, Set<String> signatories) {
    this.finder = finder;
    this.text = text;
    this.signatories = signatories;
  }

  /**
   * Goes to a paragraph. Headings hold until the next ones, or until somebody speaks: in the record
   * of a conversation they tell of its first question at most.
   */
  void enter(Paragraph paragraph) {
    isNewParagraph = true;
    if (isSpoken(paragraph.span())) {
      heading = Findings.NONE;
      previous = Findings.NONE;
      return;
    }
    if (!paragraph.headings().isEmpty()) {
      heading = Findings.NONE;
      for (TextSpan span : paragraph.headings()) {
        Findings found = finder.find(text, SentenceTerms.of(text, span), signatories);
        heading = found.isEmpty() ? heading : found;
      }
      previous = heading;
    }
  }

  /** Longest name of a speaker, in UTF-16 units. */
  private static final int LONGEST_SPEAKER = 60;

  /** Whether a paragraph begins with a speaker: “THE PRESIDENT: ”, “Q ”. */
  private boolean isSpoken(TextSpan span) {
    int limit = Math.min(span.end(), span.start() + LONGEST_SPEAKER);
    int capitals = 0;
    for (int at = span.start(); at < limit; at++) {
      char c = text.charAt(at);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (c == ':') {
        return capitals > 2 || (capitals == 1 && at == span.start() + 1);
      } else if (c == ' ' && at == span.start() + 1 && text.charAt(span.start()) == 'Q') {
        return true;
      } else if (Character.isLowerCase(c) || Character.isDigit(c)) {
        return false;
      }
    }
    return false;
  }

  /** What the next sentence is about. */
  Findings next(SentenceTerms sentence) {
    Findings own = finder.find(text, sentence, signatories);
    if (own.isEmpty()) {
      Findings taken = fromSurroundings(sentence);
      previous = Findings.NONE;
      isNewParagraph = false;
      return taken;
    }
    isNewParagraph = false;
    if (own.topics().size() > LONGEST_LIST && isList(sentence)) {
      own = new Findings(List.of(), own.domains());
    }
    previous = own;
    return own;
  }

  /** Whether a sentence has the commas and semicolons of more than the longest list kept. */
  private boolean isList(SentenceTerms sentence) {
    int end = sentence.span(sentence.size() - 1).end();
    int separators = 0;
    for (int at = sentence.span(0).start(); at < end; at++) {
      separators += text.charAt(at) == ',' || text.charAt(at) == ';' ? 1 : 0;
    }
    return separators >= LONGEST_LIST;
  }

  /** A sentence in a language without clauses. */
  void skip() {
    previous = Findings.NONE;
  }

  private Findings fromSurroundings(SentenceTerms sentence) {
    Findings pointedTo = pointedTo(sentence);
    if (!pointedTo.isEmpty()) {
      return taken(pointedTo, "previous");
    }
    return heading.isEmpty() ? Findings.NONE : taken(heading, "heading");
  }

  /**
   * What the sentence before told, as far as this one points to it. Who met does not meet again in
   * “They praised …”; and of many topics it is not plain which is meant.
   */
  private Findings pointedTo(SentenceTerms sentence) {
    if (previous.topics().size() > MOST_POINTED_TO) {
      return Findings.NONE;
    }
    return switch (BackReference.of(sentence)) {
      case NONE -> Findings.NONE;
      case TO_MATTER -> previous;
      case TO_NAME -> isNewParagraph ? Findings.NONE : finder.withoutProcess(previous);
    };
  }

  private static Findings taken(Findings from, String where) {
    UnaryOperator<Annotation<String>> by =
        one -> new Annotation<>(one.value(), one.evidence(), taken(one.rule(), where));
    return new Findings(map(from.topics(), by), map(from.domains(), by));
  }

  private static String taken(String rule, String where) {
    return rule.startsWith("topic:") ? rule : where + ":" + rule.substring(rule.indexOf(':') + 1);
  }

  private static List<Annotation<String>> map(
      List<Annotation<String>> all, UnaryOperator<Annotation<String>> change) {
    List<Annotation<String>> changed = new ArrayList<>();
    all.forEach(one -> changed.add(change.apply(one)));
    return changed;
  }
}
