package org.communique.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.communique.annotate.PartyMention;
import org.communique.model.Annotation;
import org.communique.model.Evidence;
import org.communique.model.Reference;
import org.communique.model.TextSpan;
import org.communique.search.Vocabulary;

/**
 * What stands at a place of a text without being its words: the name of a party, a citation.
 *
 * @param span in the communiqué's text
 * @param first tokens on the first word
 * @param each token on every word, when there are several; empty for none
 */
record PlacedMark(TextSpan span, List<String> first, String each) {

  /**
   * The marks of a unit by their first positions.
   *
   * @param printed the text of the unit
   */
  static List<PlacedMark> in(TextUnit unit, String printed, Vocabulary vocabulary) {
    List<PlacedMark> marks = new ArrayList<>();
    for (PartyMention mention : vocabulary.mentions(printed)) {
      marks.add(of(mention, unit.span().start()));
    }
    for (Annotation<Reference> citation : unit.notes().references()) {
      if (citation.evidence() instanceof Evidence.InText inText
          && unit.span().contains(inText.span())) {
        marks.add(of(citation.value(), inText.span()));
      }
    }
    marks.sort(Comparator.comparing(PlacedMark::span));
    return marks;
  }

  private static PlacedMark of(PartyMention mention, int base) {
    String code = mention.party().code();
    String first =
        mention.form() == PartyMention.Form.DEMONYM
            ? CommuniqueTokenStream.adjective(code)
            : CommuniqueTokenStream.name(code);
    return new PlacedMark(
        mention.span().shift(base), List.of(first), CommuniqueTokenStream.insideName(code));
  }

  private static PlacedMark of(Reference reference, TextSpan span) {
    String whole = CommuniqueTokenStream.citation(reference.id());
    String cited = CommuniqueTokenStream.citation(reference.cited());
    return new PlacedMark(span, whole.equals(cited) ? List.of(whole) : List.of(whole, cited), "");
  }
}
