package org.communique.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.communique.query.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a {@link PlaceNode} in one text. Made for one text, used once.
 *
 * <ul>
 *   <li>A place is in a sentence or paragraph when all of it is.
 *   <li>In a sentence or paragraph, a leaf or distance holds when one of its places is in it; AND,
 *       OR and NOT as usual. The places of {@code a /s b} are those of a and b in sentences in
 *       which both hold; of an AND or OR, those of its parts that hold there.
 *   <li>A topic or act stands at the end of its sentences, and what holds in a sentence or
 *       paragraph without words at the whole of it. Such places are not shown, and nothing is in
 *       words near them, before or after them.
 *   <li>Two places are within n words when they do not overlap and at most n - 1 words stand
 *       between them.
 *   <li>{@code a NOT /s b} has those places of a that {@code a /s b} has not. When a is AND, NOT or
 *       a matter of the whole text, it is {@code a /s (NOT b)}.
 * </ul>
 */
final class PlaceReader {
  /** One distance between two words has three; with room for more, a text takes more to look at. */
  private static final int USUAL_NODES = 4;

  private final IntFunction<Places> leaves;
  private final IntPredicate conditions;
  private final Supplier<int[]> sentences;
  private final Supplier<int[]> paragraphs;
  private final IdentityHashMap<PlaceNode, Places> found = new IdentityHashMap<>(USUAL_NODES);
  private int @Nullable [] sentenceEnds;
  private int @Nullable [] paragraphEnds;

  /**
   * A reader of one text.
   *
   * @param leaves gives the places of each leaf
   * @param conditions says of each condition whether the text meets it
   * @param sentences gives the last positions of all sentences, ascending
   * @param paragraphs gives the last positions of all paragraphs, ascending
   */
  PlaceReader(
      IntFunction<Places> leaves,
      IntPredicate conditions,
      Supplier<int[]> sentences,
      Supplier<int[]> paragraphs) {
    this.leaves = leaves;
    this.conditions = conditions;
    this.sentences = sentences;
    this.paragraphs = paragraphs;
  }

  /** The places of a node. */
  Places places(PlaceNode node) {
    Places known = found.get(node);
    if (known == null) {
      known = find(node);
      found.put(node, known);
    }
    return known;
  }

  /**
   * Whether a node has places. AND has those of its parts: that all hold in a stretch is asked
   * where the stretch is known. One sentence or paragraph in which all parts hold is enough.
   */
  boolean hasAny(PlaceNode node) {
    return switch (node) {
      case PlaceNode.AllOf all -> all.parts().stream().anyMatch(this::hasAny);
      case PlaceNode.AnyOf any -> any.parts().stream().anyMatch(this::hasAny);
      case PlaceNode.Within within when isInAnyOrder(within) -> {
        int[] ends = ends(within.reach());
        yield anyHasAll(within.parts(), unitsOf(within.parts(), ends), ends);
      }
      case PlaceNode.Within within when within.reach().unit() == Reach.Unit.WORDS ->
          Chains.areAny(shown(within.parts()), within.reach().words(), within.ordered());
      case PlaceNode.Leaf leaf -> !places(leaf).isEmpty();
      case PlaceNode.Within within -> !places(within).isEmpty();
      case PlaceNode.Without without -> !places(without).isEmpty();
      case PlaceNode.Stretch stretch -> !places(stretch).isEmpty();
      case PlaceNode.Condition condition -> false;
      case PlaceNode.NoneOf none -> false;
    };
  }

  /** The places of parts that are words. */
  private List<Places> shown(List<PlaceNode> parts) {
    List<Places> shown = new ArrayList<>(parts.size());
    for (PlaceNode part : parts) {
      shown.add(places(part).shown());
    }
    return shown;
  }

  private boolean anyHasAll(List<PlaceNode> parts, int[] units, int[] ends) {
    for (int unit : units) {
      if (allHold(parts, firstOf(unit, ends), ends[unit])) {
        return true;
      }
    }
    return false;
  }

  /** Whether parts may stand anywhere in a sentence or paragraph. */
  private static boolean isInAnyOrder(PlaceNode.Within within) {
    return within.reach().unit() != Reach.Unit.WORDS && !within.ordered();
  }

  /** The first position that may be in a sentence or paragraph. */
  private static int firstOf(int unit, int[] ends) {
    return unit == 0 ? 0 : ends[unit - 1] + 1;
  }

