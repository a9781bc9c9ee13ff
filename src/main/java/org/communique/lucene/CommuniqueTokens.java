package org.communique.lucene;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.communique.model.Communique;
import org.communique.model.SentenceAnnotations;
import org.communique.model.TextSpan;

/**
 * The tokens of a communiqué's fields. The words of a paragraph stand in two documents, its own and
 * that of the whole; unless the text is very long, their tokens are made only once.
 */
final class CommuniqueTokens {
  /** The longest text whose tokens are kept, in UTF-16 units; they take about 60 bytes a unit. */
  private static final int MAX_KEPT = 1_000_000;

  /** Under this number are those of the title as the text prints it. */
  static final int PRINTED_TITLE = 0;

  private final Iterable<UnitTokens> title;
  private final Iterable<UnitTokens> text;

  /** By number of the paragraph. */
  private final Map<Integer, Iterable<UnitTokens>> paragraphs;

  private CommuniqueTokens(
      Iterable<UnitTokens> title,
      Iterable<UnitTokens> text,
      Map<Integer, Iterable<UnitTokens>> paragraphs) {
    this.title = title;
    this.text = text;
    this.paragraphs = paragraphs;
  }

  static CommuniqueTokens of(Communique communique, UnitTokenizer tokenizer) {
    String text = communique.text().text();
    boolean isKept = text.length() <= MAX_KEPT;
    Map<Integer, Iterable<UnitTokens>> paragraphs = new LinkedHashMap<>();
    TextUnit.of(communique).stream()
        .collect(
            Collectors.groupingBy(TextUnit::paragraph, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (number, units) ->
                paragraphs.put(
                    number, isKept ? tokenizer.all(text, units) : tokenizer.each(text, units)));
    return new CommuniqueTokens(
        tokenizer.all(communique.title(), List.of(title(communique))),
        () -> new Chained(paragraphs.values().iterator()),
        paragraphs);
  }

  /** Paragraph after paragraph; the iterator of a stream takes as long as inverting the tokens. */
  private static final class Chained implements Iterator<UnitTokens> {
    private final Iterator<Iterable<UnitTokens>> rest;
    private Iterator<UnitTokens> current = Collections.emptyIterator();

    Chained(Iterator<Iterable<UnitTokens>> rest) {
      this.rest = rest;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && rest.hasNext()) {
        current = rest.next().iterator();
      }
      return current.hasNext();
    }

    @Override
    public UnitTokens next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }
  }

  private static TextUnit title(Communique communique) {
    TextSpan whole = new TextSpan(0, communique.title().length());
    return new TextUnit(
        whole, PRINTED_TITLE, communique.text().language(), true, SentenceAnnotations.NONE);
  }

  /** Those of the title, with positions in the title alone. */
  Iterable<UnitTokens> ofTitle() {
    return title;
  }

  /** Those of a paragraph and the headings above it. */
  Iterable<UnitTokens> ofParagraph(int number) {
    return paragraphs.getOrDefault(number, List.of());
  }

  /** Those of everything that is printed. */
  Iterable<UnitTokens> ofText() {
    return text;
  }
}
