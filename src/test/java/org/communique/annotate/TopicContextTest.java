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
  void whoMetDoesNotMeetAgainInTheNextSentence() {
    SentenceAnnotations praise =
        found("The Ministers met in Lusaka on 4 May. They praised the hosts of the year.")
            .getLast();

    assertEquals(List.of(), praise.topicIds());
    assertEquals(List.of(), praise.domainIds());
  }

  @Test
  void whatWasTakenFromTheSentenceBeforeIsNotHandedOn() {
    List<SentenceAnnotations> all =
        found("They spoke of piracy. They said it would end. They said so again.");

    assertEquals(List.of("maritime-security"), all.get(1).topicIds());
    assertEquals(List.of(), all.get(2).topicIds());
  }

  @Test
  void whoSpeaksAndWhenPointsNowhere() {
    assertEquals(List.of(), found("He spoke of piracy. She was a doctor.").getLast().topicIds());
    assertEquals(
        List.of(), found("They spoke of piracy. This past week was long.").getLast().topicIds());
  }

  @Test
  void aHeadingEndsWhereSomebodySpeaks() {
    CommuniqueText text =
        TextsFromStrings.titled("Remarks")
            .heading("Piracy")
            .paragraph("It costs lives.")
            .paragraph("Q Will you take one more?")
            .paragraph("It was a long day for us.")
            .build();

    List<SentenceAnnotations> all = ANNOTATOR.annotate(text).sentences();

    assertEquals(List.of("maritime-security"), all.getFirst().topicIds());
    assertEquals(List.of(), all.get(1).topicIds());
    assertEquals(List.of(), all.getLast().topicIds());
  }

  @Test
  void emptyItAndNamesInANewParagraphPointNowhere() {
    assertEquals(List.of(), found("They spoke of piracy. It is evident so.").getLast().topicIds());
    assertEquals(List.of(), found("They spoke of piracy.", "They went home.").getLast().topicIds());
    assertEquals(
        List.of("maritime-security"),
        found("They spoke of piracy.", "This must end.").getLast().topicIds());
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
