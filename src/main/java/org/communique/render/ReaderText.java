package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communique.model.Communique;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;
import org.communique.search.OpenedCommunique;
import org.communique.search.Vocabulary;

/** Cuts the shown part of a communiqué into the blocks of its page; no word of it is left out. */
final class ReaderText {
  private final Communique communique;
  private final ReaderLinks links;
  private final ReaderRuns runs;
  private final MarginNotes notes;
  private final Citation citation;
  private final Set<String> repeatedNumbers;
  private final ParagraphKeys keys;
  private final List<ReaderBlock> blocks = new ArrayList<>();
  private final List<ReaderParagraph> group = new ArrayList<>();
  private Paragraph.Kind groupKind = Paragraph.Kind.PROSE;

  /** End of what is already in a block. */
  private int position;

  private int headings;

  ReaderText(OpenedCommunique opened, Proofs proofs, ReaderLinks links, Vocabulary vocabulary) {
    this.communique = opened.communique();
    this.links = links;
    this.runs = new ReaderRuns(communique.text().text(), opened.matches(), proofs, links);
    this.notes = new MarginNotes(communique, links.shown().first(), vocabulary);
    this.citation = Citation.of(communique, links.view().site());
    this.repeatedNumbers = Citation.repeatedNumbers(communique.text());
    this.keys = new ParagraphKeys(communique.text());
    this.position = links.shown().span().start();
    for (Paragraph paragraph :
        communique.text().paragraphs().subList(0, links.shown().first() - 1)) {
      headings += paragraph.headings().size();
    }
  }

  /** The title; to be asked before the blocks. */
  List<ReaderRun> title() {
    TextSpan span = communique.text().titleSpan();
    if (span.isEmpty() || links.shown().number() > 1) {
      String title = DisplayText.withoutControls(communique.title());
      return List.of(new ReaderRun(title, false, 0, "", List.of(), List.of()));
    }
    position = span.end();
    return runs.of(span);
  }

  List<ReaderBlock> blocks() {
    TextParts.Part shown = links.shown();
    for (Paragraph paragraph :
        communique.text().paragraphs().subList(shown.first() - 1, shown.last())) {
      for (int i = 0; i < paragraph.headings().size(); i++) {
        addHeading(paragraph.headings().get(i), i);
      }
      addParagraph(paragraph);
    }
    closeGroup();
    addLoose(shown.span().end());
    return List.copyOf(blocks);
  }

  private void addHeading(TextSpan span, int depth) {
    closeGroup();
    addLoose(span.start());
    TextLanguage language = new TextLanguage(null, "auto");
    String anchor = ReaderContents.anchor(++headings);
    int level = ReaderContents.level(depth);
    blocks.add(new ReaderBlock.Heading(anchor, level, runs.of(span), language));
    position = span.end();
  }

  private void addParagraph(Paragraph paragraph) {
    TextSpan span = paragraph.span();
    if (paragraph.kind() != groupKind || hasWords(position, span.start())) {
      closeGroup();
      addLoose(span.start());
    }
    groupKind = paragraph.kind();
    ReaderParagraph view = view(paragraph);
    if (paragraph.kind() == Paragraph.Kind.PROSE) {
      blocks.add(new ReaderBlock.Prose(view));
    } else {
      group.add(view);
    }
    position = span.end();
  }

  private void closeGroup() {
    if (!group.isEmpty()) {
      blocks.add(grouped());
      group.clear();
    }
  }

  private ReaderBlock grouped() {
    return switch (groupKind) {
      case TABLE_ROW -> new ReaderBlock.Table(group);
      case NOTE -> new ReaderBlock.Notes(group);
      case PROSE, LIST_ITEM -> new ReaderBlock.Items(group);
    };
  }

  private void addLoose(int end) {
    if (hasWords(position, end)) {
      blocks.add(new ReaderBlock.Loose(runs.of(new TextSpan(position, end))));
    }
    position = Math.max(position, end);
  }

  private boolean hasWords(int start, int end) {
    return start < end && !communique.text().text().substring(start, end).isBlank();
  }

  private ReaderParagraph view(Paragraph paragraph) {
    boolean showsTopics = links.view().showsTopics();
    List<ReaderParagraph.SentenceNotes> found = notes.of(paragraph, showsTopics);
    Citation cited =
        citation.at(paragraph, keys.of(paragraph), repeatedNumbers, links.view().site());
    boolean isCitable = !links.view().isWhole();
    return new ReaderParagraph(
        paragraph.number(),
        !paragraph.printedNumber().isEmpty(),
        found.isEmpty() ? cells(paragraph) : List.of(stretches(paragraph, found)),
        TextLanguage.ofPart(paragraph.language(), communique.text().language()),
        found,
        isCitable ? cited.text() : "",
        isCitable ? cited.permalink() : "",
        isCitable ? PageUrls.cite(communique.id(), Integer.toString(paragraph.number()), "") : "");
  }

  private List<List<ReaderParagraph.Stretch>> cells(Paragraph paragraph) {
    TextSpan span = paragraph.span();
    List<TextSpan> cells =
        paragraph.kind() == Paragraph.Kind.TABLE_ROW
            ? TableCells.of(communique.text().text(), span)
            : List.of(span);
    return cells.stream().map(cell -> List.of(ReaderParagraph.Stretch.of(runs.of(cell)))).toList();
  }

  /** The sentences that have notes, each by itself, and what lies between them. */
  private List<ReaderParagraph.Stretch> stretches(
      Paragraph paragraph, List<ReaderParagraph.SentenceNotes> found) {
    List<ReaderParagraph.Stretch> stretches = new ArrayList<>();
    int from = paragraph.span().start();
    for (ReaderParagraph.SentenceNotes noted : found) {
      Sentence sentence = paragraph.sentences().get(noted.sentence() - 1);
      addPlain(stretches, from, sentence.span().start());
      stretches.add(new ReaderParagraph.Stretch(noted.anchor(), runs.of(sentence.span())));
      from = sentence.span().end();
    }
    addPlain(stretches, from, paragraph.span().end());
    return stretches;
  }

  private void addPlain(List<ReaderParagraph.Stretch> stretches, int start, int end) {
    if (start < end) {
      stretches.add(ReaderParagraph.Stretch.of(runs.of(new TextSpan(start, end))));
    }
  }
}
