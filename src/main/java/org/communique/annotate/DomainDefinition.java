package org.communique.annotate;

import java.util.List;

/**
 * A group of topics.
 *
 * @param id lower-case words with hyphens; no topic has the same
 * @param label its name on pages, in English
 * @param definition one sentence
 * @param clauses a sentence without a topic of the domain that matches one of them has the domain
 *     alone, as written
 * @param exclusions unless it also matches one of these
 */
public record DomainDefinition(
    String id, String label, String definition, List<String> clauses, List<String> exclusions) {
  public DomainDefinition {
    clauses = List.copyOf(clauses);
    exclusions = List.copyOf(exclusions);
  }
}
