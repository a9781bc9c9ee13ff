package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import org.communique.annotate.Token.Kind;

/** Names that stand beside each other, one for each party above or below them. */
final class SignatureNames {
  private SignatureNames() {}

  /** As many names in a row as there are parties; none when their number differs. */
  static List<Actor> inColumns(Passage zone, int first, List<Actor> parties) {
    List<Range> ranges = row(zone, first);
    List<Actor> signers = new ArrayList<>();
    for (int k = 0; ranges.size() == parties.size() && k < ranges.size(); k++) {
      Range range = ranges.get(k);
      String name = NameReader.read(zone, range.from(), range.to()).text();
      int start = zone.token(range.from()).start();
      int end = zone.token(range.to() - 1).end();
      if (name.indexOf(' ') > 0) {
        signers.add(
            new Actor(
                range.from(), range.to(), start, end, parties.get(k).party(), name, "", false));
      }
    }
    return signers;
  }

  /** Tokens from (inclusive) and to (exclusive). */
  record Range(int from, int to) {}

  /** Names in a row; two that run together are taken apart. */
  static List<Range> row(Passage zone, int first) {
    List<Range> ranges = new ArrayList<>();
    int i = first;
    while (true) {
      NameReader.Name name = NameReader.read(zone, i);
      if (name.next() == i) {
        break;
      }
      ranges.add(new Range(i, name.next()));
      i = SignatureParts.behindSigned(zone, name.next());
    }
    return ranges.size() == 1 ? halves(zone, ranges.getFirst()) : ranges;
  }

  /** Four full words are two names of two words each; initials stay with the word behind them. */
  private static List<Range> halves(Passage zone, Range range) {
    List<Integer> full = new ArrayList<>();
    for (int i = range.from(); i < range.to(); i++) {
      if (zone.is(i, Kind.NAME) && !zone.token(i).text().endsWith(".")) {
        full.add(i);
      }
    }
    if (full.size() != 4) {
      return List.of(range);
    }
    return List.of(new Range(range.from(), full.get(2)), new Range(full.get(2), range.to()));
  }
}
