package org.communique.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.communique.render.CitedHit;
import org.communique.render.PageUrls;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.study.Differences;
import org.communique.study.SavedSearch;
import org.communique.study.Watch;
import org.communique.study.WatchFile;
import org.communique.study.WatchFolder;

/**
 * Looks at searches, prints what is otherwise than at the look before, and remembers a look once it
 * is printed: what could not be printed is told again.
 *
 * @param index folder of the index, where looks are remembered
 * @param isDry whether nothing is remembered
 */
record Looking(
    Services services, Console console, Path index, String site, boolean isJson, boolean isDry) {

  /**
   * Looks at a search that has no name.
   *
   * @return an exit code
   */
  int look(SearchEngine engine, SearchRequest request) throws IOException {
    String address = PageUrls.search(request);
    return look(engine, request, "", WatchFolder.in(index).ofSearch(address));
  }

  /**
   * Looks at a saved search.
   *
   * @return an exit code
   */
  int look(SearchEngine engine, SavedSearch search) throws IOException {
    WatchFile memory = WatchFolder.in(index).ofSaved(search);
    return look(engine, search.request(), search.name(), memory);
  }

  private int look(SearchEngine engine, SearchRequest request, String name, WatchFile memory)
      throws IOException {
    if (isDry) {
      return print(look(engine, request, memory), name);
    }
    Closeable lock = memory.lock();
    try {
      Differences<CitedHit> differences = look(engine, request, memory);
      int exit = print(differences, name);
      if (console.out().checkError()) {
        return ExitCode.FAILED;
      }
      memory.write(differences.memory());
      return exit;
    } finally {
      lock.close();
    }
  }

  private Differences<CitedHit> look(SearchEngine engine, SearchRequest request, WatchFile memory)
      throws IOException {
    return new Watch<>(engine, exported -> CitedHit.of(exported, site))
        .look(request, PageUrls.search(request), memory.read(), Instant.now());
  }

  private int print(Differences<CitedHit> differences, String name) {
    PrintedExport.warn(console.err(), differences.notes());
    if (isJson) {
      console.out().println(services.rendering().differencesJson(differences, name));
    } else if (differences.isFirst()) {
      String lead = name.isEmpty() ? "" : name + ": ";
      console.err().println("communique: " + lead + services.rendering().firstLook(differences));
    } else {
      console
          .out()
          .print(services.rendering().differencesText(differences, name, console.terminal()));
    }
    return differences.all().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }
}