  private Places find(PlaceNode node) {
    return switch (node) {
      case PlaceNode.Leaf leaf -> leaves.apply(leaf.index());
      case PlaceNode.Condition condition -> Places.NONE;
      case PlaceNode.NoneOf none -> Places.NONE;
      case PlaceNode.AllOf all -> union(all.parts());
      case PlaceNode.AnyOf any -> union(any.parts());
      case PlaceNode.Within within -> within(within);
      case PlaceNode.Without without -> without(without);
      case PlaceNode.Stretch stretch -> stretch(stretch);
    };
  }

  private Places union(List<PlaceNode> parts) {
    Places all = Places.NONE;
    for (PlaceNode part : parts) {
      all = all.with(places(part));
    }
    return all;
  }

  private Places within(PlaceNode.Within within) {
    if (within.reach().unit() == Reach.Unit.WORDS) {
      return Chains.kept(shown(within.parts()), within.reach().words(), within.ordered());
    }
    Places all = new Places();
    int[] ends = ends(within.reach());
    for (int unit : unitsOf(within.parts(), ends)) {
      all.append(inUnit(within, firstOf(unit, ends), ends[unit]));
    }
    return all;
  }

  private Places inUnit(PlaceNode.Within within, int from, int to) {
    if (within.ordered()) {
      List<Places> parts =
          within.parts().stream().map(part -> places(part).shown().inside(from, to)).toList();
      return Chains.kept(parts, Integer.MAX_VALUE, true);
    }
    if (!allHold(within.parts(), from, to)) {
      return Places.NONE;
    }
    Places all = union(within.parts(), from, to);
    return all.isEmpty() ? unitItself(from, to) : all;
  }

  private Places union(List<PlaceNode> parts, int from, int to) {
    Places all = Places.NONE;
    for (PlaceNode part : parts) {
      all = all.with(placesIn(part, from, to));
    }
    return all;
  }

  /** The places of a node inside a sentence or paragraph, as far as its parts hold there. */
  private Places placesIn(PlaceNode node, int from, int to) {
    return switch (node) {
      case PlaceNode.AllOf all -> holds(all, from, to) ? union(all.parts(), from, to) : Places.NONE;
      case PlaceNode.AnyOf any -> union(any.parts(), from, to);
      case PlaceNode.NoneOf none -> Places.NONE;
      case PlaceNode.Condition condition -> Places.NONE;
      case PlaceNode.Leaf leaf -> places(leaf).inside(from, to);
      case PlaceNode.Within within -> places(within).inside(from, to);
      case PlaceNode.Without without -> places(without).inside(from, to);
      case PlaceNode.Stretch stretch -> places(stretch).inside(from, to);
    };
  }

  /**
   * What stands for a sentence or paragraph in which conditions hold, but no words are asked for.
   */
  private static Places unitItself(int from, int end) {
    Places unit = new Places();
    unit.add(from, end, 0, 0, Places.NOT_SHOWN);
    return unit;
  }

