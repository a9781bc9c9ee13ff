package org.communique.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;

/**
 * A process that changes an index until it is killed, every third time by a rebuild. Before and
 * after each commit it prints a line: {@code committing 5}, {@code done 5}.
 */
public final class EndlessIndexer {
  private EndlessIndexer() {}

  /**
   * Waits for a line on standard input, so that a process can be started before it is needed: the
   * folder of the index. Goes on from the state that it holds.
   */
  public static void main(String[] arguments) throws IOException {
    Vocabulary vocabulary = Vocabulary.standard();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String folder = in.readLine();
    if (folder == null) {
      return;
    }
    try (SearchEngine engine = LuceneSearchEngine.openOrCreate(Path.of(folder), vocabulary)) {
      for (int state = IndexState.of(engine) + 1; true; state++) {
        try (IndexUpdate update = state % 3 == 0 ? engine.rebuild() : engine.update()) {
          IndexState.write(update, state);
          say("committing " + state);
          update.commit();
          say("done " + state);
        }
      }
    }
  }

  private static void say(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }
}
