package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;

/** Terminal text under construction. Every word that gets in is rid of control characters. */
final class TerminalPage {
  private static final String RESET = "\u001b[0m";

  /** How a text is set off from the others. */
  enum Tone {
    PLAIN(""),
    STRONG("\u001b[1m"),
    QUIET("\u001b[2m"),
    /** The colour grep gives matches. */
    MATCH("\u001b[1;31m");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private final TerminalStyle style;
  private final StringBuilder out = new StringBuilder();

  TerminalPage(TerminalStyle style) {
    this.style = style;
  }

  void emptyLine() {
    out.append('\n');
  }

  void text(String indent, Tone tone, String text) {
    marked(indent, tone, text, List.of());
  }

  /** A line that is not broken, so that an address in it stays whole. */
  void unbroken(String line) {
    append(Tone.QUIET, DisplayText.line(line));
    out.append('\n');
  }

  /**
   * A text with its matches, broken into lines.
   *
   * @param lead stands before the first line; those after it are indented as far
   */
  void marked(String lead, Tone tone, String text, List<TextSpan> marks) {
    String line = DisplayText.line(text);
    if (style.isColoured()) {
      lines(lead, tone, line, marks);
    } else {
      lines(lead, tone, betweenAsterisks(line, marks), List.of());
    }
  }

  private static String betweenAsterisks(String text, List<TextSpan> marks) {
    StringBuilder starred = new StringBuilder();
    for (TextRun run : MarkedText.runs(text, marks)) {
      starred.append(run.isMarked() ? "*" + run.text() + "*" : run.text());
    }
    return starred.toString();
  }

  private void lines(String lead, Tone tone, String text, List<TextSpan> marks) {
    MarkedText marked = new MarkedText(text, marks);
    int indent = TerminalLines.width(lead);
    String before = lead;
    for (TextSpan line : TerminalLines.of(text, style.width() - indent)) {
      out.append(before);
      for (TextRun run : marked.runs(line)) {
        append(run.isMarked() ? Tone.MATCH : tone, run.text());
      }
      out.append('\n');
      before = " ".repeat(indent);
    }
  }

  private void append(Tone tone, String text) {
    if (!style.isColoured() || tone == Tone.PLAIN) {
      out.append(text);
    } else {
      out.append(tone.code).append(text).append(RESET);
    }
  }

  /** The facts that are not empty, on one line. */
  void facts(String indent, List<String> facts) {
    List<String> known = new ArrayList<>(facts);
    known.removeIf(String::isEmpty);
    text(indent, Tone.QUIET, String.join(" · ", known));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
