package org.communique.cli;

import java.util.List;
import java.util.function.Function;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.Paragraph;
import org.communique.model.Reference;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.Source;
import org.communique.model.SourcedCommunique;
import org.communique.render.DisplayText;

/**
 * What was read out of a communiqué and why, for people: each fact with the words that prove it
 * and, in square brackets, the rule that found it, a long one without its clause. Sentences in
 * which nothing was found are left out.
 */
final class AnnotationSummary {
  /** Characters of a rule that are read at a glance; a clause of many words has hundreds. */
  private static final int LONGEST_RULE = 40;

  /** Characters of a quote that fit a line of a terminal beside the fact. */
  private static final int LONGEST_QUOTE = 60;

  private final StringBuilder text = new StringBuilder();
  private final Source source;
  private final Communique communique;

  private AnnotationSummary(SourcedCommunique read) {
    this.source = read.source();
    this.communique = read.communique();
  }

  /** Whole lines, beginning with the file and the title. */
  static String text(SourcedCommunique read) {
    AnnotationSummary summary = new AnnotationSummary(read);
    summary.addFacts();
    List<List<SentenceAnnotations>> found = read.communique().sentencesByParagraph();
    for (Paragraph paragraph : read.communique().text().paragraphs()) {
      summary.addParagraph(paragraph, found.get(paragraph.number() - 1));
    }
    return summary.text.toString();
  }

  private void addFacts() {
    var found = communique.annotations();
    line(source.display() + ": " + communique.title());
    line("  id           " + communique.id());
    line("  kind         " + found.kind().label());
    line("  language     " + communique.text().language());
    if (found.date().isEmpty()) {
      line("  date         none found");
    }
    found
        .date()
        .ifPresent(
            date ->
                fact("  date         ", date, d -> d.value() + " (" + d.precision().label() + ")"));
    found.instruments().forEach(own -> fact("  instrument   ", own, Reference::id));
    found.signatories().forEach(party -> fact("  signatory    ", party, AnnotationSummary::party));
    found.participants().forEach(party -> fact("  participant  ", party, AnnotationSummary::party));
  }

  private static String party(Signatory party) {
    StringBuilder words = new StringBuilder();
    if (!party.code().isEmpty()) {
      words.append(party.code()).append(' ');
    }
    words.append(party.name()).append(" (").append(party.type().label());
    words.append(", ").append(party.role().label());
    if (party.expanded()) {
      words.append(", as a member of the grouping");
    }
    if (!party.office().isEmpty()) {
      words.append(", ").append(party.office());
    }
    if (!party.onBehalfOf().isEmpty()) {
      words.append(", for ").append(party.onBehalfOf());
    }
    return words.append(')').toString();
  }

  private void addParagraph(Paragraph paragraph, List<SentenceAnnotations> found) {
    for (Sentence sentence : paragraph.sentences()) {
      SentenceAnnotations facts = found.get(sentence.number() - 1);
      if (!facts.equals(SentenceAnnotations.NONE)) {
        line("  ¶" + paragraph.number() + " " + sentence.span().in(communique.text().text()));
        facts.topics().forEach(topic -> fact("     topic      ", topic, Function.identity()));
        facts
            .domainsAlone()
            .forEach(domain -> fact("     domain     ", domain, Function.identity()));
        facts.acts().forEach(act -> fact("     act        ", act, Function.identity()));
        facts.references().forEach(cited -> fact("     reference  ", cited, Reference::id));
      }
    }
  }

  private <T> void fact(String lead, Annotation<T> annotation, Function<T, String> words) {
    line(
        "%s%s  \"%s\" [%s]"
            .formatted(
                lead,
                words.apply(annotation.value()),
                shortened(annotation.evidence().quote()),
                shortRule(annotation.rule())));
  }

  /** A quote whose middle is left out when it is long: a clause may match words far apart. */
  private static String shortened(String quote) {
    if (quote.length() <= LONGEST_QUOTE) {
      return quote;
    }
    int left = quote.lastIndexOf(' ', LONGEST_QUOTE / 2);
    int right = quote.indexOf(' ', quote.length() - LONGEST_QUOTE / 2);
    return left <= 0 || right < 0
        ? quote
        : quote.substring(0, left) + " …" + quote.substring(right);
  }

  /** {@code clause} for a rule that quotes a long clause; the clause itself is in the JSON. */
  private static String shortRule(String rule) {
    int colon = rule.indexOf(':');
    return rule.length() <= LONGEST_RULE || colon < 0 ? rule : rule.substring(0, colon);
  }

  private void line(String words) {
    text.append(DisplayText.message(words)).append(System.lineSeparator());
  }
}
