package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.communique.annotate.KindFinder;
import org.communique.model.IssueDate;
import org.communique.model.SentenceAnnotations;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;
import org.communique.search.Filters;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;

/**
 * Ranks the documents of a test collection just as communiqués are ranked: the same words, stems,
 * query language and weights. The documents are in English, and held in memory.
 *
 * <p>First {@link #add} all, then search what is {@link #ready}.
 */
public final class CollectionRanker implements AutoCloseable {
  private static final String EXTERNAL_ID = "external-id";
  private static final String ENGLISH = "en";

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexStore store = new IndexStore(directory, "memory", 1);
  private final IndexWriter writer = store.writer();
  private final UnitTokenizer tokenizer;
  private final Vocabulary vocabulary;

  public CollectionRanker(Vocabulary vocabulary) throws IOException {
    this.vocabulary = vocabulary;
    this.tokenizer = new UnitTokenizer(vocabulary);
  }

  /**
   * Adds a document.
   *
   * @param title empty when it has none; it alone tells the kind of the text
   * @param date when it was issued, if known
   */
  public void add(String id, String title, String text, Optional<IssueDate> date)
      throws IOException {
    String whole = title.isEmpty() ? text : title + "\n\n" + text;
    List<TextUnit> units = new ArrayList<>();
    if (!title.isEmpty()) {
      units.add(unit(0, title.length()));
    }
    units.add(unit(whole.length() - text.length(), whole.length()));
    Document document = new Document();
    document.add(new StringField(EXTERNAL_ID, id, Field.Store.YES));
    document.add(new StringField(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE, Field.Store.NO));
    document.add(CommuniqueDocuments.textField(Fields.TEXT, tokenizer.all(whole, units)));
    if (!title.isEmpty()) {
      List<TextUnit> titleUnit = List.of(unit(0, title.length()));
      document.add(CommuniqueDocuments.textField(Fields.TITLE, tokenizer.all(title, titleUnit)));
    }
    String kind = KindFinder.ofTitle(title).label();
    CommuniqueDocuments.addCounted(document, Fields.KIND, Set.of(kind));
    date.ifPresent(issued -> document.add(CommuniqueDocuments.issued(issued)));
    writer.addDocument(document);
  }

  private static TextUnit unit(int start, int end) {
    return new TextUnit(new TextSpan(start, end), 1, ENGLISH, true, SentenceAnnotations.NONE);
  }

  /** The searches over what was added. */
  public Searches ready() throws IOException {
    writer.commit();
    return new Searches(DirectoryReader.open(directory), vocabulary);
  }

  /** Searches over a collection that is complete. */
  public static final class Searches implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    private Searches(DirectoryReader reader, Vocabulary vocabulary) {
      this.reader = reader;
      this.searcher = new IndexSearcher(reader);
      this.searcher.setSimilarity(Ranking.similarity());
      this.vocabulary = vocabulary;
    }

    /**
     * The ids of the best documents, best first.
     *
     * @param depth at most so many
     */
    public List<String> rank(String query, Match match, int depth) throws IOException {
      Reading reading =
          Reading.of(
              query,
              match,
              Unit.COMMUNIQUE,
              vocabulary,
              (node, enough) -> AtLeast.count(searcher, built(node).matching(), enough));
      EngineQuery ranked = builder().build(reading, Filters.NONE);
      List<String> ids = new ArrayList<>();
      for (ScoreDoc found : searcher.search(ranked.ranked(), depth).scoreDocs) {
        ids.add(searcher.storedFields().document(found.doc).get(EXTERNAL_ID));
      }
      return ids;
    }

    private EngineQuery built(QueryNode node) {
      return builder().build(node, Filters.NONE);
    }

    private QueryBuilder builder() {
      return new QueryBuilder(searcher, vocabulary, Unit.COMMUNIQUE, Set.of(ENGLISH));
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  @Override
  public void close() throws IOException {
    writer.rollback();
    store.close();
  }
}
