package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.Paragraph;
import org.communique.model.SentenceAnnotations;
import org.communique.model.TextSpan;
import org.communique.search.Facet;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;

/** Cuts the text of a communiqué into the blocks of its page; no word of it is left out. */
final class ReaderText {
  private final Communique communique;
  private final MarkedText marked;
  private final Vocabulary vocabulary;
  private final List<ReaderBlock> blocks = new ArrayList<>();
  private final List<ReaderParagraph> group = new ArrayList<>();
  private Paragraph.Kind groupKind = Paragraph.Kind.PROSE;

  /** End of what is already in a block. */
  private int position;

  private int sentencesBefore;
  private int headings;

  ReaderText(OpenedCommunique opened, Vocabulary vocabulary) {
    this.communique = opened.communique();
    this.marked = new MarkedText(communique.text().text(), opened.matches());
    this.vocabulary = vocabulary;
  }

  /** The title; to be asked before the blocks. */
  List<TextRun> title() {
    TextSpan span = communique.text().titleSpan();
    if (span.isEmpty()) {
      return MarkedText.runs(communique.title(), List.of());
    }
    position = span.end();
    return marked.runs(span);
  }

  List<ReaderBlock> blocks() {
    for (Paragraph paragraph : communique.text().paragraphs()) {
      for (int i = 0; i < paragraph.headings().size(); i++) {
        addHeading(paragraph.headings().get(i), i);
      }
      addParagraph(paragraph);
    }
    closeGroup();
    addLoose(communique.text().text().length());
    return List.copyOf(blocks);
  }

  private void addHeading(TextSpan span, int depth) {
    closeGroup();
    addLoose(span.start());
    int level = Math.min(2 + depth, 4);
    TextLanguage language = new TextLanguage(null, "auto");
    blocks.add(new ReaderBlock.Heading("h" + ++headings, level, marked.runs(span), language));
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
      blocks.add(new ReaderBlock.Loose(marked.runs(new TextSpan(position, end))));
    }
    position = Math.max(position, end);
  }

  private boolean hasWords(int start, int end) {
    return start < end && !communique.text().text().substring(start, end).isBlank();
  }

  private ReaderParagraph view(Paragraph paragraph) {
    int end = sentencesBefore + paragraph.sentences().size();
    List<SentenceAnnotations> found =
        communique.annotations().sentences().subList(sentencesBefore, end);
    sentencesBefore = end;
    return new ReaderParagraph(
        paragraph.number(),
        !paragraph.printedNumber().isEmpty(),
        cells(paragraph).stream().map(marked::runs).toList(),
        TextLanguage.ofPart(paragraph.language(), communique.text().language()),
        links(found, SentenceAnnotations::topics, Facet.Field.TOPIC, vocabulary::topic),
        links(found, SentenceAnnotations::domainsAlone, Facet.Field.TOPIC, vocabulary::topic),
        links(found, SentenceAnnotations::acts, Facet.Field.ACT, vocabulary::act),
        references(found));
  }

  private List<TextSpan> cells(Paragraph paragraph) {
    TextSpan span = paragraph.span();
    return paragraph.kind() == Paragraph.Kind.TABLE_ROW
        ? TableCells.of(communique.text().text(), span)
        : List.of(span);
  }

  private static List<Link> links(
      List<SentenceAnnotations> found,
      Function<SentenceAnnotations, List<Annotation<String>>> annotations,
      Facet.Field field,
      Function<String, String> label) {
    return found.stream()
        .flatMap(sentence -> annotations.apply(sentence).stream())
        .map(Annotation::value)
        .distinct()
        .map(id -> Link.to(label.apply(id), listing(field, id)))
        .toList();
  }

  /** The address of all communiqués that have a value. */
  static String listing(Facet.Field field, String value) {
    return PageUrls.search(FilterChanges.toggled(SearchRequest.of(""), field, value, false));
  }

  static List<String> references(List<SentenceAnnotations> found) {
    Stream<String> ids =
        found.stream().flatMap(sentence -> sentence.references().stream()).map(CitedLabel::of);
    return ids.distinct().map(DisplayText::withoutControls).toList();
  }
}
