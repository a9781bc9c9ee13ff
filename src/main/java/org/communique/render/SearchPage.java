package org.communique.render;

import java.util.Arrays;
import java.util.List;
import org.communique.search.Facet;
import org.communique.search.Repair;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The page that answers a search.
 *
 * @param count {@code 12 communiqués}
 * @param query as typed; empty when everything is listed
 * @param understood how the query was read, in the query language
 * @param aliases one sentence for each name that was looked for under its other names too
 * @param tree the query part by part, in words; null when everything is listed
 * @param repairs links to other queries that have hits
 * @param years the years of the hits; null when none has a date
 * @param filters active filters; each link takes one off
 * @param clearUrl of the answer with no filters
 * @param beyond whether there are hits, but on earlier pages
 * @param exports links to all hits in forms to keep; none without hits
 * @param anyUrl of the answer that asks for any of the words; empty when that is asked already
 */
public record SearchPage(
    PageFrame frame,
    String count,
    String query,
    String understood,
    List<String> notes,
    List<String> aliases,
    @Nullable ClauseView tree,
    List<Link> repairs,
    List<HitView> hits,
    @Nullable YearsView years,
    List<FacetView> facets,
    List<Link> filters,
    String clearUrl,
    List<Choice> choices,
    PageLinks pages,
    boolean beyond,
    List<Link> exports,
    String anyUrl) {

  static SearchPage of(SearchResult result, List<Facet.Value> years, Vocabulary vocabulary) {
    SearchRequest request = result.request();
    String query = request.text().strip();
    return new SearchPage(
        PageFrame.of(
                SearchWording.summary(result), PageUrls.searchApi(request), SearchBox.of(request))
            .withFeed(PageUrls.feed(request), "This search as a feed"),
        SearchWording.count(result),
        DisplayText.line(query),
        DisplayText.line(result.understood()),
        result.notes().stream().map(DisplayText::line).toList(),
        result.aliases().stream().map(SearchWording::alias).toList(),
        query.isEmpty() ? null : ClauseView.of(result.tree(), request),
        result.repairs().stream().map(SearchPage::link).toList(),
        HitGroup.of(result.hits()).stream()
            .map(group -> HitView.of(group, request.text(), vocabulary))
            .toList(),
        YearsView.of(result, years),
        FacetView.of(result, vocabulary),
        ActiveFilters.of(request, vocabulary),
        PageUrls.search(FilterChanges.unfiltered(request)),
        Choice.of(request),
        PageLinks.of(result),
        result.hits().isEmpty() && result.total() > 0,
        exports(result),
        anyUrl(request));
  }

  /** The number of the first hit, from which the list counts. */
  public int firstRank() {
    return hits.isEmpty() ? 1 : hits.getFirst().rank();
  }

  private static List<Link> exports(SearchResult result) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> result.total() > 0)
        .map(format -> Link.to(format.title(), PageUrls.export(result.request(), format)))
        .toList();
  }

  private static Link link(Repair repair) {
    return Link.to(SearchWording.repair(repair), PageUrls.search(repair.request()));
  }

  private static String anyUrl(SearchRequest request) {
    boolean isOneWord = !request.text().strip().contains(" ");
    if (request.match() == SearchRequest.Match.ANY || isOneWord) {
      return "";
    }
    return PageUrls.search(request.withMatch(SearchRequest.Match.ANY).withPage(1, request.size()));
  }
}
