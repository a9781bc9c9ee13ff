package org.communique.model;

import java.util.List;

/**
 * What was found in one sentence.
 *
 * @param topics ids of the taxonomy
 * @param acts ids of the operative acts ({@code condemn}, {@code welcome-praise})
 */
public record SentenceAnnotations(
    List<Annotation<String>> topics,
    List<Annotation<String>> acts,
    List<Annotation<Reference>> references) {

  public static final SentenceAnnotations NONE =
      new SentenceAnnotations(List.of(), List.of(), List.of());

  public SentenceAnnotations {
    topics = List.copyOf(topics);
    acts = List.copyOf(acts);
    references = List.copyOf(references);
  }

  /** The ids of its topics, in the order found. */
  public List<String> topicIds() {
    return topics.stream().map(Annotation::value).toList();
  }
}
