package org.communique.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;

/** Looks for the paragraph of a permalink in a text as it is today. */
final class ParagraphSearch {
  /** Words after which a run is not taken for a paragraph any more. */
  private static final int MAX_WORDS = 2_000;

  /** Beginnings of sentences at which the words of a link without an opening are looked for. */
  private static final int MAX_BEGINNINGS = 300;

  private final ParagraphKey key;
  private final CommuniqueText text;
  private final List<Paragraph> all;

  /** Where the paragraphs end, in order. */
  private final int[] ends;

  private final MessageDigest digest = ParagraphKey.sha256();

  ParagraphSearch(ParagraphKey key, CommuniqueText text) {
    this.key = key;
    this.text = text;
    this.all = text.paragraphs();
    this.ends = all.stream().mapToInt(paragraph -> paragraph.span().end()).toArray();
  }

  /** A number, as {@link ParagraphKey#find} tells it. */
  int find() {
    OptionalInt same = nearest(this::isTheSame);
    if (same.isPresent()) {
      return same.getAsInt();
    }
    List<Integer> places = key.opening().isEmpty() ? beginnings() : openings();
    OptionalInt whole = cutOtherwise(places);
    OptionalInt found = whole.isPresent() ? whole : nearest(this::hasWords);
    return found.isPresent() ? found.getAsInt() : opening(places).orElse(key.number());
  }

  /** Where at least the opening stands. */
  private OptionalInt opening(List<Integer> places) {
    return key.opening().isEmpty()
        ? OptionalInt.empty()
        : nearestOf(places).stream().mapToInt(this::paragraphAt).findFirst();
  }

  /** The nearest number that passes; the key's own before all others. */
  private OptionalInt nearest(IntPredicate passes) {
    return IntStream.iterate(
            0, distance -> distance < Math.max(key.number(), all.size()) + 1, d -> d + 1)
        .flatMap(
            distance ->
                distance == 0
                    ? IntStream.of(key.number())
                    : IntStream.of(key.number() - distance, key.number() + distance))
        .filter(number -> number >= 1 && number <= all.size())
        .filter(passes)
        .findFirst();
  }

  private boolean hasWords(int number) {
    String words = text.textOf(all.get(number - 1).span());
    return ParagraphKey.of(words).equals(key.words());
  }

  private boolean isTheSame(int number) {
    return hasWords(number)
        && (key.opening().isEmpty()
            || ParagraphKey.of(text, all.get(number - 1)).equals(key.fingerprint()));
  }

  /** The paragraph of the nearest place from which all the words can be read. */
  private OptionalInt cutOtherwise(List<Integer> places) {
    return nearestOf(places).stream()
        .limit(MAX_BEGINNINGS)
        .filter(this::readsWords)
        .mapToInt(this::paragraphAt)
        .findFirst();
  }

  private List<Integer> nearestOf(List<Integer> places) {
    return places.stream()
        .sorted(Comparator.comparingInt(place -> Math.abs(paragraphAt(place) - key.number())))
        .toList();
  }

  /** The paragraph in which a place lies, or below its headings. */
  private int paragraphAt(int place) {
    int found = Arrays.binarySearch(ends, place + 1);
    return Math.min(all.size(), 1 + (found < 0 ? -found - 1 : found));
  }

  /** Every beginning of a word at which the letters of the opening begin. */
  private List<Integer> openings() {
    List<Integer> places = new ArrayList<>();
    String whole = text.text();
    int before = ' ';
    for (int at = 0; at < whole.length(); at += Character.charCount(before)) {
      int character = whole.codePointAt(at);
      if (Character.isLetterOrDigit(character)
          && !Character.isLetterOrDigit(before)
          && ParagraphKey.print(lettersFrom(at)).equals(key.opening())) {
        places.add(at);
      }
      before = character;
    }
    return places;
  }

  private String lettersFrom(int start) {
    String whole = text.text();
    int end = start;
    for (int count = 0; end < whole.length() && count < ParagraphKey.OPENING; ) {
      int character = whole.codePointAt(end);
      count += Character.isLetterOrDigit(character) ? Character.charCount(character) : 0;
      end += Character.charCount(character);
    }
    String letters = ParagraphKey.letters(whole.substring(start, end));
    return letters.substring(0, Math.min(ParagraphKey.OPENING, letters.length()));
  }

  /** Where headings and sentences begin. */
  private List<Integer> beginnings() {
    List<Integer> places = new ArrayList<>();
    for (Paragraph paragraph : all) {
      paragraph.headings().stream().map(TextSpan::start).forEach(places::add);
      paragraph.sentences().stream().map(Sentence::span).map(TextSpan::start).forEach(places::add);
    }
    return places;
  }

  /** Whether some run of words that begins here has the fingerprint of the paragraph's words. */
  private boolean readsWords(int start) {
    String whole = text.text();
    digest.reset();
    int words = 0;
    int from = start;
    while (from < whole.length() && words < MAX_WORDS) {
      int end = wordEnd(whole, from);
      String letters = ParagraphKey.letters(whole.substring(from, end));
      digest.update(letters.getBytes(StandardCharsets.UTF_8));
      if (!letters.isEmpty() && ParagraphKey.print(sofar()).equals(key.words())) {
        return true;
      }
      words += letters.isEmpty() ? 0 : 1;
      from = end;
    }
    return false;
  }

  private byte[] sofar() {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the digests of the JDK can be cloned", e);
    }
  }

  /** Behind the next word and what parts it from the one after. */
  private static int wordEnd(String whole, int from) {
    int end = from;
    while (end < whole.length() && Character.isLetterOrDigit(whole.codePointAt(end))) {
      end += Character.charCount(whole.codePointAt(end));
    }
    while (end < whole.length() && !Character.isLetterOrDigit(whole.codePointAt(end))) {
      end += Character.charCount(whole.codePointAt(end));
    }
    return end;
  }
}
