package org.communique;

import static org.communique.testing.Communiques.communique;

import java.io.IOException;
import java.nio.file.Path;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;

/** A process that begins to change an index, says so, and never ends by itself. */
public final class StuckIndexer {
  private StuckIndexer() {}

  /** Takes the folder of the index. */
  public static void main(String[] arguments) throws IOException {
    try (SearchEngine engine =
            LuceneSearchEngine.openOrCreate(Path.of(arguments[0]), Vocabulary.standard());
        IndexUpdate update = engine.update()) {
      update.put(communique("half", "Half a change").paragraphs("Unfinished.").build());
      System.out.println("writing");
      while (System.in.read() >= 0) {
        System.out.println("still writing");
      }
    }
  }
}
