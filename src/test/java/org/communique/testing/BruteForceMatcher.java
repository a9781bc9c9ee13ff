package org.communique.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.communique.annotate.Spelling;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;

/**
 * Says whether a communiqué matches a query, and where, by reading all its words. It shares no code
 * with the index, only the definition of what a query means:
 *
 * <ul>
 *   <li>The title, each heading and each paragraph are blocks; nothing matches across two of them.
 *       A title that the text does not print is found by {@code title:} alone, and has no places.
 *   <li>A phrase matches words side by side by their printed forms. A word matches by its stem; one
 *       of several parts ({@code ship-to-ship}) matches such words side by side. A prefix matches
 *       the beginning of a printed form; its parts before the last match as in a phrase.
 *   <li>Two to five words with one hyphen between each two, together no longer than a hundred
 *       letters, one of them a letter, are also one word for words and prefixes: the one without
 *       the hyphens. In a phrase they are that, at most once, when they are two with U+2010 between
 *       them.
 *   <li>All parts of an And must match somewhere in the communiqué, one of an Or. A part that does
 *       not itself match has no places, and so has what stands under a Not.
 *   <li>A query without any word to look for matches nothing.
 * </ul>
 *
 * <p>Stems are those of English, of words in American spelling ({@link Spelling}). Blocks in other
 * languages are compared by printed forms only, so a comparison with the index is fair for bare
 * words where {@link #isEnglish} holds, and for phrases and prefixes everywhere.
 */
public final class BruteForceMatcher {
  private final Block title;
  private final boolean isTitlePrinted;
  private final List<Block> blocks;
  private final Predicate<QueryNode> holds;

  /** Stems are the printed forms where they are not those of English. */
  private record Block(
      boolean english,
      List<TextSpan> spans,
      List<String> printed,
      List<String> stems,
      List<Joined> joined) {}

  /**
   * A hyphenated word without its hyphens.
   *
   * @param first index of its first part
   * @param parts how many it has
   * @param maybeOne whether a phrase may read it as one word
   */
  private record Joined(int first, int parts, String printed, TextSpan span, boolean maybeOne) {}

  /**
   * @param holds whether a {@link QueryNode.HasValue} or {@link QueryNode.IssuedWithin} is true of
   *     the communiqué
   */
  public BruteForceMatcher(CommuniqueText text, Predicate<QueryNode> holds) {
    TextSpan whole = new TextSpan(0, text.title().length());
    this.title = block(text.title(), whole, text.language());
    this.isTitlePrinted = !text.titleSpan().isEmpty();
    this.blocks = new ArrayList<>(isTitlePrinted ? List.of(title) : List.of());
    this.holds = holds;
    for (Paragraph paragraph : text.paragraphs()) {
      for (TextSpan heading : paragraph.headings()) {
        blocks.add(block(text.text(), heading, text.language()));
      }
      blocks.add(block(text.text(), paragraph.span(), paragraph.language()));
    }
  }

  private static Block block(String text, TextSpan span, String language) {
    boolean english = language.equals("en");
    List<BruteForceToken> tokens = BruteForceToken.in(text, span);
    List<String> printed = tokens.stream().map(BruteForceToken::printed).toList();
    List<TextSpan> spans = tokens.stream().map(BruteForceToken::span).toList();
    List<Joined> joined = joined(text, spans, printed);
    return new Block(english, spans, printed, english ? stems(printed) : printed, joined);
  }

  private static List<Joined> joined(String text, List<TextSpan> spans, List<String> printed) {
    List<Joined> joined = new ArrayList<>();
    int first = 0;
    while (first < spans.size()) {
      int after = first + 1;
      while (after < spans.size()
          && text.substring(spans.get(after - 1).end(), spans.get(after).start())
              .matches("[-‐‑﹣－]")) {
        after++;
      }
      String word = String.join("", printed.subList(first, after));
      int parts = after - first;
      if (parts > 1 && parts <= 5 && word.length() <= 100 && word.matches(".*\\p{L}.*")) {
        TextSpan span = new TextSpan(spans.get(first).start(), spans.get(after - 1).end());
        boolean maybeOne = parts == 2 && text.charAt(spans.get(first).end()) == '‐';
        joined.add(new Joined(first, parts, word, span, maybeOne));
      }
      first = after;
    }
    return joined;
  }

  /** The query without its hyphens, when all of it is one word. */
  private static List<String> joined(String query) {
    List<BruteForceToken> tokens = BruteForceToken.in(query);
    List<TextSpan> spans = tokens.stream().map(BruteForceToken::span).toList();
    return joined(query, spans, printedForms(query)).stream()
        .filter(joined -> joined.parts() == tokens.size())
        .map(Joined::printed)
        .toList();
  }

  /** Whether all of a text is in English. */
  public static boolean isEnglish(CommuniqueText text) {
    return text.language().equals("en")
        && text.paragraphs().stream().allMatch(paragraph -> paragraph.language().equals("en"));
  }

  /**
   * The places that match, in order, overlapping ones merged and adjacent ones apart; empty when
   * the communiqué does not match, no places when it matches without words.
   */
  public Optional<List<TextSpan>> match(QueryNode query) {
    return match(query, blocks).map(BruteForceMatcher::merged);
  }