  /** In a loop, for it is asked of every sentence or paragraph of every text. */
  private boolean allHold(List<PlaceNode> parts, int from, int to) {
    for (PlaceNode part : parts) {
      if (!holds(part, from, to)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(PlaceNode node, int from, int to) {
    return switch (node) {
      case PlaceNode.AllOf all -> allHold(all.parts(), from, to);
      case PlaceNode.AnyOf any -> any.parts().stream().anyMatch(part -> holds(part, from, to));
      case PlaceNode.NoneOf none -> !holds(none.part(), from, to);
      case PlaceNode.Condition condition -> conditions.test(condition.index());
      case PlaceNode.Leaf leaf -> places(leaf).anyInside(from, to);
      case PlaceNode.Within within -> places(within).anyInside(from, to);
      case PlaceNode.Without without -> places(without).anyInside(from, to);
      case PlaceNode.Stretch stretch -> places(stretch).anyInside(from, to);
    };
  }

  /** The sentences or paragraphs to look at: those with a place of a part that must have one. */
  private int[] unitsOf(List<PlaceNode> parts, int[] ends) {
    @Nullable Places fewest = null;
    for (PlaceNode part : parts) {
      if (needsPlace(part)) {
        Places places = places(part);
        fewest = fewest == null || places.size() < fewest.size() ? places : fewest;
      }
    }
    if (fewest == null) {
      int[] all = new int[ends.length];
      Arrays.setAll(all, i -> i);
      return all;
    }
    return unitsAt(fewest, ends);
  }

  private static int[] unitsAt(Places places, int[] ends) {
    int[] units = new int[places.size()];
    int size = 0;
    for (int i = 0; i < places.size(); i++) {
      int unit = unitAt(places.start(i), ends);
      if (unit < ends.length && (size == 0 || units[size - 1] != unit)) {
        units[size++] = unit;
      }
    }
    return Arrays.copyOf(units, size);
  }

  /** The index of the sentence or paragraph that holds a position. */
  private static int unitAt(int position, int[] ends) {
    int at = Arrays.binarySearch(ends, position);
    return at >= 0 ? at : -at - 1;
  }

  private static boolean needsPlace(PlaceNode node) {
    return switch (node) {
      case PlaceNode.AllOf all -> false;
      case PlaceNode.AnyOf any -> any.parts().stream().allMatch(PlaceReader::needsPlace);
      case PlaceNode.NoneOf none -> false;
      case PlaceNode.Condition condition -> false;
      case PlaceNode.Leaf leaf -> true;
      case PlaceNode.Within within -> true;
      case PlaceNode.Without without -> true;
      case PlaceNode.Stretch stretch -> true;
    };
  }

  private Places without(PlaceNode.Without without) {
    if (without.reach().unit() == Reach.Unit.WORDS) {
      Places own = places(without.part()).shown();
      int words = without.reach().words();
      Neighbours others = new Neighbours(places(without.other()).shown(), words);
      return own.where(i -> !others.anyNear(own.start(i), own.end(i)));
    }
    int[] ends = ends(without.reach());
    if (!needsPlace(without.part())) {
      return unitsWithout(without, ends);
    }
    Places own = places(without.part());
    return own.where(i -> !isInUnitWith(without.other(), own.start(i), own.end(i), ends));
  }

  /** What is in the sentences or paragraphs in which one part holds and the other does not. */
  private Places unitsWithout(PlaceNode.Without without, int[] ends) {
    Places all = new Places();
    for (int unit = 0; unit < ends.length; unit++) {
      int from = firstOf(unit, ends);
      if (holds(without.part(), from, ends[unit]) && !holds(without.other(), from, ends[unit])) {
        Places own = placesIn(without.part(), from, ends[unit]);
        all.append(own.isEmpty() ? unitItself(from, ends[unit]) : own);
      }
    }
    return all;
  }

  private boolean isInUnitWith(PlaceNode other, int start, int end, int[] ends) {
    int unit = unitAt(start, ends);
    if (unit == ends.length || end > ends[unit]) {
      return false;
    }
    return holds(other, firstOf(unit, ends), ends[unit]);
  }

  private int[] ends(Reach reach) {
    if (reach.unit() == Reach.Unit.SENTENCE) {
      int[] ends = sentenceEnds;
      if (ends == null) {
        ends = sentences.get();
        sentenceEnds = ends;
      }
      return ends;
    }
    int[] ends = paragraphEnds;
    if (ends == null) {
      ends = paragraphs.get();
      paragraphEnds = ends;
    }
    return ends;
  }

  /** Every place that some stretch holds together with enough of all words. */
  private Places stretch(PlaceNode.Stretch stretch) {
    List<Places> words = new ArrayList<>();
    for (PlaceNode.Leaf word : stretch.words()) {
      Places places = places(word);
      if (places.isEmpty()) {
        return Places.NONE;
      }
      words.add(places);
    }
    List<Places> near = nearRarest(words, stretch.length());
    return stretch.length() <= CommuniqueTokenStream.BLOCK_GAP
        ? new Stretches(near, stretch.counts(), stretch.length()).places()
        : inBlocks(near, stretch);
  }

  /** A stretch longer than what lies between blocks is looked for in each. */
  private Places inBlocks(List<Places> words, PlaceNode.Stretch stretch) {
    Places all = new Places();
    int[] ends = ends(Reach.PARAGRAPH);
    for (int block : unitsAt(words.getFirst(), ends)) {
      int from = firstOf(block, ends);
      List<Places> own = words.stream().map(word -> word.inside(from, ends[block])).toList();
      all.append(new Stretches(own, stretch.counts(), stretch.length()).places());
    }
    return all;
  }

  /** Every stretch has the rarest word in it, so that others count only near one of its places. */
  private static List<Places> nearRarest(List<Places> words, int length) {
    Places rarest = words.stream().min(Comparator.comparingInt(Places::size)).orElseThrow();
    return words.stream()
        .map(word -> word.where(i -> rarest.anyFrom(word.start(i) - length, word.end(i) + length)))
        .toList();
  }
}
