package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts by their paragraphs, in blocks as the index has them. */
class WholesQueryTest {
  private static final String NAME = "name";
  private static final String LABEL = "label";
  private static final int TEXTS = 1_500;

  /** Texts with a word in some paragraph, by the label of the text; one in 100 is rare. */
  private static final class Collection {
    private final Random random;
    private final Set<String> withWord = new TreeSet<>();
    private final Set<String> rareWithWord = new TreeSet<>();

    Collection(int seed) {
      random = new Random(seed);
    }

    Directory index(int oneParagraphIn) throws IOException {
      Directory directory = new ByteBuffersDirectory();
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
        for (int i = 0; i < TEXTS; i++) {
          writer.addDocuments(block("text" + i, oneParagraphIn));
          if (i == TEXTS / 3) {
            writer.commit();
          }
        }
        writer.deleteDocuments(new Term(NAME, "text7"));
      }
      withWord.remove("text7");
      rareWithWord.remove("text7");
      return directory;
    }

    private List<Document> block(String name, int oneParagraphIn) {
      List<Document> block = new ArrayList<>();
      boolean isRare = random.nextInt(100) == 0;
      int paragraphs = random.nextInt(40);
      boolean hasWord = false;
      for (int number = 1; number <= paragraphs; number++) {
        boolean isWord = random.nextInt(oneParagraphIn) == 0;
        hasWord |= isWord;
        Document paragraph = new Document();
        paragraph.add(new StringField(NAME, name, Store.NO));
        paragraph.add(new NumericDocValuesField(Fields.NUMBER, number));
        paragraph.add(new StringField(Fields.PASSAGE, isWord ? "word" : "other", Store.NO));
        block.add(paragraph);
      }
      Document whole = new Document();
      whole.add(new StringField(NAME, name, Store.NO));
      whole.add(new StoredField(NAME, name));
      whole.add(new StringField(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE, Store.NO));
      whole.add(new StringField(LABEL, isRare ? "rare" : "usual", Store.NO));
      block.add(whole);
      if (hasWord) {
        withWord.add(name);
        if (isRare) {
          rareWithWord.add(name);
        }
      }
      return block;
    }
  }

  private static Set<String> found(IndexSearcher searcher, Query query) throws IOException {
    Set<String> names = new TreeSet<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(query, TEXTS).scoreDocs) {
      assertTrue(names.add(stored.document(hit.doc).get(NAME)), "found twice");
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 30, 700})
  void hasEveryTextOnceThatHasSuchAParagraph(int oneParagraphIn) throws IOException {
    Collection collection = new Collection(oneParagraphIn);
    Query wholes = new WholesQuery(new TermQuery(new Term(Fields.PASSAGE, "word")));
    Query rare =
        new BooleanQuery.Builder()
            .add(wholes, Occur.FILTER)
            .add(new TermQuery(new Term(LABEL, "rare")), Occur.FILTER)
            .build();
    try (Directory directory = collection.index(oneParagraphIn);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertTrue(reader.leaves().size() > 1, "one segment only");
      IndexSearcher searcher = new IndexSearcher(reader);
      assertEquals(collection.withWord, found(searcher, wholes));
      assertEquals(collection.rareWithWord, found(searcher, rare));
    }
  }
}
