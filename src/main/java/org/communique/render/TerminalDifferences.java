package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.render.TerminalPage.Tone;
import org.communique.search.Snippet;
import org.communique.study.Difference;
import org.communique.study.Differences;

/** What is otherwise about the hits of a search, for people at a terminal. */
public final class TerminalDifferences {
  /** Sentences of a hit that are shown; all of them are in the JSON. */
  private static final int SENTENCES = 3;

  private static final String INDENT = "    ";

  private final TerminalPage page;

  private TerminalDifferences(TerminalStyle style) {
    this.page = new TerminalPage(style);
  }

  /** What to say at the first look, which has no differences to print: one sentence. */
  public static String first(Differences<CitedHit> differences) {
    return DifferenceWording.first(differences);
  }

  /**
   * The differences as whole lines; empty when there are none.
   *
   * @param name of the saved search; empty when the search has none
   */
  public static String of(Differences<CitedHit> differences, String name, TerminalStyle style) {
    if (differences.all().isEmpty()) {
      return "";
    }
    TerminalDifferences text = new TerminalDifferences(style);
    String topic = name.isEmpty() ? SearchWording.topic(differences.request()) : name;
    String since = differences.since().map(time -> " since " + time).orElse("");
    text.page.text(
        "",
        Tone.STRONG,
        "%s: %s%s; %s."
            .formatted(
                topic,
                DifferenceWording.summary(differences),
                since,
                DifferenceWording.matching(differences.request(), differences.total())));
    differences.all().forEach(text::add);
    return text.page.toString();
  }

  private void add(Difference<CitedHit> difference) {
    page.emptyLine();
    switch (difference) {
      case Difference.New<CitedHit> added -> {
        addTitle("new      ", added.hit());
        addSentences(added.hit(), added.hit().sentences());
      }
      case Difference.Changed<CitedHit> changed -> {
        addTitle("changed  ", changed.hit());
        page.text(INDENT, Tone.PLAIN, DifferenceWording.change(changed) + ".");
        List<Snippet> fresh = new ArrayList<>();
        changed.newSentences().forEach(place -> fresh.add(changed.hit().sentences().get(place)));
        addSentences(changed.hit(), fresh.isEmpty() ? changed.hit().sentences() : fresh);
      }
      case Difference.Gone<CitedHit> gone -> addGone(gone);
    }
  }

  private void addTitle(String what, CitedHit cited) {
    page.marked(what, Tone.STRONG, cited.hit().title(), cited.hit().titleMarks());
  }

  private void addSentences(CitedHit cited, List<Snippet> sentences) {
    for (Snippet sentence : sentences.stream().limit(SENTENCES).toList()) {
      String lead = INDENT + "%-5s".formatted("¶" + sentence.paragraph());
      page.marked(lead, Tone.PLAIN, sentence.text(), sentence.marks());
    }
    int more =
        cited.sentences().size() + cited.sentencesLeftOut() - Math.min(SENTENCES, sentences.size());
    if (more > 0) {
      page.text(INDENT, Tone.QUIET, Wording.count(more, "more sentence", "more sentences"));
    }
    page.unbroken(INDENT + cited.citation().text());
  }

  private void addGone(Difference.Gone<CitedHit> gone) {
    String place = gone.paragraph() > 0 ? "#p" + gone.paragraph() : "";
    String title = gone.title().isEmpty() ? gone.id() + place : gone.title();
    page.text("gone     ", Tone.STRONG, title);
    page.facts(
        INDENT,
        List.of(
            gone.title().isEmpty() ? "" : gone.date().map(Wording::date).orElse("undated"),
            gone.title().isEmpty() ? "" : gone.id() + place,
            DifferenceWording.reason(gone)));
  }
}
