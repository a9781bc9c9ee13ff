package org.communique.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.render.TerminalPage.Tone;
import org.communique.search.ClauseExplanation;
import org.communique.search.ClauseExplanation.InParagraph;
import org.communique.search.Explanation;

/** Why a communiqué matches a query, or not, as text for a terminal. */
final class TerminalExplanation {
  /** Paragraphs with places that are listed for one part. */
  private static final int PARAGRAPHS_SHOWN = 20;

  private final TerminalPage page;

  private TerminalExplanation(TerminalPage page) {
    this.page = page;
  }

  static String of(Explanation explanation, TerminalStyle style) {
    TerminalPage page = new TerminalPage(style);
    page.text("", Tone.STRONG, explanation.title());
    page.text("", Tone.QUIET, explanation.id().value());
    String verdict = explanation.matches() ? "Matches " : "Does not match ";
    page.text("", Tone.PLAIN, verdict + explanation.text());
    explanation.notes().forEach(note -> page.text("", Tone.QUIET, note));
    explanation.aliases().forEach(alias -> page.text("", Tone.QUIET, SearchWording.alias(alias)));
    page.emptyLine();
    new TerminalExplanation(page).add("", explanation.tree());
    return page.toString();
  }

  private void add(String indent, ClauseExplanation clause) {
    String verdict = clause.matches() ? "yes  " : "no   ";
    page.text(indent + verdict, Tone.PLAIN, clause.says() + places(clause));
    String inner = indent + "     ";
    List<InParagraph> where = clause.parts().isEmpty() ? clause.where() : List.of();
    where.stream().limit(PARAGRAPHS_SHOWN).forEach(places -> add(inner, places));
    if (where.size() > PARAGRAPHS_SHOWN) {
      int more = where.size() - PARAGRAPHS_SHOWN;
      page.text(
          inner, Tone.QUIET, "and in " + Wording.count(more, "more paragraph", "more paragraphs"));
    }
    if (!clause.why().isEmpty()) {
      page.text(inner, Tone.QUIET, clause.why());
    }
    clause.parts().forEach(part -> add(indent + "  ", part));
  }

  private static String places(ClauseExplanation clause) {
    return clause.places() == 0
        ? ""
        : "  [" + Wording.count(clause.places(), "place", "places") + "]";
  }

  private void add(String indent, InParagraph places) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    places.words().forEach(word -> counts.merge(word, 1, Integer::sum));
    List<String> words =
        counts.entrySet().stream()
            .map(
                entry ->
                    entry.getValue() == 1
                        ? entry.getKey()
                        : entry.getKey() + " (" + entry.getValue() + ")")
            .toList();
    String place = places.paragraph() == 0 ? "title" : "¶" + places.paragraph();
    page.text(indent + "%-6s".formatted(place), Tone.QUIET, String.join(", ", words));
  }
}
