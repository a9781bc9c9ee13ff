package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.communique.json.JsonValue;
import org.communique.model.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaxonomyTest {
  private static final Taxonomy TAXONOMY = Taxonomy.load();
  private static final TopicFinder TOPICS = new TopicFinder(TAXONOMY);
  private static final ActFinder ACTS = new ActFinder(TAXONOMY);

  @Test
  void everyTopicBelongsToADomain() {
    assertEquals(80, TAXONOMY.topics().size());
    assertEquals(13, TAXONOMY.domains().size());
    for (TopicDefinition topic : TAXONOMY.topics()) {
      assertTrue(TAXONOMY.domain(topic.domainId()).isPresent(), topic.id());
      assertTrue(TAXONOMY.topicsOf(topic.domainId()).contains(topic), topic.id());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "climate-change,climate-change",
    "CLIMATE CHANGE,climate-change",
    "Taiwan Strait,taiwan-strait",
    "security,security",
    "Security and defence,security"
  })
  void topicOrDomainIsFoundByIdOrLabelInAnyCase(String name, String id) {
    assertEquals(id, TAXONOMY.named(name).orElseThrow().id());
  }

  @Test
  void unknownNameNamesNothing() {
    assertTrue(TAXONOMY.named("phlogiston").isEmpty());
  }

  static List<JsonValue> topicsWithExamples() {
    return AuthorityFile.builtIn("topics.json").root().field("domains").elements().stream()
        .flatMap(domain -> domain.field("topics").elements().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("topicsWithExamples")
  void examplesOfATopicHaveIt(JsonValue topic) {
    for (String example : topic.field("examples").texts()) {
      assertTrue(topics(example).contains(topic.field("id").text()), example);
    }
  }

  private static List<String> topics(String sentence, String... signatories) {
    return TOPICS.find(sentence, SentenceTerms.of(sentence), Set.of(signatories)).topics().stream()
        .map(Annotation::value)
        .toList();
  }

  @Test
  void spoiltAcronymOfASanctionsRegimeIsNoClimateTopic() {
    List<String> topics =
        topics(
            "They condemned the DPRK’s recent launch using ballistic missile technology as it"
                + " constitutes a serious violation of the relevant UNFCCCs.");

    assertTrue(topics.contains("dprk-nuclear"), topics::toString);
    assertTrue(topics.contains("unsc-resolutions-sanctions"), topics::toString);
    assertTrue(!topics.contains("climate-change"), topics::toString);
  }

  @Test
  void unknownCapitalsThatBindAreSecurityCouncilResolutions() {
    List<String> topics = topics("They demanded full implementation by all of the relevant CRSKB.");

    assertEquals(List.of("unsc-resolutions-sanctions"), topics);
  }

  @Test
  void climateConventionStaysAClimateTopic() {
    assertTrue(topics("We support the UNFCCC and its process.").contains("climate-change"));
  }

  @Test
  void countryThatSpeaksIsNoCrisisUnlessAConflictIsNamed() {
    assertEquals(List.of(), topics("Ukraine will issue licences to vessels.", "UKR", "NOR"));
    assertTrue(topics("The war in Ukraine must end.", "UKR", "NOR").contains("ukraine-war"));
    assertTrue(topics("Ukraine will issue licences.", "NOR").contains("ukraine-war"));
  }

  @Test
  void taiwanSentenceHasNoOtherTopic() {
    assertEquals(
        List.of("taiwan-strait"),
        topics("They stressed peace and stability across the Taiwan Strait."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "These missile launches break several resolutions. | missile-air-threats | true",
        "The three sides will hold a 2+2 ministerial meeting. | consultation-dialogue | true",
        "The share is set out in Article 2(2) by the ministers. | consultation-dialogue | false",
        "A landing port shall be named by the master. | infrastructure-connectivity | false",
        "They will upgrade ports and railways. | infrastructure-connectivity | true",
        "They will launch two satellites. | space | true",
        "The Soviet satellites keep quiet. | space | false",
        "Any dispute on payment goes to mediation and then arbitration. | ceasefire-mediation |"
            + " false",
        "Qatar mediates between the two armies. | ceasefire-mediation | true",
        "We now take questions from the journalists. | democracy-civil-society | false",
        "They called for the protection of journalists. | democracy-civil-society | true",
        "The committee carries out its duties on goods. | trade-agreements | false",
        "Exports have passed the level before the pre-pandemic slump. | global-health | false",
        "We had better make a new start with the exports. | nuclear-disarmament | false",
        "New START limits strategic warheads. | nuclear-disarmament | true",
        "Mr. Fisher opened the session. | oceans-fisheries | false",
        "The vessels were fishing for tuna. | oceans-fisheries | true",
      })
  void aWordOfManyMeaningsNeedsItsContext(String sentence, String topic, boolean expected) {
    assertEquals(expected, topics(sentence).contains(topic));
  }

  @Test
  void evidenceAndRuleNameWhatMatched() {
    String sentence = "Members will act against piracy.";

    Annotation<String> topic =
        TOPICS.find(sentence, SentenceTerms.of(sentence), Set.of()).topics().getFirst();

    assertEquals("piracy", topic.evidence().quote());
    assertEquals("clause:piracy", topic.rule());
  }

  @Test
  void actsOfASentenceAreFound() {
    String sentence = "They strongly condemned the attack and called on all to stop.";

    List<String> acts =
        ACTS.find(sentence, SentenceTerms.of(sentence)).stream().map(Annotation::value).toList();

    assertEquals(List.of("condemn", "call-urge"), acts);
  }
}
