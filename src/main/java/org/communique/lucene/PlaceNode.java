package org.communique.lucene;

import java.util.List;
import org.communique.query.Reach;

/**
 * What {@link ProximityQuery} looks for in one text, as a tree over numbered leaves.
 *
 * <p>A node has places, and within a stretch of text it holds or not. {@link PlaceReader} says how
 * both are found.
 */
sealed interface PlaceNode {
  /**
   * The places of a leaf.
   *
   * @param index among {@link ProximityQuery#leaves()}
   */
  record Leaf(int index) implements PlaceNode {}

  /**
   * A matter of the whole text, which has no places.
   *
   * @param index among {@link ProximityQuery#conditions()}
   */
  record Condition(int index) implements PlaceNode {}

  /** All parts hold in the same stretch. */
  record AllOf(List<PlaceNode> parts) implements PlaceNode {}

  /** One of the parts. */
  record AnyOf(List<PlaceNode> parts) implements PlaceNode {}

  /** The part does not hold in the stretch. */
  record NoneOf(PlaceNode part) implements PlaceNode {}

  /**
   * Places of the parts, each within reach of the part before and after it.
   *
   * @param reach in what they must be near
   * @param ordered whether in this order
   */
  record Within(Reach reach, boolean ordered, List<PlaceNode> parts) implements PlaceNode {}

  /** Places of {@code part} without {@code other} within reach. */
  record Without(Reach reach, PlaceNode part, PlaceNode other) implements PlaceNode {}

  /**
   * Places of words that stand in one stretch in which each stands as often as it is asked for.
   *
   * @param counts how often each word must be there
   * @param length of the stretch in words
   */
  record Stretch(List<Leaf> words, List<Integer> counts, int length) implements PlaceNode {}
}
