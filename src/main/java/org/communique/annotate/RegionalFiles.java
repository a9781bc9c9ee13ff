package org.communique.annotate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The topics that stand for the crisis of a country. They are told by the country's name, which in
 * a text of that very country says nothing of a crisis; there a word of conflict is needed as well.
 */
final class RegionalFiles {
  private static final Map<String, Set<String>> STATES =
      Map.ofEntries(
          Map.entry("ukraine-war", Set.of("UKR")),
          Map.entry("israel-palestine", Set.of("ISR", "PSE")),
          Map.entry("middle-east-other", Set.of("SYR", "LBN", "YEM", "LBY", "IRQ")),
          Map.entry("taiwan-strait", Set.of("TWN")),
          Map.entry("afghanistan-south-asia", Set.of("AFG")),
          Map.entry("myanmar-southeast-asia", Set.of("MMR")),
          Map.entry("africa-situations", africa()),
          Map.entry("europe-eurasia-situations", eurasia()),
          Map.entry("americas-situations", Set.of("VEN", "HTI", "NIC", "CUB")));

  private static final List<String> CONFLICT =
      List.of(
          "war",
          "conflict",
          "attack",
          "aggression",
          "invasion",
          "ceasefire",
          "hostility",
          "crisis",
          "violence",
          "terrorist",
          "occupation",
          "occupied",
          "sanction",
          "peace",
          "humanitarian",
          "hostage",
          "military",
          "coup",
          "sovereignty",
          "integrity",
          "stability",
          "tension",
          "refugee",
          "reconstruction",
          "solidarity",
          "defense",
          "strait",
          "weapon");

  private RegionalFiles() {}

  private static Set<String> africa() {
    return Set.of("SDN", "SSD", "SOM", "COD", "COG", "ETH", "MLI", "BFA", "NER", "TCD", "CAF");
  }

  private static Set<String> eurasia() {
    return Set.of(
        "XKX", "SRB", "BIH", "ARM", "AZE", "BLR", "MDA", "CYP", "GEO", "KAZ", "KGZ", "TJK", "TKM",
        "UZB");
  }

  /** Whether {@code topic} is a state's crisis, that state speaks, and no conflict is named. */
  static boolean isOwnAffair(String topic, Set<String> signatories, SentenceTerms sentence) {
    Set<String> states = STATES.getOrDefault(topic, Set.of());
    return states.stream().anyMatch(signatories::contains)
        && CONFLICT.stream().allMatch(word -> sentence.positions(word).isEmpty());
  }
}
