package org.communique.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the comparison of one document adds to the figures, and its disagreements. */
final class Tally {
  private final String file;
  private final Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
  private final List<Disagreement> disagreements = new ArrayList<>();
  private final List<RoleCase> roles = new ArrayList<>();

  Tally(String file) {
    this.file = file;
  }

  void add(Metric metric, Figure figure) {
    figures.merge(metric, figure, Figure::plus);
  }

  void addRole(RoleCase role) {
    roles.add(role);
  }

  /**
   * Compares two sets.
   *
   * @param text the words a disagreement is about
   */
  Counts compare(Metric.Field field, Set<String> wanted, Set<String> found, String text) {
    if (!wanted.equals(found)) {
      disagreements.add(Disagreement.of(field, file, wanted, found, text));
    }
    return Counts.of(wanted, found);
  }

  /** By metric; a metric for which the document has nothing to compare is absent. */
  Map<Metric, Figure> figures() {
    return figures;
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }

  List<RoleCase> roles() {
    return roles;
  }
}
