package org.communique.annotate;

import java.util.List;

/**
 * Something a sentence does: condemns, welcomes, commits.
 *
 * @param id lower-case words with hyphens
 * @param label its name on pages, in English
 * @param clauses a sentence that matches one of them does it, as written
 */
public record ActDefinition(String id, String label, List<String> clauses) {
  public ActDefinition {
    clauses = List.copyOf(clauses);
  }
}
