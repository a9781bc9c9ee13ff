package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.RegExp;
import org.communique.model.Communique;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index has once is read as if every document had it. */
class SharedPlacesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  /** The places of each term of a document, as {@code position start-end}. */
  private static Map<String, List<String>> written(Iterable<UnitTokens> units, int first) {
    Map<String, List<String>> places = new TreeMap<>();
    BytesRef term = new BytesRef();
    int position = first - 1;
    boolean isFirst = true;
    for (UnitTokens unit : units) {
      position += unit.startsBlock() && !isFirst ? CommuniqueTokenStream.BLOCK_GAP : 0;
      isFirst = false;
      for (int i = 0; i < unit.size(); i++) {
        position += unit.isNext(i) ? 1 : 0;
        unit.read(i, term);
        places
            .computeIfAbsent(term.utf8ToString(), added -> new ArrayList<>())
            .add(place(position, unit.start(i), unit.end(i)));
      }
    }
    return places;
  }

  private static String place(int position, int start, int end) {
    return position + " " + start + "-" + end;
  }

  private static Map<String, List<String>> read(LeafReader reader, String field, int doc)
      throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    TermsEnum terms = reader.terms(field).iterator();
    while (terms.next() != null) {
      PostingsEnum postings = terms.postings(null, PostingsEnum.OFFSETS);
      if (postings.advance(doc) == doc) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < postings.freq(); i++) {
          int position = postings.nextPosition();
          own.add(place(position, postings.startOffset(), postings.endOffset()));
        }
        places.put(terms.term().utf8ToString(), own);
      }
    }
    return places;
  }

  private static CommuniqueDocuments documents(IndexWriter writer) {
    return new CommuniqueDocuments(VOCABULARY, new DictionaryMaker(writer, Dictionary.NONE, 0));
  }

  @Test
  void placesAreThoseThatWereWritten() throws IOException {
    for (Communique communique : SampleCollection.communiques().subList(0, 12)) {
      try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
          writer.addDocuments(documents(writer).block(communique));
        }
        try (DirectoryReader reader = TermCacheReader.of(DirectoryReader.open(directory))) {
          compare(communique, reader.leaves().getFirst().reader());
        }
      }
    }
  }

  @Test
  void termsOfParagraphsAreReadFromAnyOnOn() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        Communique communique = SampleCollection.communiques().getFirst();
        writer.addDocuments(documents(writer).block(communique));
      }
      try (DirectoryReader reader = TermCacheReader.of(DirectoryReader.open(directory))) {
        Terms terms = reader.leaves().getFirst().reader().terms(Fields.PASSAGE);
        CompiledAutomaton words =
            new CompiledAutomaton(new RegExp("[a-z]+").toAutomaton(), false, true, false);
        List<String> all = read(terms.intersect(words, null));
        int middle = all.size() / 2;
        assertEquals(
            all.subList(middle + 1, all.size()),
            read(terms.intersect(words, new BytesRef(all.get(middle)))));
        assertEquals(
            all, read(terms.iterator()).stream().filter(term -> term.matches("[a-z]+")).toList());
      }
    }
  }

  private static List<String> read(TermsEnum terms) throws IOException {
    List<String> all = new ArrayList<>();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      all.add(term.utf8ToString());
    }
    return all;
  }

  private static void compare(Communique communique, LeafReader reader) throws IOException {
    CommuniqueTokens tokens = CommuniqueTokens.of(communique, new UnitTokenizer(VOCABULARY));
    int whole = reader.maxDoc() - 1;
    assertEquals(written(tokens.ofText(), 0), read(reader, Fields.TEXT, whole));
    var first = reader.getNumericDocValues(Fields.FIRST_POSITION);
    for (int doc = first.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = first.nextDoc()) {
      Map<String, List<String>> own = written(tokens.ofParagraph(doc + 1), (int) first.longValue());
      assertEquals(own, read(reader, Fields.PASSAGE, doc));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title:statement",
        "title:(NOT statement)",
        "title:\"joint statement\"",
        "date:2015..2019",
        "person:minister OR date:>2019",
        "NOT date:2000..2030"
      })
  void paragraphsHaveWhatTheirTextHas(String query) throws IOException {
    SearchRequest texts = SearchRequest.of(query).withPage(1, SearchRequest.MAX_SIZE);
    Map<String, Integer> sizes = new TreeMap<>();
    SampleCollection.communiques()
        .forEach(text -> sizes.put(text.id().value(), text.text().paragraphs().size()));
    var found = SampleCollection.engine().search(texts);
    assertEquals(found.total(), found.hits().size());
    long paragraphs = found.hits().stream().mapToLong(hit -> sizes.get(hit.id().value())).sum();
    assertEquals(
        paragraphs, SampleCollection.engine().search(texts.withUnit(Unit.PARAGRAPH)).total());
    assertTrue(query.startsWith("NOT") || paragraphs > 0);
  }
}
