package org.communique.render;

import java.util.Locale;
import org.communique.study.NearestWording;
import org.communique.study.QuotedPlace;
import org.communique.study.Verification;
import org.communique.study.WordRun;

/** Whether a quotation is verbatim, for people at a terminal. */
public final class TerminalVerification {
  /** Places that are listed; all of them are in the JSON. */
  private static final int PLACES = 20;

  private final StringBuilder out = new StringBuilder();
  private final String site;

  private TerminalVerification(String site) {
    this.site = site;
  }

  /**
   * The answer as whole lines.
   *
   * @param site address of the server before every permalink
   */
  public static String of(Verification verification, String site) {
    TerminalVerification text = new TerminalVerification(site);
    text.line("“" + verification.quotation().strip() + "”");
    text.line(VerificationWording.verdict(verification));
    verification.places().stream().limit(PLACES).forEach(text::place);
    if (verification.total() > PLACES) {
      text.line("  … and " + Wording.number(verification.total() - PLACES) + " more (--json).");
    }
    verification.nearest().ifPresent(text::nearest);
    if (!verification.isComplete()) {
      text.line(VerificationWording.limits(verification));
    }
    return text.out.toString();
  }

  private void line(String line) {
    out.append(DisplayText.line(line)).append('\n');
  }

  private void place(QuotedPlace place) {
    line(
        "  %s, %s, %s"
            .formatted(
                VerificationWording.date(place), place.title(), VerificationWording.where(place)));
    line("    " + site + VerificationWording.link(place));
    String tolerated = VerificationWording.tolerated(place);
    if (!tolerated.isEmpty()) {
      line("    " + tolerated);
    }
  }

  /** Words of the quotation alone stand in [-…-], those of the print alone in {+…+}. */
  private void nearest(NearestWording nearest) {
    place(nearest.place());
    StringBuilder marked = new StringBuilder();
    nearest.runs().forEach(run -> marked.append(marked(run)));
    line("  " + marked.toString().strip());
    nearest.differences().forEach(run -> line("  " + VerificationWording.difference(run)));
  }

  private static String marked(WordRun run) {
    return switch (run.kind()) {
      case SAME -> run.printed();
      case GAP -> " …";
      case CHANGED, SWAPPED -> marked("[-%s-]", run.quoted()) + marked("{+%s+}", run.printed());
      case ADDED -> marked("[-%s-]", run.quoted());
      case DROPPED -> marked("{+%s+}", run.printed());
    };
  }

  /** White space stays outside of the marks. */
  private static String marked(String form, String words) {
    String stripped = words.stripLeading();
    String space = words.substring(0, words.length() - stripped.length());
    return space + String.format(Locale.ROOT, form, stripped);
  }
}
