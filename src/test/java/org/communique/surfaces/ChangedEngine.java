package org.communique.surfaces;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.Explanation;
import org.communique.search.ExportSink;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUpdate;
import org.communique.search.NearPassage;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Suggestion;
import org.communique.search.WordingScan;

/**
 * An engine whose answers are changed on their way out. It stays open when it is closed.
 *
 * @param found changes what is found
 * @param opened changes what is opened
 */
public record ChangedEngine(
    SearchEngine engine, UnaryOperator<SearchResult> found, UnaryOperator<OpenedCommunique> opened)
    implements SearchEngine {

  /** The engine as it is, but that it stays open. */
  public static SearchEngine unchanged(SearchEngine engine) {
    return new ChangedEngine(engine, UnaryOperator.identity(), UnaryOperator.identity());
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return found.apply(engine.search(request));
  }

  /** Changes the export as if all its hits, with all their sentences, were one answer. */
  @Override
  public void export(SearchRequest request, ExportSink sink) throws IOException {
    ChangedExport.run(engine, request, found, sink);
  }

  @Override
  public Optional<OpenedCommunique> open(CommuniqueId id, String queryText) throws IOException {
    return engine.open(id, queryText).map(opened);
  }

  @Override
  public SearchEngine withTimeLimit(Duration limit) {
    return new ChangedEngine(engine.withTimeLimit(limit), found, opened);
  }

  @Override
  public Optional<Explanation> explain(CommuniqueId id, String queryText) throws IOException {
    return engine.explain(id, queryText);
  }

  @Override
  public List<Suggestion> suggest(String typed) throws IOException {
    return engine.suggest(typed);
  }

  @Override
  public WordingScan scanWording(List<String> pieces, Consumer<Communique> each)
      throws IOException {
    return engine.scanWording(pieces, each);
  }

  @Override
  public List<NearPassage> nearWording(List<String> pieces, int most) throws IOException {
    return engine.nearWording(pieces, most);
  }

  @Override
  public IndexStatus status() throws IOException {
    return engine.status();
  }

  @Override
  public IndexUpdate update() throws IOException {
    return engine.update();
  }

  @Override
  public IndexUpdate rebuild() throws IOException {
    return engine.rebuild();
  }

  @Override
  public void close() {}
}
