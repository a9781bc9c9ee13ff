package org.communique.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communique.model.Annotations;
import org.communique.model.Evidence;
import org.communique.model.TextSpan;

/**
 * The words of a text that prove its date and its parties, each numbered once, so that a page can
 * lead from a fact to its words. Numbers begin at 1 and follow the order date, signatories, other
 * parties.
 */
final class Proofs {
  private final Map<TextSpan, Integer> numbers = new LinkedHashMap<>();

  private Proofs() {}

  static Proofs of(Annotations found) {
    Proofs proofs = new Proofs();
    Stream.of(found.date().stream(), found.signatories().stream(), found.participants().stream())
        .flatMap(facts -> facts)
        .forEach(fact -> proofs.add(fact.evidence()));
    return proofs;
  }

  private void add(Evidence evidence) {
    switch (evidence) {
      case Evidence.InText words -> {
        if (!words.span().isEmpty()) {
          numbers.putIfAbsent(words.span(), numbers.size() + 1);
        }
      }
      case Evidence.InMetadata metadata -> {}
    }
  }

  /** The number of the proving words; 0 when they do not stand in the text. */
  int number(Evidence evidence) {
    return switch (evidence) {
      case Evidence.InText words -> numbers.getOrDefault(words.span(), 0);
      case Evidence.InMetadata metadata -> 0;
    };
  }

  /** The name that links to proving words lead to. */
  static String anchor(int number) {
    return "e" + number;
  }

  /** The proofs that share a character with a block, by their spans. */
  Map<TextSpan, Integer> within(TextSpan block) {
    Map<TextSpan, Integer> within = new LinkedHashMap<>();
    numbers.forEach(
        (span, number) -> {
          if (span.overlaps(block)) {
            within.put(span, number);
          }
        });
    return within;
  }

  /** The places strictly inside a block at which some proof begins or ends, in order. */
  static List<Integer> edges(Map<TextSpan, Integer> proofs, TextSpan block) {
    List<Integer> edges = new ArrayList<>();
    for (TextSpan span : proofs.keySet()) {
      edges.add(span.start());
      edges.add(span.end());
    }
    return edges.stream()
        .filter(edge -> edge > block.start() && edge < block.end())
        .distinct()
        .sorted()
        .toList();
  }
}
