package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.SentenceAnnotations;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.Test;

class TopicContextTest {
  private static final CommuniqueAnnotator ANNOTATOR = CommuniqueAnnotator.standard();

  /** What is found in the sentences of a text of one paragraph. */
  private static List<SentenceAnnotations> found(String... paragraphs) {
    CommuniqueText text = TextsFromStrings.text("Joint Statement", paragraphs);
    return ANNOTATOR.annotate(text).sentences();
  }

  @Test
  void aSentenceThatPointsBackTakesWhatItPointsTo() {
    SentenceAnnotations last =
        found("They discussed piracy in the Gulf of Guinea. This must come to an end.").getLast();

    assertEquals(List.of("maritime-security"), last.topicIds());
    assertEquals(List.of("security"), last.domainIds());
    Annotation<String> topic = last.topics().getFirst();
    assertEquals("piracy", topic.evidence().quote());
    assertEquals("previous:piracy", topic.rule());
  }

  @Test
  void aSentenceThatPointsNowhereTakesNothing() {
    assertEquals(
        SentenceAnnotations.NONE.topics(),
        found("They spoke of piracy. Guests arrived at noon.").getLast().topics());
  }

  @Test
  void aSentenceWithTopicsOfItsOwnKeepsThem() {
    assertEquals(
        List.of("terrorism-extremism"),
        found("They spoke of piracy. These acts are terrorism.").getLast().topicIds());
  }

  @Test
  void clausesAboutTheTextItselfHaveADomainWithoutTopic() {
    SentenceAnnotations last =
        found("This Agreement shall enter into force on the date of signature.").getLast();

    assertEquals(List.of(), last.topicIds());
    assertEquals(List.of("process"), last.domainIds());
    assertEquals(Evidence.InText.class, last.domains().getFirst().evidence().getClass());
  }

  @Test
  void ofALongListOnlyTheDomainsAreKept() {
    SentenceAnnotations list =
        found(
                "They spoke of climate change, piracy, food security, terrorism, human rights,"
                    + " cybersecurity, refugees, and artificial intelligence.")
            .getLast();

    assertEquals(List.of(), list.topicIds());
    assertEquals(true, list.domainIds().size() > 4, list.domainIds()::toString);
  }
}
