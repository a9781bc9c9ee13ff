package org.communique.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Restrictions chosen beside the query, as facets are. A hit meets all of them: of two signatories,
 * both.
 *
 * @param from first day of issue, inclusive; a date known to the month or year meets the bounds
 *     when it may lie within them
 * @param to last day of issue, inclusive
 * @param signatories codes, or other names, of states and organisations
 * @param topics ids or labels of topics or domains
 * @param acts ids of operative acts
 * @param kinds labels of {@link org.communique.model.DocumentKind}
 * @param languages language codes
 */
public record Filters(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<String> signatories,
    List<String> topics,
    List<String> acts,
    List<String> kinds,
    List<String> languages) {

  public static final Filters NONE =
      new Filters(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Filters {
    signatories = List.copyOf(signatories);
    topics = List.copyOf(topics);
    acts = List.copyOf(acts);
    kinds = List.copyOf(kinds);
    languages = List.copyOf(languages);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
