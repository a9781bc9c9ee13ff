package org.communique.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.communique.model.SentenceAnnotations;
import org.communique.query.QueryField;
import org.communique.query.QueryNode;
import org.communique.query.Reach;
import org.communique.testing.BruteForceText.Unit;

/**
 * Finds places near each other in one text, by trying all.
 *
 * <ul>
 *   <li>A place is in a sentence or paragraph when all of it is. A topic or act stands at its whole
 *       sentences, which are not marked.
 *   <li>In a sentence or paragraph, words and distances hold when one of their places is in it;
 *       AND, OR and NOT as usual; a date or signatory as it is true of the text. What does not hold
 *       there has no places there.
 *   <li>{@code a NOT /s b} has the places of a in no sentence that has b; when a is AND, NOT or a
 *       date, it is {@code a /s (NOT b)}.
 *   <li>Two places are within n words when they do not overlap, are in one block, and at most n - 1
 *       words stand between them.
 * </ul>
 */
final class BruteForceDistances {
  private final BruteForceText text;
  private final Predicate<QueryNode> holds;

  /** What was found for each part; nothing is looked for twice. */
  private final Map<QueryNode, List<BruteForcePlace>> found = new HashMap<>();

  /**
   * A reader of one text for one query.
   *
   * @param holds whether what has no places is true of the text
   */
  BruteForceDistances(BruteForceText text, Predicate<QueryNode> holds) {
    this.text = text;
    this.holds = holds;
  }

  /** The places of a node, in no particular order. */
  List<BruteForcePlace> places(QueryNode node) {
    List<BruteForcePlace> known = found.get(node);
    if (known == null) {
      known = find(node);
      found.put(node, known);
    }
    return known;
  }

  private List<BruteForcePlace> find(QueryNode node) {
    return switch (node) {
      case QueryNode.Or or -> or.parts().stream().flatMap(part -> places(part).stream()).toList();
      case QueryNode.Near near -> near(near);
      case QueryNode.NotNear near -> notNear(near);
      case QueryNode.Together together -> together(together);
      case QueryNode.HasValue value when value.field() == QueryField.TOPIC ->
          sentences(
              notes ->
                  text.vocabulary()
                      .topicId(value.value())
                      .filter(text.vocabulary().topicsAndDomains(notes)::contains)
                      .isPresent());
      case QueryNode.HasValue value when value.field() == QueryField.ACT ->
          sentences(
              notes -> notes.acts().stream().anyMatch(act -> act.value().equals(value.value())));
      case QueryNode.HasValue value when value.field() != QueryField.CITES -> List.of();
      case QueryNode.And and -> List.of();
      case QueryNode.Not not -> List.of();
      case QueryNode.InTitle title -> List.of();
      case QueryNode.IssuedWithin issued -> List.of();
      case QueryNode.SignedBy count -> List.of();
      case QueryNode.All all -> List.of();
      default -> new BruteForceWords(text).places(node);
    };
  }

  private List<BruteForcePlace> sentences(Predicate<SentenceAnnotations> isAsked) {
    return text.sentences().stream()
        .filter(sentence -> isAsked.test(sentence.notes()))
        .map(BruteForcePlace::hidden)
        .toList();
  }

  private boolean holds(QueryNode node, Unit unit) {
    return switch (node) {
      case QueryNode.And and -> and.parts().stream().allMatch(part -> holds(part, unit));
      case QueryNode.Or or -> or.parts().stream().anyMatch(part -> holds(part, unit));
      case QueryNode.Not not -> !holds(not.part(), unit);
      case QueryNode.InTitle title -> holds.test(title);
      case QueryNode.IssuedWithin issued -> holds.test(issued);
      case QueryNode.SignedBy count -> holds.test(count);
      case QueryNode.All all -> true;
      case QueryNode.HasValue value when isOfText(value) -> holds.test(value);
      default -> places(node).stream().anyMatch(unit::contains);
    };
  }

  private static boolean isOfText(QueryNode.HasValue value) {
    return value.field() != QueryField.TOPIC
        && value.field() != QueryField.ACT
        && value.field() != QueryField.CITES;
  }

  private List<Unit> units(Reach reach) {
    return reach.unit() == Reach.Unit.SENTENCE ? text.sentences() : text.blocks();
  }

  private List<BruteForcePlace> near(QueryNode.Near near) {
    if (near.reach().unit() == Reach.Unit.WORDS) {
      return chains(
          near.parts().stream().map(part -> shown(places(part))).toList(),
          near.reach().words(),
          near.ordered());
    }
    List<BruteForcePlace> places = new ArrayList<>();
    for (Unit unit : units(near.reach())) {
      if (near.parts().stream().allMatch(part -> holds(part, unit))) {
        places.addAll(near.ordered() ? inOrder(near, unit) : all(near.parts(), unit));
      }
    }
    return places;
  }

  private static List<BruteForcePlace> shown(List<BruteForcePlace> places) {
    return places.stream().filter(BruteForcePlace::isShown).toList();
  }

  private List<BruteForcePlace> inOrder(QueryNode.Near near, Unit unit) {
    List<List<BruteForcePlace>> parts =
        near.parts().stream()
            .map(part -> shown(places(part)).stream().filter(unit::contains).toList())
            .toList();
    return chains(parts, Integer.MAX_VALUE, true);
  }

