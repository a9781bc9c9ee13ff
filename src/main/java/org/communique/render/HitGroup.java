package org.communique.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.search.Hit;

/**
 * A hit with those of the same page whose texts are nearly the same, which are shown below it. Each
 * keeps its rank, so the ranks of the groups have gaps.
 *
 * @param near in the order of their ranks
 */
record HitGroup(Hit hit, List<Hit> near) {

  /** The hits of a page as groups, each hit in one of them, in the order of the first hits. */
  static List<HitGroup> of(List<Hit> hits) {
    Map<Integer, List<Hit>> below =
        hits.stream()
            .filter(hit -> hit.nearDuplicateOf().isPresent())
            .collect(Collectors.groupingBy(hit -> hit.nearDuplicateOf().orElseThrow().rank()));
    return hits.stream()
        .filter(hit -> hit.nearDuplicateOf().isEmpty())
        .map(hit -> new HitGroup(hit, below.getOrDefault(hit.rank(), List.of())))
        .toList();
  }
}
