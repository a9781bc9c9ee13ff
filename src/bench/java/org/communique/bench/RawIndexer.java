package org.communique.bench;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.communique.bench.CollectionTexts.OneText;

/**
 * The least that an index of a collection for full-text search costs with Lucene: one document a
 * text, analysed as English, with positions, and the text kept for excerpts. All else is as Lucene
 * has it by default but for the memory for new documents.
 */
final class RawIndexer {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String TEXT = "text";

  /** The default of 16 is for machines of another time; more than this gained nothing. */
  private static final double BUFFER_MEBIBYTES = 128;

  private RawIndexer() {}

  /**
   * Indexes a folder of JSON lines on all processors, and prints the bytes of the texts in UTF-8.
   *
   * @param arguments the folder and that of the new index
   */
  public static void main(String[] arguments) throws Exception {
    AtomicLong bytes = new AtomicLong();
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MEBIBYTES);
    try (FSDirectory directory = FSDirectory.open(Path.of(arguments[1]));
        IndexWriter writer = new IndexWriter(directory, config)) {
      new CollectionTexts(Path.of(arguments[0]))
          .inParallel(
              text -> {
                writer.addDocument(document(text));
                bytes.addAndGet(Utf8.length(text.text()));
              });
      writer.commit();
    }
    System.out.println(bytes);
  }

  private static Document document(OneText text) {
    Document document = new Document();
    document.add(new StoredField(ID, text.id()));
    document.add(new StoredField(TITLE, text.title()));
    document.add(new TextField(TEXT, text.text(), Field.Store.YES));
    return document;
  }
}
