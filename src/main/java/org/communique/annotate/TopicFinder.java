package org.communique.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.model.Annotation;
import org.communique.model.Evidence;
import org.communique.model.TextSpan;

/**
 * Finds the topics and domains that the words of a sentence tell, by the clauses of the taxonomy.
 * What its surroundings tell is found by {@link TopicContext}. Thread-safe.
 */
final class TopicFinder {
  /** The domain of what is about the meeting or the text itself. */
  private static final String PROCESS = "process";

  private final Taxonomy taxonomy;
  private final List<String> ids = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final ClauseIndex index;

  /** Number of the first clause that tells a domain, after all that tell topics. */
  private final int firstOfDomain;

  private final Map<String, List<Clause>> exclusions = new HashMap<>();

  TopicFinder(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    List<Clause> clauses = new ArrayList<>();
    for (TopicDefinition topic : taxonomy.topics()) {
      add(topic.id(), topic.clauses(), topic.exclusions(), clauses);
    }
    firstOfDomain = clauses.size();
    for (DomainDefinition domain : taxonomy.domains()) {
      add(domain.id(), domain.clauses(), domain.exclusions(), clauses);
    }
    index = new ClauseIndex(clauses);
  }

  private void add(String id, List<String> matching, List<String> excluding, List<Clause> clauses) {
    for (String clause : matching) {
      ids.add(id);
      written.add(clause);
      clauses.add(ClauseParser.parse(clause));
    }
    exclusions.put(id, excluding.stream().map(ClauseParser::parse).toList());
  }

  /**
   * What a sentence is about.
   *
   * @param topics in the order of the taxonomy, each once
   * @param domains those of the topics, and those that were told alone
   */
  record Findings(List<Annotation<String>> topics, List<Annotation<String>> domains) {
    static final Findings NONE = new Findings(List.of(), List.of());

    Findings {
      topics = List.copyOf(topics);
      domains = List.copyOf(domains);
    }

    private Stream<String> domainIds() {
      return domains.stream().map(Annotation::value);
    }

    boolean isEmpty() {
      return domains.isEmpty();
    }
  }

  /**
   * What the words of a sentence tell.
   *
   * @param text what the spans of {@code sentence} refer to
   * @param signatories codes of the states that speak in the text
   */
  Findings find(String text, SentenceTerms sentence, Set<String> signatories) {
    SentenceTerms read = GarbledAcronyms.repaired(sentence, text);
    BitSet candidates = index.candidates(read);
    if (candidates.isEmpty()) {
      return Findings.NONE;
    }
    ClauseMatcher matcher = new ClauseMatcher(read);
    List<Annotation<String>> topics = own(text, matcher, candidates, 0, firstOfDomain, signatories);
    if (!topics.isEmpty()) {
      return ofTopics(topics);
    }
    int end = ids.size();
    return new Findings(List.of(), own(text, matcher, candidates, firstOfDomain, end, signatories));
  }

  /** What the clauses from one number to another tell, each topic once. */
  private List<Annotation<String>> own(
      String text,
      ClauseMatcher matcher,
      BitSet candidates,
      int from,
      int to,
      Set<String> signatories) {
    Map<String, Annotation<String>> found = new LinkedHashMap<>();
    for (int i = candidates.nextSetBit(from); i >= 0 && i < to; i = candidates.nextSetBit(i + 1)) {
      String id = ids.get(i);
      if (found.containsKey(id)) {
        continue;
      }
      Optional<TextSpan> match = matcher.match(index.clause(i));
      if (match.isPresent() && !isExcluded(id, matcher)) {
        Evidence evidence = Evidence.InText.at(match.get(), text);
        found.put(id, new Annotation<>(id, evidence, "clause:" + written.get(i)));
      }
    }
    found.keySet().removeIf(id -> RegionalFiles.isOwnAffair(id, signatories, matcher.sentence()));
    return List.copyOf(found.values());
  }

  private boolean isExcluded(String id, ClauseMatcher matcher) {
    return exclusions.getOrDefault(id, List.of()).stream().anyMatch(matcher::matches);
  }

  /** Findings without those on the meeting or the text itself. */
  Findings withoutProcess(Findings findings) {
    if (findings.domainIds().noneMatch(PROCESS::equals)) {
      return findings;
    }
    return ofTopics(findings.topics().stream().filter(topic -> !isProcess(topic)).toList());
  }

  private boolean isProcess(Annotation<String> topic) {
    return taxonomy
        .topic(topic.value())
        .map(TopicDefinition::domainId)
        .filter(PROCESS::equals)
        .isPresent();
  }

  /** Some topics with their domains, each proved by its first topic. */
  Findings ofTopics(List<Annotation<String>> topics) {
    Map<String, Annotation<String>> domains = new LinkedHashMap<>();
    for (Annotation<String> topic : topics) {
      String rule = "topic:" + topic.value();
      taxonomy
          .topic(topic.value())
          .map(TopicDefinition::domainId)
          .ifPresent(id -> domains.putIfAbsent(id, new Annotation<>(id, topic.evidence(), rule)));
    }
    return new Findings(topics, List.copyOf(domains.values()));
  }
}
