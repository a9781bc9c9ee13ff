package org.communique.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text of a communiqué and how it is built, before anything is read out of it.
 *
 * <p>{@code text} is the title, the headings and the paragraphs in the order of the page, each
 * block separated by an empty line ({@code "\n\n"}); every span refers to it. Inside a block white
 * space is single spaces, line ends of the file are gone, and words broken at a line end are whole
 * again.
 *
 * @param title the title as shown; never empty
 * @param titleSpan where the title stands in {@code text}, starting at 0; empty when the text
 *     prints none and {@code title} is made from its first words
 * @param text the normalised text
 * @param language BCP 47 code of the language most of it is in, {@code und} when unknown
 * @param paragraphs in text order, numbered from 1 without gaps
 * @param metadata what stood around the text, by lower-case name: front matter and e-mail header
 *     fields, the {@code meta} elements of a page, document properties; {@code header} holds lines
 *     above the title that were taken off the text, joined with {@code "\n"}. Iterates in the order
 *     of names
 */
public record CommuniqueText(
    String title,
    TextSpan titleSpan,
    String text,
    String language,
    List<Paragraph> paragraphs,
    SortedMap<String, String> metadata) {

  public CommuniqueText {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a communiqué has a title");
    }
    paragraphs = List.copyOf(paragraphs);
    metadata = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    checkOrder(text, titleSpan, paragraphs);
  }

  private static void checkOrder(String text, TextSpan titleSpan, List<Paragraph> paragraphs) {
    int end = titleSpan.end();
    int number = 1;
    for (Paragraph paragraph : paragraphs) {
      for (TextSpan heading : paragraph.headings()) {
        end = checkedEnd(end, heading);
      }
      if (paragraph.number() != number++) {
        throw new IllegalArgumentException("paragraph " + paragraph.number() + " is out of order");
      }
      int paragraphEnd = checkedEnd(end, paragraph.span());
      end = paragraph.span().start();
      for (Sentence sentence : paragraph.sentences()) {
        end = checkedEnd(end, sentence.span());
      }
      if (end > paragraphEnd) {
        throw new IllegalArgumentException("a sentence leaves paragraph " + paragraph.number());
      }
      end = paragraphEnd;
    }
    if (end > text.length()) {
      throw new IllegalArgumentException("a span leaves the text");
    }
  }

  private static int checkedEnd(int previousEnd, TextSpan span) {
    if (span.start() < previousEnd) {
      throw new IllegalArgumentException("span " + span + " begins before " + previousEnd);
    }
    return span.end();
  }

  /** All sentences in text order; the order in which annotations of sentences are kept. */
  public Stream<Sentence> sentences() {
    return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream());
  }

  /** How many sentences there are, without a stream over those of each paragraph. */
  public int sentenceCount() {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.sentences().size()).sum();
  }

  /**
   * The same without the editors' notes at its end: the wording of the communiqué alone. Spans stay
   * as they are.
   */
  public CommuniqueText withoutNotes() {
    int own = paragraphs.size();
    while (own > 0 && paragraphs.get(own - 1).kind() == Paragraph.Kind.NOTE) {
      own--;
    }
    if (own == paragraphs.size()) {
      return this;
    }
    int end = own == 0 ? titleSpan.end() : paragraphs.get(own - 1).span().end();
    return new CommuniqueText(
        title, titleSpan, text.substring(0, end), language, paragraphs.subList(0, own), metadata);
  }

  /** The text of a span. */
  public String textOf(TextSpan span) {
    return span.in(text);
  }

  /** One metadata value, or the empty string. */
  public String metadata(String name) {
    return metadata.getOrDefault(name, "");
  }

  /** Metadata as a plain map, for printing. */
  public Map<String, String> metadataByName() {
    return metadata;
  }
}
