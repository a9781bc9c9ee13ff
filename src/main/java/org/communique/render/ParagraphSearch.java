package org.communique.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;

/** Looks for the paragraph of a permalink in a text as it is today. */
final class ParagraphSearch {
  /** Words after which a run is not taken for a paragraph any more. */
  private static final int MAX_WORDS = 2_000;

  /** Beginnings of sentences at which the words of a link without an opening are looked for. */
  private static final int MAX_BEGINNINGS = 300;

  private final ParagraphKey key;
  private final CommuniqueText text;
  private final List<Paragraph> all;
  private final ParagraphKeys keys;

  /** Where the paragraphs end, in order. */
  private final int[] ends;

  private final MessageDigest digest = ParagraphKey.sha256();

  /**
   * Where the paragraph may begin.
   *
   * @param at in UTF-16 units of the text
   * @param distance from where it is looked for: in its place, or else its number
   */
  private record Beginning(int at, int distance) {}

  ParagraphSearch(ParagraphKey key, CommuniqueText text) {
    this.key = key;
    this.text = text;
    this.all = text.paragraphs();
    this.keys = new ParagraphKeys(text);
    this.ends = all.stream().mapToInt(paragraph -> paragraph.span().end()).toArray();
  }

  /** A number, as {@link ParagraphKey#find} tells it. */
  int find() {
    List<Integer> nearest =
        all.stream()
            .map(Paragraph::number)
            .sorted(
                Comparator.comparingInt(this::distance)
                    .thenComparingInt(number -> Math.abs(number - key.number())))
            .toList();
    if (!nearest.isEmpty() && isTheSame(nearest.getFirst())) {
      return nearest.getFirst();
    }
    List<Beginning> beginnings = key.hasPlace() ? openings() : beginnings();
    beginnings.sort(Comparator.comparingInt(Beginning::distance));
    return exact(nearest)
        .or(() -> cutOtherwise(beginnings))
        .or(() -> nearest.stream().filter(this::hasWords).findFirst())
        .or(() -> opening(beginnings))
        .orElse(key.number());
  }

  /** Without a place, a paragraph of just the words goes before a part of one. */
  private Optional<Integer> exact(List<Integer> nearest) {
    return key.hasPlace() ? Optional.empty() : nearest.stream().filter(this::hasWords).findFirst();
  }

  private Optional<Integer> cutOtherwise(List<Beginning> beginnings) {
    return beginnings.stream()
        .limit(MAX_BEGINNINGS)
        .filter(beginning -> readsWords(beginning.at()))
        .map(beginning -> paragraphAt(beginning.at()))
        .findFirst();
  }

  /** How far a paragraph is from where it is looked for. */
  private int distance(int number) {
    return key.hasPlace()
        ? Math.abs(keys.place(number) - key.place())
        : Math.abs(number - key.number());
  }

  private boolean hasWords(int number) {
    String words = text.textOf(all.get(number - 1).span());
    return ParagraphKey.of(words).equals(key.words());
  }

  /** Whether it has the words, and stands just where it is looked for. */
  private boolean isTheSame(int number) {
    return hasWords(number)
        && distance(number) == 0
        && (!key.hasPlace() || opening(all.get(number - 1).span().start()).equals(key.opening()));
  }

  private String opening(int start) {
    return ParagraphKeys.opening(text.text(), start);
  }

  /** Where at least the opening stands. */
  private Optional<Integer> opening(List<Beginning> beginnings) {
    return key.hasPlace()
        ? beginnings.stream().map(beginning -> paragraphAt(beginning.at())).findFirst()
        : Optional.empty();
  }

  /** The paragraph in which a place lies, or below its headings. */
  private int paragraphAt(int place) {
    int found = Arrays.binarySearch(ends, place + 1);
    return Math.min(all.size(), 1 + (found < 0 ? -found - 1 : found));
  }

  /** Every beginning of a word at which the letters of the opening begin. */
  private List<Beginning> openings() {
    List<Beginning> found = new ArrayList<>();
    String whole = text.text();
    int letters = 0;
    int before = ' ';
    for (int at = 0; at < whole.length(); at += Character.charCount(before)) {
      int character = whole.codePointAt(at);
      boolean isLetter = Character.isLetterOrDigit(character);
      if (isLetter && !Character.isLetterOrDigit(before) && opening(at).equals(key.opening())) {
        int place = ParagraphKey.place(letters, keys.total());
        found.add(new Beginning(at, Math.abs(place - key.place())));
      }
      letters += isLetter ? 1 : 0;
      before = character;
    }
    return found;
  }

  /** Where headings and sentences begin. */
  private List<Beginning> beginnings() {
    List<Beginning> found = new ArrayList<>();
    for (Paragraph paragraph : all) {
      int distance = distance(paragraph.number());
      paragraph.headings().forEach(heading -> found.add(new Beginning(heading.start(), distance)));
      paragraph
          .sentences()
          .forEach(sentence -> found.add(new Beginning(sentence.span().start(), distance)));
    }
    return found;
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
