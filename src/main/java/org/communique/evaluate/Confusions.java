package org.communique.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which answers are given in the place of which others, most frequent first. */
final class Confusions {
  /** How many are shown for each field. */
  static final int SHOWN = 5;

  private final Map<List<String>, Integer> times = new TreeMap<>(Confusions::inOrder);

  /** Every missed answer with every extra one of the same sentence or document. */
  void add(Disagreement one) {
    for (String missed : orNothing(one.missed())) {
      for (String extra : orNothing(one.extra())) {
        times.merge(List.of(missed, extra), 1, Integer::sum);
      }
    }
  }

  private static java.util.Collection<String> orNothing(java.util.Set<String> answers) {
    return answers.isEmpty() ? List.of(Confusion.NOTHING) : answers;
  }

  List<Confusion> worst() {
    List<Confusion> all = new ArrayList<>();
    times.forEach((pair, count) -> all.add(new Confusion(pair.get(0), pair.get(1), count)));
    all.sort(Comparator.comparingInt(Confusion::times).reversed());
    return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
  }

  private static int inOrder(List<String> a, List<String> b) {
    int byWanted = a.get(0).compareTo(b.get(0));
    return byWanted != 0 ? byWanted : a.get(1).compareTo(b.get(1));
  }
}
