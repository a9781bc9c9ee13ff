package org.communique.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communique.annotate.Taxonomy;
import org.communique.annotate.TopicDefinition;
import org.communique.model.Annotations;
import org.communique.model.CommuniqueText;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.TextSpan;

/** Topics and domains of sentences against the wanted ones. */
final class TopicComparison {
  private final Taxonomy taxonomy;
  private final CommuniqueText text;
  private final Annotations found;
  private final Tally tally;
  private final SortedMap<String, Counts> byTopic = new TreeMap<>();

  TopicComparison(Taxonomy taxonomy, CommuniqueText text, Annotations found, Tally tally) {
    this.taxonomy = taxonomy;
    this.text = text;
    this.found = found;
    this.tally = tally;
  }

  void compare(List<GoldSet.LabelledSentence> wanted, LettersOnly letters) {
    for (GoldSet.LabelledSentence sentence : wanted) {
      Optional<TextSpan> span = letters.find(sentence.text());
      tally.add(Metric.SENTENCES_FOUND, Share.one(span.isPresent()));
      compare(sentence, span.map(this::annotationsAt).orElse(List.of()));
    }
    if (!wanted.isEmpty()) {
      tally.add(Metric.TOPICS_MACRO, new ClassCounts(byTopic));
    }
  }

  /** What was found in the sentences that lie at least half inside a stretch. */
  private List<SentenceAnnotations> annotationsAt(TextSpan span) {
    List<SentenceAnnotations> inside = new ArrayList<>();
    int index = 0;
    for (Sentence sentence : (Iterable<Sentence>) text.sentences()::iterator) {
      TextSpan other = sentence.span();
      int shared = Math.min(span.end(), other.end()) - Math.max(span.start(), other.start());
      if (2 * shared >= Math.min(other.length(), span.length()) && shared > 0) {
        inside.add(found.sentences().get(index));
      }
      index++;
    }
    return inside;
  }

  private void compare(GoldSet.LabelledSentence sentence, List<SentenceAnnotations> inside) {
    Set<String> given = new TreeSet<>();
    Set<String> domains = new TreeSet<>();
    for (SentenceAnnotations annotations : inside) {
      given.addAll(annotations.topicIds());
      domains.addAll(annotations.domainIds());
    }
    domains.addAll(domainsOf(given));
    Set<String> wanted = sentence.topics();
    Counts topics = tally.compare(Metric.Field.TOPICS, wanted, given, sentence.text());
    tally.add(Metric.TOPICS, topics);
    tally.add(Metric.TOPICS_SAMPLE, Mean.one(topics.f1()));
    tally.add(Metric.NO_TOPIC, Counts.of(none(wanted), none(given)));
    tally.add(Metric.DOMAINS, Counts.of(sentence.domains(), domains));
    Set<String> all = new TreeSet<>(given);
    all.addAll(wanted);
    for (String topic : all) {
      Set<String> one = Set.of(topic);
      Counts counts =
          Counts.of(
              wanted.contains(topic) ? one : Set.of(), given.contains(topic) ? one : Set.of());
      byTopic.merge(topic, counts, Counts::plus);
    }
  }

  private static Set<String> none(Set<String> topics) {
    return topics.isEmpty() ? Set.of("none") : Set.of();
  }

  private Set<String> domainsOf(Set<String> topics) {
    Set<String> domains = new TreeSet<>();
    for (String topic : topics) {
      taxonomy.topic(topic).map(TopicDefinition::domainId).ifPresent(domains::add);
    }
    return domains;
  }
}
