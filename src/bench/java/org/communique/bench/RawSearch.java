package org.communique.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * Searches with Lucene alone: the ten best documents, their exact number, ids and titles, and three
 * passages of each by the unified highlighter, which reads the whole stored text again. No facets.
 * Safe for use by several threads.
 */
final class RawSearch implements Closeable {
  private static final int HITS = 10;
  private static final int PASSAGES = 3;

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;

  private RawSearch(FSDirectory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.highlighter =
        UnifiedHighlighter.builder(searcher, new EnglishAnalyzer())
            .withMaxLength(Integer.MAX_VALUE - 1)
            .build();
  }

  /** Opens what {@link RawIndexer} made. */
  static RawSearch open(Path index) throws IOException {
    return new RawSearch(FSDirectory.open(index));
  }

  DirectoryReader reader() {
    return reader;
  }

  /** What a search found, so that none of the work can be left out. */
  record Answer(long total, int characters) {}

  Answer search(Query query) throws IOException {
    TopDocs top =
        searcher.search(query, new TopScoreDocCollectorManager(HITS, null, Integer.MAX_VALUE));
    String[] passages = highlighter.highlight(RawIndexer.TEXT, query, top, PASSAGES);
    int characters = 0;
    StoredFields stored = reader.storedFields();
    for (int i = 0; i < top.scoreDocs.length; i++) {
      characters += named(stored, top.scoreDocs[i]);
      characters += passages[i] == null ? 0 : passages[i].length();
    }
    return new Answer(top.totalHits.value(), characters);
  }

  private static int named(StoredFields stored, ScoreDoc hit) throws IOException {
    Document document = stored.document(hit.doc, Set.of(RawIndexer.ID, RawIndexer.TITLE));
    return document.get(RawIndexer.ID).length() + document.get(RawIndexer.TITLE).length();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
