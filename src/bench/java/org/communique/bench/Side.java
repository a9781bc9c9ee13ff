package org.communique.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.render.PageUrls;
import org.communique.search.SearchEngine;

/** One of those that answer the queries of a benchmark. Safe for use by several threads. */
sealed interface Side permits Side.Raw, Side.Engine, Side.Api, Side.Page, Side.Bare, Peer {
  /** What it is called in a table. */
  String label();

  /** Whether it has a query for this at all. */
  default boolean answers(BenchQuery query) {
    return true;
  }

  /** Whether the thread that asks does all of the work. */
  default boolean isHere() {
    return false;
  }

  /** Answers a query, to the last byte of the answer. */
  void answer(BenchQuery query) throws IOException;

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
    public boolean isHere() {
      return true;
    }

    @Override
    public void answer(BenchQuery query) throws IOException {
      search.search(query.raw().orElseThrow());
    }
  }

  /** The engine in this process: hits, snippets, facets and the exact number. */
  record Engine(SearchEngine engine) implements Side {
    @Override
    public String label() {
      return "engine";
    }

    @Override
    public boolean isHere() {
      return true;
    }

    @Override
    public void answer(BenchQuery query) throws IOException {
      engine.search(query.request());
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
    public void answer(BenchQuery query) throws IOException {
      body(query);
    }

    /** How many hits the answer says there are. */
    long total(BenchQuery query) throws IOException {
      String body = body(query);
      Matcher total = TOTAL.matcher(body);
      if (!total.find()) {
        throw new IOException("an answer without a total: " + body);
      }
      return Long.parseLong(total.group(1));
    }

    private String body(BenchQuery query) throws IOException {
      return KeptConnections.get(
          server.at(PageUrls.searchApi(query.request())), "application/json");
    }
  }

  /** {@code GET /search}, the same as a page. */
  record Page(ServerProcess server) implements Side {
    @Override
    public String label() {
      return "page";
    }

    @Override
    public void answer(BenchQuery query) throws IOException {
      KeptConnections.get(server.at(PageUrls.search(query.request())), "text/html");
    }
  }

  /** A small file of the page, which nothing is searched for: what requests cost by themselves. */
  record Bare(ServerProcess server) implements Side {
    @Override
    public String label() {
      return "bare";
    }

    @Override
    public void answer(BenchQuery query) throws IOException {
      KeptConnections.get(server.at("/static/icon.svg"), "image/svg+xml");
    }
  }
}
