package org.communique.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.communique.http.SearchAddress;
import org.communique.search.SearchEngine;
import org.communique.search.SearchStoppedException;
import org.communique.study.SavedSearch;
import org.communique.study.SavedSearches;
import org.communique.study.StudyFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique alerts}: what is otherwise about the saved searches since the last run. */
@Command(
    name = "alerts",
    header = "Print what is new, changed or gone among the hits of saved searches.",
    description =
        "Runs all searches of the file, or those named, as 'watch' does. A line of the file is a"
            + " name, '=', and a query or the address of a search page. Exits with 0 when something"
            + " is new, changed or gone, with 1 when nothing is.")
final class AlertsCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();
  @Mixin private final TimeLimitOption timeLimit = new TimeLimitOption();
  @Mixin private final SiteOption site = new SiteOption();
  @Mixin private final LookOptions look = new LookOptions();

  @Option(
      names = "--searches",
      paramLabel = "FILE",
      description = "File of the saved searches (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("");

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Searches of the file to run; all when none is named.")
  private List<String> names = new ArrayList<>();

  AlertsCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    List<SavedSearch> searches = searches();
    Looking looking = look.at(services, console, index.folder(), site.address());
    try (SearchEngine engine =
        services.engines().openForReading(index.folder()).withTimeLimit(timeLimit.limit())) {
      return lookAtAll(engine, looking, searches);
    }
  }

  /** One search that fails does not stop the others. */
  private int lookAtAll(SearchEngine engine, Looking looking, List<SavedSearch> searches)
      throws IOException {
    boolean hasFailed = false;
    boolean hasFound = false;
    for (SavedSearch search : searches) {
      int exit = lookAt(engine, looking, search);
      hasFailed |= exit == ExitCode.FAILED;
      hasFound |= exit == ExitCode.DONE;
    }
    if (hasFailed) {
      return ExitCode.FAILED;
    }
    return hasFound ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }

  private int lookAt(SearchEngine engine, Looking looking, SavedSearch search) throws IOException {
    try {
      return looking.look(engine, search);
    } catch (StudyFileException | SearchStoppedException e) {
      console.err().println("communique: " + search.name() + ": " + FailureSentence.of(e));
      return ExitCode.FAILED;
    }
  }

  private List<SavedSearch> searches() throws IOException {
    List<SavedSearch> all =
        new SavedSearches(file, SearchAddress::read)
            .read()
            .orElseThrow(
                () ->
                    new UsageException(
                        "There is no file %s; write searches into it, in each line: NAME = QUERY."
                            .formatted(file)));
    if (names.isEmpty()) {
      return all;
    }
    Map<String, SavedSearch> byName = new LinkedHashMap<>();
    all.forEach(search -> byName.put(search.name(), search));
    List<SavedSearch> wanted = new ArrayList<>();
    for (String name : names.stream().distinct().toList()) {
      SavedSearch search = byName.get(name);
      if (search == null) {
        throw new UsageException(
            "%s has no search '%s', but %s."
                .formatted(file, name, String.join(", ", byName.keySet())));
      }
      wanted.add(search);
    }
    return wanted;
  }
}
