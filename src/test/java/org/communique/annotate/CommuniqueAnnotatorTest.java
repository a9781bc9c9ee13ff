package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.CommuniqueText;
import org.communique.model.DocumentKind;
import org.communique.model.Paragraph;
import org.communique.model.SentenceAnnotations;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.Test;

class CommuniqueAnnotatorTest {
  private static final CommuniqueAnnotator ANNOTATOR = CommuniqueAnnotator.standard();

  @Test
  void everySentenceHasItsAnnotations() {
    CommuniqueText text =
        TextsFromStrings.text(
            "Joint Statement of Japan and the Republic of Korea",
            "Tokyo, 3 June 2023.",
            "Japan and the Republic of Korea met today. They condemned piracy and recalled UNSCR"
                + " 2397.");

    Annotations annotations = ANNOTATOR.annotate(text);

    assertEquals("2023-06-03", annotations.date().orElseThrow().value().value());
    assertEquals(DocumentKind.JOINT_STATEMENT, annotations.kind());
    assertEquals(List.of("JPN", "KOR"), codes(annotations));
    assertEquals(3, annotations.sentences().size());
    SentenceAnnotations last = annotations.sentences().getLast();
    assertTrue(last.topicIds().contains("maritime-security"), last::toString);
    assertEquals("condemn", last.acts().getFirst().value());
    assertEquals("S/RES/2397", last.references().getFirst().value().id());
  }

  private static List<String> codes(Annotations annotations) {
    return annotations.signatories().stream().map(Annotation::value).map(s -> s.code()).toList();
  }

  @Test
  void notesOfTheEditorsOnlyCite() {
    CommuniqueText text =
        TextsFromStrings.text(
            "Joint Statement",
            "Japan and the Republic of Korea met.",
            "Signed on 4 May 1999 for Poland. We condemn piracy; see A/722.");
    Paragraph last = text.paragraphs().get(1);
    Paragraph note =
        new Paragraph(
            2,
            last.span(),
            Paragraph.Kind.NOTE,
            "",
            last.headings(),
            last.language(),
            last.sentences());

    Annotations annotations = ANNOTATOR.annotate(withLast(text, note));

    assertTrue(annotations.date().isEmpty());
    assertFalse(codes(annotations).contains("POL"));
    SentenceAnnotations found = annotations.sentences().getLast();
    assertEquals("A/722", found.references().getFirst().value().id());
    assertTrue(found.topicIds().isEmpty() && found.acts().isEmpty(), found::toString);
  }

  private static CommuniqueText withLast(CommuniqueText text, Paragraph last) {
    return new CommuniqueText(
        text.title(),
        text.titleSpan(),
        text.text(),
        text.language(),
        List.of(text.paragraphs().getFirst(), last),
        text.metadata());
  }

  @Test
  void treatyDoesNotCiteItself() {
    CommuniqueText text =
        TextsFromStrings.text(
            "Genocide Convention", "The Genocide Convention applies. The UN Charter does too.");

    List<SentenceAnnotations> sentences = ANNOTATOR.annotate(text).sentences();

    assertTrue(sentences.getFirst().references().isEmpty());
    assertFalse(sentences.getLast().references().isEmpty());
  }

  @Test
  void sentencesInOtherLanguagesHaveNoTopics() {
    CommuniqueText text =
        TextsFromStrings.titled("Déclaration", "fr")
            .paragraph("La migration et la piracy.")
            .build();

    assertTrue(ANNOTATOR.annotate(text).sentences().getFirst().topics().isEmpty());
  }

  @Test
  void emptyTextHasAnEmptyAnswer() {
    Annotations annotations = ANNOTATOR.annotate(TextsFromStrings.titled("?").build());

    assertTrue(annotations.date().isEmpty());
    assertTrue(annotations.sentences().isEmpty());
  }
}
