package org.communique.cli;

import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Unit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is a hit, beside the words of a query. */
final class AskedOptions {
  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "communique",
      completionCandidates = Candidates.Units.class,
      description = "What a hit is: communique or paragraph (default: ${DEFAULT-VALUE}).")
  private Unit unit = Unit.COMMUNIQUE;

  @Option(
      names = "--match",
      paramLabel = "HOW",
      defaultValue = "all",
      completionCandidates = Candidates.Matches.class,
      description =
          "Whether all words must be there, or any, or auto: all of a few words, any of a sentence"
              + " (default: ${DEFAULT-VALUE}).")
  private Match match = Match.ALL;

  /**
   * The request for a query with these options, in the usual order.
   *
   * @throws UsageException as {@link FilterOptions#filters}
   */
  SearchRequest request(String text) {
    return SearchRequest.of(text).withUnit(unit).withMatch(match).withFilters(filters.filters());
  }
}
