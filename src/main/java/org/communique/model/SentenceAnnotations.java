package org.communique.model;

import java.util.List;

/**
 * What was found in one sentence.
 *
 * @param topics ids of the taxonomy
 * @param domains ids of the groups of topics it speaks of: those of its topics, and those that it
 *     speaks of without any single topic of theirs
 * @param acts ids of the operative acts ({@code condemn}, {@code welcome-praise})
 */
public record SentenceAnnotations(
    List<Annotation<String>> topics,
    List<Annotation<String>> domains,
    List<Annotation<String>> acts,
    List<Annotation<Reference>> references) {

  public static final SentenceAnnotations NONE =
      new SentenceAnnotations(List.of(), List.of(), List.of(), List.of());

  public SentenceAnnotations {
    topics = List.copyOf(topics);
    domains = List.copyOf(domains);
    acts = List.copyOf(acts);
    references = List.copyOf(references);
  }

  /** A sentence of whose domains nothing is noted. */
  public SentenceAnnotations(
      List<Annotation<String>> topics,
      List<Annotation<String>> acts,
      List<Annotation<Reference>> references) {
    this(topics, List.of(), acts, references);
  }

  /** The ids of its domains, in the order found. */
  public List<String> domainIds() {
    return ids(domains);
  }

  /**
   * The domains of a sentence that has no single topic of theirs, to be shown where topics are;
   * empty when it has topics, which tell their domains.
   */
  public List<Annotation<String>> domainsAlone() {
    return topics.isEmpty() ? domains : List.of();
  }

  /** The ids of its topics, in the order found. */
  public List<String> topicIds() {
    return ids(topics);
  }

  /** Most sentences have none, for which a stream takes long. */
  private static List<String> ids(List<Annotation<String>> annotations) {
    return annotations.isEmpty() ? List.of() : annotations.stream().map(Annotation::value).toList();
  }
}
