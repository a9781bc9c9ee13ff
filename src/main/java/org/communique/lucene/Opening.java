package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Source;
import org.communique.model.TextSpan;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.search.FileEntry;
import org.communique.search.OpenedCommunique;
import org.communique.search.UnderstoodQuery;
import org.communique.search.Vocabulary;

/** Opens a communiqué with the places where a query matches it. */
record Opening(IndexSearcher searcher, Vocabulary vocabulary, ReaderStates states) {
  /** Files with the very same text that are named; the ledger names all. */
  static final int MAX_SOURCES = 1000;

  Optional<OpenedCommunique> open(CommuniqueId id, String queryText) throws IOException {
    Optional<Integer> docid = docid(id);
    if (docid.isEmpty()) {
      return Optional.empty();
    }
    Records records = records();
    Communique communique = records.communique(docid.get());
    List<TextSpan> matches =
        queryText.isBlank() ? List.of() : matches(docid.get(), communique, queryText);
    return Optional.of(
        new OpenedCommunique(
            communique,
            sources(id),
            new NearDuplicates(searcher).of(docid.get(), records),
            new LanguageVersions(searcher).of(communique, records),
            new CitationLookup(searcher).of(communique),
            matches,
            LuceneSearchEngine.generation(searcher)));
  }

  private Records records() throws IOException {
    return states.of(searcher.getIndexReader()).records();
  }

  /** Every place of the ledger that holds a communiqué. */
  List<Source> sources(CommuniqueId id) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (FileEntry file : files(id)) {
      file.holdings().stream()
          .filter(holding -> holding.id().equals(id))
          .map(file::source)
          .forEach(sources::add);
    }
    sources.sort(Comparator.comparing(Source::path));
    return sources;
  }

  /** The lines of the ledger that hold a communiqué. */
  List<FileEntry> files(CommuniqueId id) throws IOException {
    List<FileEntry> files = new ArrayList<>();
    Records records = records();
    TermQuery holders = new TermQuery(new Term(Fields.HOLDS, id.value()));
    for (ScoreDoc line : searcher.search(holders, MAX_SOURCES).scoreDocs) {
      files.add(records.file(line.doc));
    }
    return files;
  }

  /** The document of a communiqué in the whole index. */
  Optional<Integer> docid(CommuniqueId id) throws IOException {
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    whole.add(new TermQuery(new Term(Fields.ID, id.value())), Occur.FILTER);
    whole.add(new TermQuery(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE)), Occur.FILTER);
    for (ScoreDoc found : searcher.search(whole.build(), 1).scoreDocs) {
      return Optional.of(found.doc);
    }
    return Optional.empty();
  }

  /** Where the text matches; when it lacks some of the words, where the others are. */
  private List<TextSpan> matches(int docid, Communique communique, String queryText)
      throws IOException {
    OneText text = new OneText(searcher, vocabulary, states, docid, communique);
    List<TextSpan> all = matches(text, queryText, Joining.ALL);
    return all.isEmpty() ? matches(text, queryText, Joining.ANY) : all;
  }

  private List<TextSpan> matches(OneText text, String queryText, Joining joining)
      throws IOException {
    QueryNode node = UnderstoodQuery.of(queryText, joining, vocabulary).node();
    return text.places(node).stream().map(MatchPlace::span).toList();
  }
}
