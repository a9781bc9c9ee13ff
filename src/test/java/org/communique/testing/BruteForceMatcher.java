package org.communique.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.communique.model.Communique;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.TextSpan;
import org.communique.query.QueryField;
import org.communique.query.QueryNode;
import org.communique.search.Vocabulary;

/**
 * Says whether a communiqué, or one of its paragraphs, matches a query, and where, by reading all
 * its words. It shares no code with the index, only the definition of what a query means:
 *
 * <ul>
 *   <li>The title, each heading and each paragraph are blocks; no words match across two of them. A
 *       title that the text does not print is found by {@code title:} alone, and has no places. To
 *       a paragraph belong the headings above it, but not the title.
 *   <li>A phrase matches words side by side by their printed forms. A word matches by its stem; one
 *       of several parts ({@code ship-to-ship}) matches such words side by side. A prefix matches
 *       the beginning of a printed form; its parts before the last match as in a phrase.
 *   <li>Two to five words with one hyphen between each two, together no longer than a hundred
 *       letters, one of them a letter, are also one word for words, prefixes and patterns: the one
 *       without the hyphens, at the place of its first part. In a phrase they are that, at most
 *       once, when they are two with U+2010 between them.
 *   <li>A name of a party or a citation stands at its first word, and all of it is marked.
 *   <li>All parts of an And must match somewhere in the communiqué, one of an Or. A part that does
 *       not itself match has no places, and so has what stands under a Not.
 *   <li>What distances mean is said in {@link BruteForceDistances}.
 *   <li>A query without any word to look for matches nothing.
 * </ul>
 *
 * <p>Stems are those of English, of words in American spelling. Blocks in other languages are
 * compared by printed forms only, so a comparison with the index is fair for bare words where
 * {@link #isEnglish} holds, and for all else everywhere.
 */
public final class BruteForceMatcher {
  private final BruteForceText text;
  private final BruteForceText title;
  private final boolean isTitleMarked;
  private final Predicate<QueryNode> facts;

  private BruteForceMatcher(
      BruteForceText text,
      BruteForceText title,
      boolean isTitleMarked,
      Predicate<QueryNode> facts) {
    this.text = text;
    this.title = title;
    this.isTitleMarked = isTitleMarked;
    this.facts = facts;
  }

  /** A reader of a whole communiqué. */
  public static BruteForceMatcher of(Communique communique, Vocabulary vocabulary) {
    return new BruteForceMatcher(
        BruteForceText.of(communique, vocabulary),
        BruteForceText.ofTitle(communique.text(), vocabulary),
        !communique.text().titleSpan().isEmpty(),
        new BruteForceFacts(communique, communique.annotations().sentences(), vocabulary)::holds);
  }

  /** A reader of one paragraph. */
  public static BruteForceMatcher of(
      Communique communique, Paragraph paragraph, Vocabulary vocabulary) {
    return new BruteForceMatcher(
        BruteForceText.of(communique, paragraph, vocabulary),
        BruteForceText.ofTitle(communique.text(), vocabulary),
        false,
        new BruteForceFacts(communique, communique.sentencesOf(paragraph.number()), vocabulary)
            ::holds);
  }

  /** The same reader with other facts. */
  BruteForceMatcher withFacts(Predicate<QueryNode> other) {
    return new BruteForceMatcher(text, title, isTitleMarked, other);
  }

  /** Whether all of a text is in English. */
  public static boolean isEnglish(CommuniqueText text) {
    return text.language().equals("en")
        && text.paragraphs().stream().allMatch(paragraph -> paragraph.language().equals("en"));
  }

  /**
   * The places that match, in order, overlapping ones merged and adjacent ones apart; empty when
   * the communiqué does not match, no places when it matches without words.
   *
   * @param query with parties in place of the words that name them
   */
  public Optional<List<TextSpan>> match(QueryNode query) {
    return match(query, text).map(BruteForceMatcher::merged);
  }

  private Optional<List<TextSpan>> match(QueryNode node, BruteForceText within) {
    return switch (node) {
      case QueryNode.And and -> all(and.parts(), within);
      case QueryNode.Or or -> any(or.parts(), within);
      case QueryNode.Not not -> truth(match(not.part(), within).isEmpty());
      case QueryNode.InTitle inTitle ->
          match(inTitle.part(), title).map(places -> isTitleMarked ? places : List.of());
      case QueryNode.HasValue value when value.field() == QueryField.CITES -> cites(value, within);
      case QueryNode.HasValue value -> truth(facts.test(value));
      case QueryNode.IssuedWithin issued -> truth(facts.test(issued));
      case QueryNode.SignedBy count -> truth(facts.test(count));
      case QueryNode.All all -> truth(true);
      default -> places(node, within);
    };
  }

  private static Optional<List<TextSpan>> truth(boolean holds) {
    return holds ? Optional.of(List.of()) : Optional.empty();
  }

  private Optional<List<TextSpan>> places(QueryNode node, BruteForceText within) {
    List<BruteForcePlace> places =
        new BruteForceDistances(within, part -> match(part, within).isPresent()).places(node);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            places.stream().filter(BruteForcePlace::isShown).map(BruteForcePlace::span).toList());
  }

  /** A citation may be proved by other words than those of one sentence, and then has no place. */
  private Optional<List<TextSpan>> cites(QueryNode.HasValue value, BruteForceText within) {
    Optional<List<TextSpan>> places = places(value, within);
    return places.isPresent() ? places : truth(facts.test(value));
  }

  private Optional<List<TextSpan>> all(List<QueryNode> parts, BruteForceText within) {
    List<TextSpan> places = new ArrayList<>();
    for (QueryNode part : parts) {
      Optional<List<TextSpan>> found = match(part, within);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      places.addAll(found.get());
    }
    return Optional.of(places);
  }

  private Optional<List<TextSpan>> any(List<QueryNode> parts, BruteForceText within) {
    List<List<TextSpan>> found =
        parts.stream().flatMap(part -> match(part, within).stream()).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.stream().flatMap(List::stream).toList());
  }

  private static List<TextSpan> merged(List<TextSpan> places) {
    List<TextSpan> merged = new ArrayList<>();
    for (TextSpan place : new TreeSet<>(places)) {
      if (!merged.isEmpty() && merged.getLast().overlaps(place)) {
        TextSpan before = merged.removeLast();
        merged.add(new TextSpan(before.start(), Math.max(before.end(), place.end())));
      } else {
        merged.add(place);
      }
    }
    return merged;
  }
}
