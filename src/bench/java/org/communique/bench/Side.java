package org.communique.bench;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.render.PageUrls;
import org.communique.search.SearchEngine;
import org.communique.search.SearchResult;

/** One of those that answer the queries of a benchmark. */
interface Side {
  /** What it is called in a table. */
  String label();

  /** Whether it has a query for this at all. */
  boolean answers(BenchQuery query);

  /**
   * Answers a query, to the last byte of the answer.
   *
   * @return how many hits there are; empty when only the answer says so
   */
  OptionalLong answer(BenchQuery query) throws IOException;

  /** Plain Lucene. */
  record Raw(RawSearch search) implements Side {
    @Override
    public String label() {
      return "raw";
    }

    @Override
    public boolean answers(BenchQuery query) {
      return query.raw().isPresent();
    }

    @Override
    public OptionalLong answer(BenchQuery query) throws IOException {
      return OptionalLong.of(search.search(query.raw().orElseThrow()).total());
    }
  }

  /** The engine in this process: hits, snippets, facets and the exact number. */
  record Engine(SearchEngine engine) implements Side {
    @Override
    public String label() {
      return "engine";
    }

    @Override
    public boolean answers(BenchQuery query) {
      return true;
    }

    @Override
    public OptionalLong answer(BenchQuery query) throws IOException {
      SearchResult result = engine.search(query.request());
      return result.isComplete() ? OptionalLong.of(result.total()) : OptionalLong.empty();
    }
  }

  /** {@code GET /api/search} of a server on this machine. */
  record Api(ServerProcess server) implements Side {
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"value\":(\\d+)");

    @Override
    public String label() {
      return "API";
    }

    @Override
    public boolean answers(BenchQuery query) {
      return true;
    }

    @Override
    public OptionalLong answer(BenchQuery query) throws IOException {
      KeptConnections.get(server.at(PageUrls.searchApi(query.request())), "application/json");
      return OptionalLong.empty();
    }

    /** How many hits the answer says there are. */
    long total(BenchQuery query) throws IOException {
      String body =
          KeptConnections.get(server.at(PageUrls.searchApi(query.request())), "application/json");
      Matcher total = TOTAL.matcher(body);
      if (!total.find()) {
        throw new IOException("an answer without a total: " + body);
      }
      return Long.parseLong(total.group(1));
    }
  }

  /** {@code GET /search}, the same as a page. */
  record Page(ServerProcess server) implements Side {
    @Override
    public String label() {
      return "page";
    }

    @Override
    public boolean answers(BenchQuery query) {
      return true;
    }

    @Override
    public OptionalLong answer(BenchQuery query) throws IOException {
      KeptConnections.get(server.at(PageUrls.search(query.request())), "text/html");
      return OptionalLong.empty();
    }
  }
}
