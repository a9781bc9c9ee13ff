package org.communique.evaluate;

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
      compare(sentence, span.map(this::topicsAt).orElse(Set.of()));
    }
    if (!wanted.isEmpty()) {
      tally.add(Metric.TOPICS_MACRO, new ClassCounts(byTopic));
    }
  }

  /** The topics of the sentences that lie at least half inside a stretch. */
  private Set<String> topicsAt(TextSpan span) {
    Set<String> topics = new TreeSet<>();
    int index = 0;
    for (Sentence sentence : (Iterable<Sentence>) text.sentences()::iterator) {
      TextSpan other = sentence.span();
      int shared = Math.min(span.end(), other.end()) - Math.max(span.start(), other.start());
      if (2 * shared >= Math.min(other.length(), span.length()) && shared > 0) {
        topics.addAll(found.sentences().get(index).topicIds());
      }
      index++;
    }
    return topics;
  }

  private void compare(GoldSet.LabelledSentence sentence, Set<String> given) {
    Set<String> wanted = sentence.topics();
    Counts topics = tally.compare(Metric.Field.TOPICS, wanted, given, sentence.text());
    tally.add(Metric.TOPICS, topics);
    tally.add(Metric.TOPICS_SAMPLE, Mean.one(topics.f1()));
    tally.add(Metric.NO_TOPIC, Counts.of(none(wanted), none(given)));
    tally.add(Metric.DOMAINS, Counts.of(sentence.domains(), domainsOf(given)));
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
