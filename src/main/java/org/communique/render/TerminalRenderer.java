package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Paragraph;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;
import org.communique.query.QueryHelp;
import org.communique.render.TerminalPage.Tone;
import org.communique.search.Alias;
import org.communique.search.CountedClause;
import org.communique.search.Explanation;
import org.communique.search.Hit;
import org.communique.search.OpenedCommunique;
import org.communique.search.Repair;
import org.communique.search.SearchResult;
import org.communique.search.Snippet;
import org.communique.search.Vocabulary;

/** Answers as text for a terminal. Nothing a communiqué says can steer the terminal. */
public final class TerminalRenderer {
  private static final String INDENT = "    ";

  /** More parties than these are counted, not named, beside a hit. */
  private static final int PARTIES_SHOWN = 6;

  private final TerminalStyle style;
  private final Vocabulary vocabulary;

  public TerminalRenderer(TerminalStyle style, Vocabulary vocabulary) {
    this.style = style;
    this.vocabulary = vocabulary;
  }

  /** The hits of one page. */
  public String search(SearchResult result) {
    TerminalPage page = new TerminalPage(style);
    page.text("", Tone.QUIET, SearchWording.summary(result));
    for (String note : result.notes()) {
      page.text("", Tone.QUIET, note);
    }
    for (Alias alias : result.aliases()) {
      page.text("", Tone.QUIET, SearchWording.alias(alias));
    }
    for (Repair repair : result.repairs()) {
      page.text("  ", Tone.QUIET, SearchWording.repair(repair) + ": " + repair.request().text());
    }
    for (HitGroup group : HitGroup.of(result.hits())) {
      page.emptyLine();
      addHit(page, group.hit());
      addNear(page, group);
    }
    if (result.hits().isEmpty() && result.total() > 0) {
      page.text(
          "", Tone.PLAIN, "There are " + result.pages() + " pages; this one lies beyond them.");
    }
    return page.toString();
  }

  /** A query as it was understood, part by part, with what each part has alone. */
  public String query(SearchResult result) {
    TerminalPage page = new TerminalPage(style);
    addClause(page, "", result.tree());
    return page.toString();
  }

  /** Why a communiqué matches a query, or not. */
  public String explanation(Explanation explanation) {
    return TerminalExplanation.of(explanation, style);
  }

  /** The query language, construct by construct. */
  public String queryHelp() {
    TerminalPage page = new TerminalPage(style);
    for (QueryHelp.Group group : QueryHelp.Group.values()) {
      page.text("", Tone.STRONG, group.title());
      for (QueryHelp.Entry entry : QueryHelp.entries(group)) {
        page.text("  ", Tone.PLAIN, entry.example());
        page.text("      ", Tone.QUIET, entry.meaning());
      }
      page.emptyLine();
    }
    return page.toString();
  }

  private static void addClause(TerminalPage page, String indent, CountedClause clause) {
    String count =
        clause.count().isPresent() ? Wording.number(clause.count().getAsLong()) : "not counted";
    page.text(indent, Tone.PLAIN, "%s  [%s]".formatted(clause.says(), count));
    clause.parts().forEach(part -> addClause(page, indent + "  ", part));
  }

  private void addHit(TerminalPage page, Hit hit) {
    page.marked("%3d ".formatted(hit.rank()), Tone.STRONG, hit.title(), hit.titleMarks());
    page.facts(
        INDENT,
        List.of(
            hit.date().map(Wording::date).orElse("undated"),
            hit.kind().title(),
            parties(hit.signatories())));
    for (Snippet snippet : hit.snippets()) {
      page.marked(INDENT + lead(snippet.paragraph()), Tone.PLAIN, snippet.text(), snippet.marks());
    }
    page.facts(
        INDENT,
        List.of(
            SearchWording.furtherMatches(hit),
            hit.id() + paragraphFragment(hit),
            SearchWording.files(hit)));
  }

  private static void addNear(TerminalPage page, HitGroup group) {
    if (!group.near().isEmpty()) {
      page.text(INDENT, Tone.QUIET, SearchWording.near(group) + ":");
    }
    for (Hit hit : group.near()) {
      page.marked(INDENT + "%3d ".formatted(hit.rank()), Tone.PLAIN, hit.title(), hit.titleMarks());
      page.facts(
          INDENT + INDENT,
          List.of(
              hit.date().map(Wording::date).orElse("undated"),
              Wording.count(hit.matches(), "match", "matches"),
              SearchWording.alike(hit),
              hit.id().value(),
              SearchWording.files(hit)));
    }
  }

  private static String paragraphFragment(Hit hit) {
    return hit.paragraph().isPresent() ? "#p" + hit.paragraph().getAsInt() : "";
  }

  private static String lead(int paragraph) {
    return "%-5s".formatted("¶" + paragraph);
  }

