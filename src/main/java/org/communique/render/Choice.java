package org.communique.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/** One way to change how an answer is shown: links, of which one is current. */
public record Choice(String title, List<Link> links) {

  /** Order, unit, and how words are joined. */
  static List<Choice> of(SearchRequest asked) {
    SearchRequest request = asked.withPage(1, asked.size());
    return List.of(
        new Choice(
            "Sort by",
            Arrays.stream(SearchRequest.Sort.values())
                .map(sort -> link(name(sort), request.withSort(sort), request))
                .toList()),
        new Choice(
            "List",
            Arrays.stream(SearchRequest.Unit.values())
                .map(unit -> link(name(unit), request.withUnit(unit), request))
                .toList()),
        new Choice(
            "Match",
            Arrays.stream(SearchRequest.Match.values())
                .map(match -> link(name(match), request.withMatch(match), request))
                .toList()));
  }

  /** How several chosen signatories are joined; empty when there are fewer than two. */
  static Optional<Choice> ofSignatories(SearchRequest asked) {
    if (asked.filters().values(Facet.Field.SIGNATORY).size() < 2) {
      return Optional.empty();
    }
    SearchRequest request = asked.withPage(1, asked.size());
    return Optional.of(
        new Choice(
            "Signed by",
            Arrays.stream(Filters.Signed.values())
                .map(signed -> link(name(signed), FilterChanges.signed(request, signed), request))
                .toList()));
  }

  private static Link link(String text, SearchRequest request, SearchRequest current) {
    return new Link(text, PageUrls.search(request), request.equals(current));
  }

  private static String name(Filters.Signed signed) {
    return switch (signed) {
      case ALL -> "all";
      case ANY -> "any of these";
    };
  }

  private static String name(SearchRequest.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "relevance";
      case DATE -> "newest";
      case TITLE -> "title";
      case RECENT -> "relevance and age";
    };
  }

  private static String name(SearchRequest.Unit unit) {
    return switch (unit) {
      case COMMUNIQUE -> "communiqués";
      case PARAGRAPH -> "paragraphs";
    };
  }

  private static String name(SearchRequest.Match match) {
    return switch (match) {
      case ALL -> "all words";
      case ANY -> "any word";
      case AUTO -> "as the query suggests";
    };
  }
}
