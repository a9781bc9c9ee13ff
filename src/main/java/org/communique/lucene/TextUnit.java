package org.communique.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.TextSpan;

/**
 * The smallest piece of a communiqué that is shown whole: the title, a heading or a sentence.
 *
 * @param paragraph number of the paragraph it stands in or heads; 0 for the title
 * @param startsBlock whether it is the first of the title, a heading or a paragraph
 * @param notes what was found in it; {@link SentenceAnnotations#NONE} for the title and headings
 */
record TextUnit(
    TextSpan span, int paragraph, String language, boolean startsBlock, SentenceAnnotations notes) {

  /** Ids of its topics. */
  List<String> topics() {
    return notes.topicIds();
  }

  /** Ids of its operative acts. */
  List<String> acts() {
    return notes.acts().stream().map(Annotation::value).toList();
  }

  /** All units of a communiqué in the order of its text. */
  static List<TextUnit> of(Communique communique) {
    CommuniqueText text = communique.text();
    List<TextUnit> units = new ArrayList<>();
    if (!text.titleSpan().isEmpty()) {
      units.add(new TextUnit(text.titleSpan(), 0, text.language(), true, SentenceAnnotations.NONE));
    }
    Iterator<SentenceAnnotations> notes = communique.annotations().sentences().iterator();
    for (Paragraph paragraph : text.paragraphs()) {
      addHeadings(paragraph, text.language(), units);
      for (Sentence sentence : paragraph.sentences()) {
        units.add(
            new TextUnit(
                sentence.span(),
                paragraph.number(),
                paragraph.language(),
                sentence.number() == 1,
                notes.next()));
      }
    }
    return units;
  }

  /** Headings are too short to tell their language: it is the text's. */
  private static void addHeadings(Paragraph paragraph, String language, List<TextUnit> units) {
    for (TextSpan heading : paragraph.headings()) {
      units.add(
          new TextUnit(heading, paragraph.number(), language, true, SentenceAnnotations.NONE));
    }
  }
}
