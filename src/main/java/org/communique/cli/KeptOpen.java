package org.communique.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.Explanation;
import org.communique.search.ExportSink;
import org.communique.search.Facet;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUpdate;
import org.communique.search.NearPassage;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Suggestion;
import org.communique.search.WordingScan;

/** An engine that a command may close without closing it for others, and can only read. */
final class KeptOpen implements SearchEngine {
  private final SearchEngine engine;
  private final Duration limit;

  /**
   * @param limit after which the engine stops searches
   */
  KeptOpen(SearchEngine engine, Duration limit) {
    this.engine = engine;
    this.limit = limit;
  }

  @Override
  public SearchEngine withTimeLimit(Duration other) {
    if (!other.equals(limit)) {
      throw new UsageException("A server has its own time limit; leave --time-limit out.");
    }
    return this;
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return engine.search(request);
  }

  @Override
  public List<Facet.Value> yearsOfAnyDate(SearchRequest request) throws IOException {
    return engine.yearsOfAnyDate(request);
  }

  @Override
  public void export(SearchRequest request, ExportSink sink) throws IOException {
    engine.export(request, sink);
  }

  @Override
  public Optional<OpenedCommunique> open(CommuniqueId id, String queryText) throws IOException {
    return engine.open(id, queryText);
  }

  @Override
  public Optional<CommuniqueId> successor(CommuniqueId former) throws IOException {
    return engine.successor(former);
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
  public String generation() throws IOException {
    return engine.generation();
  }

  @Override
  public IndexStatus overview() throws IOException {
    return engine.overview();
  }

  @Override
  public IndexStatus status() throws IOException {
    return engine.status();
  }

  @Override
  public IndexUpdate update() {
    throw new UsageException("A server does not change its index for a command.");
  }

  @Override
  public IndexUpdate rebuild() {
    return update();
  }

  @Override
  public void close() {}
}
