package org.communique.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communique.json.JsonValue;

/**
 * How well annotations agree with hand-made ones.
 *
 * @param documents how many were compared
 * @param unread files of the gold set that could not be read, each with the reason
 * @param figures of every metric; {@link Metric#none()} where the gold set has nothing for it
 * @param intervals of every metric; 0 to 0 where the gold set has nothing for it
 * @param confusions the most frequent ones of each field that has any
 * @param signatoryRoles how often a wanted signatory was given a role, by the label of the role
 * @param otherRoles the same of those who expressly do not sign
 * @param errors a few disagreements drawn at random, the same ones in every run
 */
public record AnnotationScores(
    int documents,
    List<String> unread,
    Map<Metric, Figure> figures,
    Map<Metric, Interval> intervals,
    Map<Metric.Field, List<Confusion>> confusions,
    SortedMap<String, Integer> signatoryRoles,
    SortedMap<String, Integer> otherRoles,
    List<Disagreement> errors) {
  private static final int ERRORS = 10;

  public AnnotationScores {
    unread = List.copyOf(unread);
    errors = List.copyOf(errors);
  }

  static AnnotationScores of(List<Tally> documents, List<String> unread) {
    Map<Metric, Figure> figures = nothing();
    Map<Metric.Field, Confusions> confusions = new EnumMap<>(Metric.Field.class);
    SortedMap<String, Integer> signatories = new TreeMap<>();
    SortedMap<String, Integer> others = new TreeMap<>();
    List<Disagreement> disagreements = new ArrayList<>();
    for (Tally tally : documents) {
      tally.figures().forEach((metric, figure) -> figures.merge(metric, figure, Figure::plus));
      disagreements.addAll(tally.disagreements());
      tally.roles().forEach(role -> count(role, role.isWantedAsSignatory() ? signatories : others));
    }
    for (Disagreement one : disagreements) {
      confusions.computeIfAbsent(one.field(), key -> new Confusions()).add(one);
    }
    Map<Metric.Field, List<Confusion>> worst = new EnumMap<>(Metric.Field.class);
    confusions.forEach((field, all) -> worst.put(field, all.worst()));
    return new AnnotationScores(
        documents.size(),
        unread,
        figures,
        intervals(documents, figures),
        worst,
        signatories,
        others,
        drawn(disagreements));
  }

  private static Map<Metric, Figure> nothing() {
    Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      figures.put(metric, metric.none());
    }
    return figures;
  }

  private static void count(RoleCase role, SortedMap<String, Integer> roles) {
    roles.merge(role.found(), 1, Integer::sum);
  }

  private static Map<Metric, Interval> intervals(
      List<Tally> documents, Map<Metric, Figure> figures) {
    Bootstrap bootstrap = new Bootstrap(documents);
    Map<Metric, Interval> intervals = new EnumMap<>(Metric.class);
    figures.keySet().forEach(metric -> intervals.put(metric, bootstrap.interval(metric)));
    return intervals;
  }

  /** One error of every field first, so that none is drowned by another, then any. */
  private static List<Disagreement> drawn(List<Disagreement> all) {
    List<Disagreement> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(Bootstrap.SEED));
    List<Disagreement> drawn = new ArrayList<>();
    for (Metric.Field field : Metric.Field.values()) {
      Optional<Disagreement> first =
          shuffled.stream().filter(one -> one.field() == field).findFirst();
      first.ifPresent(drawn::add);
    }
    shuffled.removeAll(drawn);
    while (drawn.size() < ERRORS && !shuffled.isEmpty()) {
      drawn.add(shuffled.removeFirst());
    }
    drawn.sort(Comparator.comparing(Disagreement::field));
    return drawn;
  }

  public Figure figure(Metric metric) {
    return figures.getOrDefault(metric, metric.none());
  }

  /** All figures by name. */
  public JsonValue toJson() {
    return AnnotationJson.of(this);
  }

  /** All figures for people, at most 100 columns wide. */
  public String toTable() {
    return AnnotationTable.of(this);
  }
}
