package org.communique.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Sort;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchResult;

/** All that people see of an index, line by line, but the name of its generation and times. */
final class IndexContents {
  private static final List<String> QUERIES =
      List.of(
          "",
          "missiles",
          "ministers paris",
          "\"met in\"",
          "ship-to-ship",
          "title:joint",
          "fi*",
          "signatory:japan",
          "missile OR poisson OR seoul",
          "nothing at all");

  private final SearchEngine engine;
  private final List<String> lines = new ArrayList<>();

  private IndexContents(SearchEngine engine) {
    this.engine = engine;
  }

  static String of(SearchEngine engine) throws IOException {
    IndexContents contents = new IndexContents(engine);
    contents.add();
    return String.join("\n", contents.lines);
  }

  private void add() throws IOException {
    IndexStatus status = engine.status();
    lines.add("%d communiqués, %d paragraphs".formatted(status.communiques(), status.paragraphs()));
    for (FileEntry file : status.files()) {
      lines.add(withoutSeconds(file).toString());
      for (CommuniqueId id : file.ids()) {
        addOpened(engine.open(id, "missiles").orElseThrow());
      }
    }
    for (String query : QUERIES) {
      SearchRequest request = SearchRequest.of(query);
      addResult(request);
      addResult(request.withMatch(Match.ANY).withUnit(Unit.PARAGRAPH));
      addResult(request.withSort(Sort.DATE));
    }
  }

  private static FileEntry withoutSeconds(FileEntry file) {
    return new FileEntry(
        file.path(),
        file.status(),
        file.cause(),
        file.reason(),
        file.sizeBytes(),
        file.sha256(),
        file.characters(),
        file.paragraphs(),
        0,
        file.truncated(),
        file.holdings(),
        file.omissions());
  }

  private void addOpened(OpenedCommunique opened) {
    lines.add(opened.communique().toString());
    lines.add("sources " + opened.sources());
    lines.add("near " + opened.nearDuplicates());
    lines.add("matches " + opened.matches());
  }

  private void addResult(SearchRequest request) throws IOException {
    SearchResult result = engine.search(request);
    lines.add("%d for %s, notes %s".formatted(result.total(), request, result.notes()));
    result.hits().forEach(hit -> lines.add(hit.toString()));
    lines.add(result.facets().toString());
  }
}
