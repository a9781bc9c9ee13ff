package org.communique.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers text into blocks while a document is walked through. Text is appended to the open block;
 * {@link #close} ends it, and blank blocks vanish. Two line breaks with nothing between them end a
 * block too, as authors use them for an empty line.
 */
final class BlockCollector {
  /** A line break the author set, in contrast to the end of a line in the file. */
  static final char LINE_BREAK = '\u2028';

  /**
   * Letters and digits in a row, in UTF-16 units; what lies beyond is cut. Scripts that write no
   * spaces still write full stops, and nobody looks for a word of this length.
   */
  private static final int MAX_WORD = 10_000;

  private final Budget budget;
  private final StringBuilder open = new StringBuilder();
  private List<TextBlock> blocks = new ArrayList<>();
  private String label = "";
  private Consumer<TextBlock> listener = block -> {};
  private boolean truncated;

  BlockCollector(Budget budget) {
    this.budget = budget;
  }

  /** Tells {@code listener} of every block from now on. */
  void listen(Consumer<TextBlock> newListener) {
    listener = newListener;
  }

  void append(char[] characters, int start, int length) {
    int granted = budget.takeCharacters(length);
    truncated |= granted < length;
    open.append(characters, start, granted);
  }

  /** As much of the text as the budget has room for, for one who adds blocks of it later. */
  String granted(String text) {
    int granted = budget.takeCharacters(text.length());
    truncated |= granted < text.length();
    return text.substring(0, granted);
  }

  void append(String text) {
    open.append(granted(text));
  }

  /** The number or letter that a program prints before the next block. */
  void label(String text) {
    label = text;
  }

  /** A line break; {@code kind} and {@code level} are those of the block it stands in. */
  void lineBreak(TextBlock.Kind kind, int level) {
    if (endsWithBreak()) {
      close(kind, level);
    } else {
      open.append(LINE_BREAK);
    }
  }

  private boolean endsWithBreak() {
    int last = open.length() - 1;
    while (last >= 0 && open.charAt(last) != LINE_BREAK && isBlank(open.charAt(last))) {
      last--;
    }
    return last < 0 || open.charAt(last) == LINE_BREAK;
  }

  /** Ends the open block, if it has any words. */
  void close(TextBlock.Kind kind, int level) {
    if (!label.isEmpty() && hasOpenText()) {
      open.insert(0, label + " ");
      label = "";
    }
    add(new TextBlock(kind, level, open.toString()));
    open.setLength(0);
  }

  /** Of the open block, in UTF-16 units. */
  int openLength() {
    return open.length();
  }

  /** The end of the open block; empty if it has been closed since. */
  String openTextFrom(int start) {
    return open.substring(Math.min(start, open.length()));
  }

  /** Takes the end of the open block away. */
  void cutOpenText(int start) {
    open.setLength(Math.min(start, open.length()));
  }

  /** Takes away the text of the open block, for a paragraph that stands within another. */
  String takeOpen() {
    String text = open.toString();
    open.setLength(0);
    return text;
  }

  /** Opens a block again with the text that was taken away. */
  void reopen(String text) {
    open.insert(0, text);
  }

  void add(TextBlock block) {
    if (!isBlank(block.text())) {
      TextBlock kept =
          new TextBlock(block.kind(), block.level(), withoutEndlessWords(block.text()));
      blocks.add(kept);
      listener.accept(kept);
    }
  }

  private static boolean hasEndlessWord(String text) {
    int wordLength = 0;
    for (int i = 0; i < text.length() && wordLength <= MAX_WORD; i++) {
      wordLength = Character.isLetterOrDigit(text.charAt(i)) ? wordLength + 1 : 0;
    }
    return wordLength > MAX_WORD;
  }

  private String withoutEndlessWords(String text) {
    if (text.length() <= MAX_WORD || !hasEndlessWord(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int wordLength = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wordLength = Character.isLetterOrDigit(c) ? wordLength + 1 : 0;
      if (wordLength <= MAX_WORD) {
        kept.append(c);
      }
    }
    truncated = true;
    return kept.toString();
  }

  boolean hasOpenText() {
    return !isBlank(open);
  }

  /** Lets {@code replacement} receive the blocks from now on, and returns those so far. */
  List<TextBlock> exchange(List<TextBlock> replacement) {
    List<TextBlock> before = blocks;
    blocks = replacement;
    return before;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  /** Marks the text as cut by a limit that is not the budget's. */
  void cut() {
    truncated = true;
  }

  boolean isTruncated() {
    return truncated;
  }

  /** Whether nothing is visible: white space of all kinds, controls, and invisible marks. */
  static boolean isBlank(CharSequence text) {
    int at = 0;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
