package org.communique.lucene;

import static org.communique.testing.Communiques.communique;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Holding;
import org.communique.search.FileEntry.Status;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUpdate;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;

/**
 * What an index of the interruption tests holds, told by one number. Every step changes all its
 * communiqués and lines of the ledger, so that an index with a part of a step shows it.
 */
final class IndexState {
  private static final int COMMUNIQUES = 3;

  private IndexState() {}

  /** Puts a state in place of the one before it. */
  static void write(IndexUpdate update, int state) throws IOException {
    for (int number = 1; number <= COMMUNIQUES; number++) {
      String id = id(number);
      update.put(
          communique(id, "Statement " + number)
              .paragraphs("They met in round" + state + ".", "All agreed.")
              .signedByState("JPN", "Japan")
              .build());
      update.putFile(line(number, state));
    }
    update.remove(new CommuniqueId("guest" + (state - 1)));
    update.put(communique("guest" + state, "Guest").paragraphs("Guests came.").build());
    update.removeFile("guest" + (state - 1));
    update.putFile(FileEntry.without("guest" + state, Status.EMPTY, "empty", "No text.", 0, ""));
  }

  private static String id(int number) {
    return "statement-" + number;
  }

  private static FileEntry line(int number, int state) {
    return new FileEntry(
        number + ".txt",
        Status.INDEXED,
        "",
        "",
        state,
        "sha",
        40,
        2,
        0,
        false,
        List.of(new Holding(new CommuniqueId(id(number)), "")),
        List.of());
  }

  /**
   * The number of the state that an engine shows; 0 for none.
   *
   * @throws AssertionError when it shows none as it was written
   */
  static int of(SearchEngine engine) throws IOException {
    IndexStatus status = engine.status();
    if (status.isNothing()) {
      return 0;
    }
    int state = (int) status.files().getFirst().sizeBytes();
    List<String> expected = expected(state);
    List<String> found = found(engine, status, state);
    if (!found.equals(expected)) {
      throw new AssertionError("half a change is visible: %s, not %s".formatted(found, expected));
    }
    return state;
  }

  private static List<String> expected(int state) {
    return List.of(
        "files [1.txt %1$d, 2.txt %1$d, 3.txt %1$d, guest%1$d 0]".formatted(state),
        "communiqués " + (COMMUNIQUES + 1),
        "hits of all [guest%d, statement-1, statement-2, statement-3]".formatted(state),
        "hits of the round [statement-1, statement-2, statement-3]",
        "statement-1 from [1.txt]: They met in round%d.".formatted(state));
  }

  private static List<String> found(SearchEngine engine, IndexStatus status, int state)
      throws IOException {
    OpenedCommunique opened = engine.open(new CommuniqueId(id(1)), "").orElseThrow();
    String text = opened.communique().text().text();
    return List.of(
        "files " + status.files().stream().map(f -> f.path() + " " + f.sizeBytes()).toList(),
        "communiqués " + status.communiques(),
        "hits of all " + hits(engine, "").sorted().toList(),
        "hits of the round " + hits(engine, "round" + state).sorted().toList(),
        "statement-1 from %s: %s"
            .formatted(
                opened.sources().stream().map(source -> source.path()).toList(),
                text.substring(text.indexOf("They"), text.indexOf("\n\nAll"))));
  }

  private static Stream<String> hits(SearchEngine engine, String query) throws IOException {
    return engine.search(SearchRequest.of(query)).hits().stream().map(hit -> hit.id().value());
  }
}