  private static String parties(List<Signatory> signatories) {
    String named =
        signatories.stream()
            .limit(PARTIES_SHOWN)
            .map(Signatory::name)
            .collect(Collectors.joining(", "));
    int more = signatories.size() - PARTIES_SHOWN;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  /** A whole communiqué: what is known of it, then its text. */
  public String communique(OpenedCommunique opened) {
    TerminalPage page = new TerminalPage(style);
    addFacts(page, opened);
    Communique communique = opened.communique();
    MarkedBlocks blocks = new MarkedBlocks(communique.text().text(), opened.matches());
    List<List<SentenceAnnotations>> found = communique.sentencesByParagraph();
    for (Paragraph paragraph : communique.text().paragraphs()) {
      for (TextSpan heading : paragraph.headings()) {
        page.emptyLine();
        page.marked("", Tone.STRONG, heading.in(blocks.text()), blocks.marks(heading));
      }
      page.emptyLine();
      addParagraph(
          page,
          communique,
          paragraph,
          found.get(paragraph.number() - 1),
          blocks.marks(paragraph.span()));
    }
    return page.toString();
  }

  /**
   * One paragraph with what is known of its communiqué.
   *
   * @param number 1-based, of a paragraph that is there
   */
  public String paragraph(OpenedCommunique opened, int number) {
    TerminalPage page = new TerminalPage(style);
    Communique communique = opened.communique();
    addFacts(page, opened);
    page.emptyLine();
    MarkedBlocks blocks = new MarkedBlocks(communique.text().text(), opened.matches());
    Paragraph paragraph = communique.text().paragraphs().get(number - 1);
    List<SentenceAnnotations> found = communique.sentencesOf(number);
    addParagraph(page, communique, paragraph, found, blocks.marks(paragraph.span()));
    return page.toString();
  }

  private void addParagraph(
      TerminalPage page,
      Communique communique,
      Paragraph paragraph,
      List<SentenceAnnotations> found,
      List<TextSpan> marks) {
    String text = communique.text().textOf(paragraph.span());
    page.marked(lead(paragraph.number()), Tone.PLAIN, text, marks);
    page.facts("     ", factsOf(found));
  }

  private List<String> factsOf(List<SentenceAnnotations> found) {
    List<String> facts = new ArrayList<>();
    facts.addAll(distinct(found, SentenceAnnotations::topics, vocabulary::topic));
    facts.addAll(distinct(found, SentenceAnnotations::domainsAlone, vocabulary::topic));
    facts.addAll(distinct(found, SentenceAnnotations::acts, vocabulary::act));
    found.stream()
        .flatMap(sentence -> sentence.references().stream())
        .map(CitedLabel::of)
        .distinct()
        .forEach(facts::add);
    return facts;
  }

  private static List<String> distinct(
      List<SentenceAnnotations> found,
      Function<SentenceAnnotations, List<Annotation<String>>> ids,
      UnaryOperator<String> label) {
    return found.stream()
        .flatMap(sentence -> ids.apply(sentence).stream())
        .map(Annotation::value)
        .distinct()
        .map(label)
        .toList();
  }

  private void addFacts(TerminalPage page, OpenedCommunique opened) {
    Communique communique = opened.communique();
    var found = communique.annotations();
    page.text("", Tone.STRONG, communique.title());
    page.facts(
        "",
        List.of(
            communique.date().map(Wording::date).orElse("undated"),
            found.kind().title(),
            vocabulary.language(communique.text().language())));
    found.date().ifPresent(date -> addProof(page, "Date", Wording.date(date.value()), date));
    found.signatories().forEach(party -> addParty(page, party));
    found.participants().forEach(party -> addParty(page, party));
    found
        .instruments()
        .forEach(own -> addProof(page, "Is", vocabulary.citedText(own.value().id()), own));
    opened
        .citations()
        .citedBy()
        .forEach(
            (id, count) ->
                page.text(
                    "Cited by    ",
                    Tone.PLAIN,
                    Wording.count(count, "text", "texts") + ": cites:\"" + id + "\""));
    opened.citations().held().forEach((id, texts) -> addHeld(page, id, texts));
    opened.sources().forEach(source -> page.text("Source      ", Tone.PLAIN, source.display()));
    opened
        .nearDuplicates()
        .forEach(near -> page.text("Near        ", Tone.PLAIN, near.title() + "  " + near.id()));
    opened
        .languageVersions()
        .forEach(
            version ->
                page.text(
                    "Also in     ",
                    Tone.PLAIN,
                    vocabulary.language(version.language()) + "  " + version.id()));
    page.text("Id          ", Tone.PLAIN, communique.id().value());
  }

  private void addHeld(TerminalPage page, String id, List<CommuniqueId> texts) {
    for (CommuniqueId text : texts) {
      page.text("Cites       ", Tone.PLAIN, vocabulary.citedText(id) + "  " + text);
    }
  }

  private void addParty(TerminalPage page, Annotation<Signatory> party) {
    addProof(page, Wording.role(party.value().role()), partyName(party.value()), party);
  }

  private String partyName(Signatory party) {
    StringBuilder name = new StringBuilder(party.name());
    if (!party.code().isEmpty()) {
      name.append(" (").append(party.code()).append(')');
    }
    if (!party.office().isEmpty()) {
      name.append(", ").append(party.office());
    }
    if (!party.onBehalfOf().isEmpty()) {
      name.append(", for ").append(vocabulary.party(party.onBehalfOf()));
    }
    return name.toString();
  }

  private static void addProof(
      TerminalPage page, String what, String value, Annotation<?> annotation) {
    String proof = "“" + annotation.evidence().quote() + "” [" + annotation.rule() + "]";
    page.text("%-11s ".formatted(what), Tone.PLAIN, value + "  " + proof);
  }
}
