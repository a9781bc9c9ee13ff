package org.communique.annotate;

import java.util.List;

/**
 * A topic of the taxonomy.
 *
 * @param id lower-case words with hyphens
 * @param label its name on pages, in English
 * @param domainId id of the domain it belongs to
 * @param definition one sentence
 * @param clauses a sentence that matches one of them has the topic, as written
 * @param exclusions unless it also matches one of these
 */
public record TopicDefinition(
    String id,
    String label,
    String domainId,
    String definition,
    List<String> clauses,
    List<String> exclusions) {
  public TopicDefinition {
    clauses = List.copyOf(clauses);
    exclusions = List.copyOf(exclusions);
  }
}