  private Optional<List<TextSpan>> match(QueryNode node, List<Block> within) {
    return switch (node) {
      case QueryNode.Word word -> word(word.text(), within);
      case QueryNode.Phrase phrase -> phrase(phrase.text(), within);
      case QueryNode.Prefix prefix -> prefix(prefix.text(), within);
      case QueryNode.And and -> all(and.parts(), within);
      case QueryNode.Or or -> any(or.parts(), within);
      case QueryNode.Not not ->
          match(not.part(), within).isPresent() ? Optional.empty() : Optional.of(List.of());
      case QueryNode.InTitle inTitle ->
          match(inTitle.part(), List.of(title))
              .map(places -> isTitlePrinted ? places : List.<TextSpan>of());
      case QueryNode.HasValue value -> truth(holds.test(value));
      case QueryNode.IssuedWithin issued -> truth(holds.test(issued));
      case QueryNode.All all -> truth(true);
      default -> throw new IllegalArgumentException("not read here: " + node);
    };
  }

  private static Optional<List<TextSpan>> truth(boolean holds) {
    return holds ? Optional.of(List.of()) : Optional.empty();
  }

  private Optional<List<TextSpan>> all(List<QueryNode> parts, List<Block> within) {
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

  private Optional<List<TextSpan>> any(List<QueryNode> parts, List<Block> within) {
    List<List<TextSpan>> found =
        parts.stream().flatMap(part -> match(part, within).stream()).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.stream().flatMap(List::stream).toList());
  }

  private static Optional<List<TextSpan>> word(String text, List<Block> within) {
    List<String> parts = printedForms(text);
    List<String> stems = stems(parts);
    List<TextSpan> places = new ArrayList<>();
    for (Block block : within) {
      List<String> wanted = block.english() ? stems : parts;
      places.addAll(places(block.spans(), block.stems(), wanted, String::equals));
      List<String> ones = parts.size() == 1 ? parts : joined(text);
      Set<String> one = new HashSet<>(block.english() ? stems(ones) : ones);
      places.addAll(places(block.joined(), word -> one.contains(inBlock(block, word))));
      if (parts.size() > 1) {
        for (String whole : block.english() ? stems(ones) : ones) {
          places.addAll(places(block.spans(), block.stems(), List.of(whole), String::equals));
        }
      }
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(places);
  }

  private static String inBlock(Block block, String word) {
    return block.english() ? stems(List.of(word)).getFirst() : word;
  }

  private static List<TextSpan> places(List<Joined> joined, Predicate<String> matches) {
    return joined.stream().filter(word -> matches.test(word.printed())).map(Joined::span).toList();
  }

  private static Optional<List<TextSpan>> prefix(String text, List<Block> within) {
    List<String> parts = printedForms(text);
    List<String> ones = parts.size() == 1 ? parts : joined(text);
    List<TextSpan> places = new ArrayList<>();
    for (Block block : within) {
      places.addAll(places(block.spans(), block.printed(), parts, String::startsWith));
      for (String one : ones) {
        places.addAll(places(block.spans(), block.printed(), List.of(one), String::startsWith));
        places.addAll(places(block.joined(), word -> word.startsWith(one)));
      }
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(places);
  }

  private static Optional<List<TextSpan>> phrase(String text, List<Block> within) {
    List<String> parts = printedForms(text);
    List<TextSpan> places = new ArrayList<>();
    for (Block block : within) {
      places.addAll(places(block.spans(), block.printed(), parts, String::equals));
      block.joined().stream()
          .filter(Joined::maybeOne)
          .forEach(word -> places.addAll(places(asOne(block, word), parts, word)));
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(places);
  }

  /** The block with one hyphenated word read as one. */
  private static Block asOne(Block block, Joined word) {
    List<TextSpan> spans = new ArrayList<>(block.spans());
    List<String> printed = new ArrayList<>(block.printed());
    spans.set(word.first(), word.span());
    printed.set(word.first(), word.printed());
    spans.remove(word.first() + 1);
    printed.remove(word.first() + 1);
    return new Block(block.english(), spans, printed, List.of(), List.of());
  }

  /** Where a phrase matches with this word in it. */
  private static List<TextSpan> places(Block block, List<String> parts, Joined word) {
    return places(block.spans(), block.printed(), parts, String::equals).stream()
        .filter(place -> place.overlaps(word.span()))
        .toList();
  }

  private static List<String> printedForms(String text) {
    return BruteForceToken.in(text).stream().map(BruteForceToken::printed).toList();
  }

  private static List<String> stems(List<String> printed) {
    return printed.stream()
        .map(
            word ->
                word.length() < 3
                    ? word + " unstemmed"
                    : PublishedPorterStemmer.stem(Spelling.americanForm(word)))
        .toList();
  }

  /** Where {@code parts} stand side by side among {@code words}, which stand at {@code spans}. */
  private static List<TextSpan> places(
      List<TextSpan> spans,
      List<String> words,
      List<String> parts,
      BiPredicate<String, String> lastMatches) {
    List<TextSpan> places = new ArrayList<>();
    if (parts.isEmpty()) {
      return places;
    }
    List<String> before = parts.subList(0, parts.size() - 1);
    for (int last = before.size(); last < words.size(); last++) {
      int first = last - before.size();
      if (lastMatches.test(words.get(last), parts.getLast())
          && words.subList(first, last).equals(before)) {
        places.add(new TextSpan(spans.get(first).start(), spans.get(last).end()));
      }
    }
    return places;
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