  /** The places of all parts; the unit itself when nothing of them has a place. */
  private List<BruteForcePlace> all(List<QueryNode> parts, Unit unit) {
    List<BruteForcePlace> inside =
        parts.stream().flatMap(part -> placesIn(part, unit).stream()).toList();
    return inside.isEmpty() ? List.of(BruteForcePlace.hidden(unit)) : inside;
  }

  private List<BruteForcePlace> placesIn(QueryNode node, Unit unit) {
    if (!holds(node, unit)) {
      return List.of();
    }
    List<QueryNode> parts =
        switch (node) {
          case QueryNode.And and -> and.parts();
          case QueryNode.Or or -> or.parts();
          default -> List.of();
        };
    return parts.isEmpty()
        ? places(node).stream().filter(unit::contains).toList()
        : parts.stream().flatMap(part -> placesIn(part, unit).stream()).toList();
  }

  /** The places in chains of one place of each part, each near the one before. */
  private List<BruteForcePlace> chains(
      List<List<BruteForcePlace>> parts, int words, boolean ordered) {
    List<Set<BruteForcePlace>> reached = new ArrayList<>();
    for (List<BruteForcePlace> part : parts) {
      Set<BruteForcePlace> own = new LinkedHashSet<>(part);
      if (!reached.isEmpty()) {
        Set<BruteForcePlace> before = reached.getLast();
        own.removeIf(place -> before.stream().noneMatch(b -> isNear(b, place, words, ordered)));
      }
      reached.add(own);
    }
    for (int i = reached.size() - 2; i >= 0; i--) {
      Set<BruteForcePlace> after = reached.get(i + 1);
      reached
          .get(i)
          .removeIf(place -> after.stream().noneMatch(a -> isNear(place, a, words, ordered)));
    }
    return reached.stream().flatMap(Set::stream).toList();
  }

  private boolean isNear(BruteForcePlace one, BruteForcePlace other, int words, boolean ordered) {
    if (one.isBefore(other)) {
      boolean sameBlock =
          text.words().get(one.last()).block() == text.words().get(other.first()).block();
      return sameBlock && other.first() - one.last() - 1 <= words - 1;
    }
    return !ordered && other.isBefore(one) && isNear(other, one, words, true);
  }

  private List<BruteForcePlace> notNear(QueryNode.NotNear near) {
    if (near.reach().unit() == Reach.Unit.WORDS) {
      List<BruteForcePlace> others = shown(places(near.other()));
      return shown(places(near.part())).stream()
          .filter(
              place ->
                  others.stream().noneMatch(o -> isNear(place, o, near.reach().words(), false)))
          .toList();
    }
    if (!alwaysHasPlaces(near.part())) {
      return near(
          new QueryNode.Near(
              near.reach(), false, List.of(near.part(), new QueryNode.Not(near.other()))));
    }
    List<Unit> with =
        units(near.reach()).stream().filter(unit -> holds(near.other(), unit)).toList();
    return places(near.part()).stream()
        .filter(place -> with.stream().noneMatch(unit -> unit.contains(place)))
        .toList();
  }

  private static boolean alwaysHasPlaces(QueryNode node) {
    return switch (node) {
      case QueryNode.And and -> false;
      case QueryNode.Or or -> or.parts().stream().allMatch(BruteForceDistances::alwaysHasPlaces);
      case QueryNode.Not not -> false;
      case QueryNode.InTitle title -> false;
      case QueryNode.IssuedWithin issued -> false;
      case QueryNode.SignedBy count -> false;
      case QueryNode.HasValue value -> !isOfText(value);
      case QueryNode.All all -> false;
      default -> true;
    };
  }

  /** The places of words in stretches that hold each word as often as it is typed. */
  private List<BruteForcePlace> together(QueryNode.Together together) {
    List<String> typed =
        BruteForceToken.in(together.text()).stream().map(BruteForceToken::printed).toList();
    int length = typed.size() + together.others();
    Set<String> different = new LinkedHashSet<>(typed);
    Set<BruteForcePlace> places = new LinkedHashSet<>();
    List<List<BruteForcePlace>> each =
        different.stream().map(word -> places(new QueryNode.Phrase(word))).toList();
    List<Long> wanted =
        different.stream().map(word -> typed.stream().filter(word::equals).count()).toList();
    if (each.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    for (Unit block : text.blocks()) {
      for (int first = block.first(); first <= block.last(); first++) {
        Unit stretch =
            new Unit(first, Math.min(first + length - 1, block.last()), SentenceAnnotations.NONE);
        addStretch(stretch, each, wanted, places);
      }
    }
    return List.copyOf(places);
  }

  private static void addStretch(
      Unit stretch,
      List<List<BruteForcePlace>> each,
      List<Long> wanted,
      Set<BruteForcePlace> places) {
    for (int i = 0; i < each.size(); i++) {
      if (each.get(i).stream().filter(stretch::contains).count() < wanted.get(i)) {
        return;
      }
    }
    each.forEach(words -> words.stream().filter(stretch::contains).forEach(places::add));
  }
}
