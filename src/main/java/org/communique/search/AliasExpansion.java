package org.communique.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.annotate.Party;
import org.communique.query.Joining;
import org.communique.query.QueryNode;

/**
 * Puts parties in place of the words that name them, so that DPRK finds North Korea, and adds
 * expressions that say the same, such as the words of an acronym. Only words typed without quotes
 * and without an equals sign are looked at; of words side by side the longest name counts.
 */
public final class AliasExpansion {
  /** Words of the longest name that is looked for. */
  private static final int LONGEST_NAME = 14;

  private final Vocabulary vocabulary;
  private final Joining joining;
  private final Map<String, Alias> aliases = new LinkedHashMap<>();

  private AliasExpansion(Vocabulary vocabulary, Joining joining) {
    this.vocabulary = vocabulary;
    this.joining = joining;
  }

  /**
   * A query with its parties.
   *
   * @param aliases what was added, by the order of the query
   */
  public record Expanded(QueryNode node, List<Alias> aliases) {
    public Expanded {
      aliases = List.copyOf(aliases);
    }
  }

  /** The query with parties for words. */
  public static Expanded expand(QueryNode node, Joining joining, Vocabulary vocabulary) {
    AliasExpansion expansion = new AliasExpansion(vocabulary, joining);
    QueryNode expanded = expansion.expanded(node);
    return new Expanded(expanded, List.copyOf(expansion.aliases.values()));
  }

  private QueryNode expanded(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> known(List.of(word)).orElse(word);
      case QueryNode.And and -> QueryNode.allOf(sideBySide(and.parts()));
      case QueryNode.Or or ->
          anyOf(joining != Joining.ALL ? sideBySide(or.parts()) : each(or.parts()));
      case QueryNode.Not not -> new QueryNode.Not(expanded(not.part()));
      case QueryNode.InTitle title -> new QueryNode.InTitle(expanded(title.part()));
      case QueryNode.Near near ->
          new QueryNode.Near(near.reach(), near.ordered(), each(near.parts()));
      case QueryNode.NotNear near ->
          new QueryNode.NotNear(near.reach(), expanded(near.part()), expanded(near.other()));
      default -> node;
    };
  }

  private static QueryNode anyOf(List<QueryNode> parts) {
    return parts.size() == 1 ? parts.getFirst() : new QueryNode.Or(parts);
  }

  private List<QueryNode> each(List<QueryNode> parts) {
    return parts.stream().map(this::expanded).toList();
  }

  /** Parts of which several words may be one name. */
  private List<QueryNode> sideBySide(List<QueryNode> parts) {
    List<QueryNode> expanded = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      int length = longestName(parts, at);
      expanded.add(
          length > 1
              ? known(parts.subList(at, at + length)).orElseThrow()
              : expanded(parts.get(at)));
      at += Math.max(1, length);
    }
    return expanded;
  }

  private int longestName(List<QueryNode> parts, int from) {
    boolean begins =
        parts.get(from) instanceof QueryNode.Word word && vocabulary.beginsName(word.text());
    if (!begins) {
      return 0;
    }
    int limit = from;
    while (limit < parts.size()
        && limit < from + LONGEST_NAME
        && parts.get(limit) instanceof QueryNode.Word) {
      limit++;
    }
    for (int to = limit; to > from + 1; to--) {
      if (isKnown(words(parts.subList(from, to)))) {
        return to - from;
      }
    }
    return 0;
  }

  private static String words(List<QueryNode> parts) {
    return String.join(" ", parts.stream().map(part -> ((QueryNode.Word) part).text()).toList());
  }

  private boolean isKnown(String words) {
    return vocabulary.partyNamed(words).isPresent() || !vocabulary.sameAs(words).isEmpty();
  }

  /** The party or the expressions that stand for some words; empty when there are none. */
  private Optional<QueryNode> known(List<QueryNode> parts) {
    String words = words(parts);
    Optional<Party> party = vocabulary.partyNamed(words);
    if (party.isPresent()) {
      aliases.putIfAbsent(words, Alias.of(words, party.get()));
      return Optional.of(new QueryNode.Named(words, party.get().code()));
    }
    List<String> same = vocabulary.sameAs(words);
    if (same.isEmpty()) {
      return Optional.empty();
    }
    aliases.putIfAbsent(words, new Alias(words, "", same));
    List<QueryNode> any = new ArrayList<>();
    any.add(parts.size() == 1 ? parts.getFirst() : new QueryNode.Phrase(words));
    same.forEach(expression -> any.add(expression(expression)));
    return Optional.of(new QueryNode.Or(any));
  }

  /** An acronym counts in capitals only, other expressions in any case. */
  private static QueryNode expression(String text) {
    boolean isAcronym = text.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' ');
    return isAcronym ? new QueryNode.Exact(text) : new QueryNode.Phrase(text);
  }
}
