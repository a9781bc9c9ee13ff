package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;

/**
 * The stretches of a text in which signatures may stand: behind <em>Done at</em> and its like, and
 * the end. Stretches without a word that belongs to a signature are left out.
 */
final class SignatureZones {
  /** Signatures of many parties take so much room, in UTF-16 units. */
  private static final int ZONE_LENGTH = 4000;

  private static final int MAX_ZONES = 6;
  private static final int END_LENGTH = 1500;

  /** Words one of which every signature has that can be read, in the forms they are printed in. */
  private static final List<String> SIGNS =
      List.of(
          "For ",
          "FOR ",
          "Voor ",
          "VOOR ",
          "Pour ",
          "POUR ",
          "Por ",
          "POR ",
          "Für ",
          "FÜR ",
          "За ",
          "ЗА ",
          "President",
          "PRESIDENT",
          "Minister",
          "MINISTER",
          "Ministr",
          "Secretary",
          "Government",
          "GOVERNMENT",
          "Ambass",
          "Président",
          "Presidente",
          "King ",
          "Chancellor",
          "Chairman",
          "Governor",
          "Commissioner");

  private SignatureZones() {}

  /** The zones in text order, not overlapping. */
  static List<TextSpan> of(String text) {
    List<TextSpan> zones = new ArrayList<>();
    int covered = 0;
    for (FormulaPlaces.Place place : FormulaPlaces.find(text)) {
      // A later formula inside a zone belongs to it: "In witness whereof ... Done at".
      boolean hands = place.kind() == FormulaPlaces.Kind.HANDS;
      if (place.start() >= covered && !hands && zones.size() < MAX_ZONES) {
        covered = Math.min(text.length(), place.start() + ZONE_LENGTH);
        add(text, place.start(), covered, zones);
      }
    }
    if (text.length() > covered) {
      add(text, Math.max(text.length() - END_LENGTH, covered), text.length(), zones);
    }
    return zones;
  }

  private static void add(String text, int start, int end, List<TextSpan> zones) {
    String zone = text.substring(start, end);
    if (SIGNS.stream().anyMatch(zone::contains)) {
      zones.add(new TextSpan(start, end));
    }
  }
}
