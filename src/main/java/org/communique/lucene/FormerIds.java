package org.communique.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.communique.model.CommuniqueId;

/** Where the addresses of communiqués lead that are in the index no more. */
final class FormerIds {
  /** A text that was edited more often leads to nowhere; it also ends a circle. */
  private static final int MAX_STEPS = 1000;

  private FormerIds() {}

  /** Notes, or notes anew, what took the place of a communiqué. */
  static void write(IndexWriter writer, CommuniqueId former, CommuniqueId successor)
      throws IOException {
    writer.updateDocument(
        new Term(Fields.FORMER, former.value()), document(former.value(), successor.value()));
  }

  private static Document document(String former, String successor) {
    Document document = new Document();
    document.add(new StringField(Fields.DOCUMENT_TYPE, Fields.FORMER_ID, Field.Store.NO));
    document.add(new StringField(Fields.FORMER, former, Field.Store.YES));
    document.add(new StoredField(Fields.SUCCESSOR, successor));
    return document;
  }

  /** Takes all over from another index. */
  static void copy(Directory from, IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(from)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      TermQuery all = new TermQuery(new Term(Fields.DOCUMENT_TYPE, Fields.FORMER_ID));
      StoredFields stored = reader.storedFields();
      for (ScoreDoc found : searcher.search(all, Math.max(1, reader.maxDoc())).scoreDocs) {
        Document document = stored.document(found.doc);
        writer.addDocument(document(document.get(Fields.FORMER), document.get(Fields.SUCCESSOR)));
      }
    }
  }

  /**
   * The communiqué of the index that an address leads to: the last of those that took each other's
   * place; else the one with the same words, whose title is read otherwise today; else the only one
   * with the title of the address.
   */
  static Optional<CommuniqueId> successor(IndexSearcher searcher, CommuniqueId former)
      throws IOException {
    CommuniqueId id = former;
    for (int step = 0; step < MAX_STEPS; step++) {
      if (isThere(searcher, id)) {
        return id.equals(former) ? Optional.empty() : Optional.of(id);
      }
      Optional<CommuniqueId> next = next(searcher, id);
      if (next.isEmpty()) {
        break;
      }
      id = next.get();
    }
    Optional<CommuniqueId> sameWords = onlyOneWithWords(searcher, former);
    return sameWords.isPresent() ? sameWords : onlyOneWithTitle(searcher, former.slug());
  }

  private static Optional<CommuniqueId> next(IndexSearcher searcher, CommuniqueId id)
      throws IOException {
    TermQuery query = new TermQuery(new Term(Fields.FORMER, id.value()));
    for (ScoreDoc found : searcher.search(query, 1).scoreDocs) {
      String successor = searcher.storedFields().document(found.doc).get(Fields.SUCCESSOR);
      return Optional.of(new CommuniqueId(successor));
    }
    return Optional.empty();
  }

  private static boolean isThere(IndexSearcher searcher, CommuniqueId id) throws IOException {
    return searcher.count(new TermQuery(new Term(Fields.ID, id.value()))) > 0;
  }

  /** The one whose hash of all words is that of the address, which takes a look at every id. */
  private static Optional<CommuniqueId> onlyOneWithWords(
      IndexSearcher searcher, CommuniqueId former) throws IOException {
    BytesRef hash = new BytesRef(former.value().substring(former.slug().length()));
    Terms ids = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ID);
    Set<CommuniqueId> found = new HashSet<>();
    if (ids != null && hash.length > 1) {
      TermsEnum terms = ids.iterator();
      for (BytesRef term = terms.next(); term != null && found.size() < 2; term = terms.next()) {
        if (StringHelper.endsWith(term, hash)) {
          CommuniqueId id = new CommuniqueId(term.utf8ToString());
          if (isThere(searcher, id)) {
            found.add(id);
          }
        }
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static Optional<CommuniqueId> onlyOneWithTitle(IndexSearcher searcher, String slug)
      throws IOException {
    Terms ids = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ID);
    Set<CommuniqueId> found = new HashSet<>();
    if (ids != null) {
      BytesRef prefix = new BytesRef(slug + "-");
      TermsEnum terms = ids.iterator();
      TermsEnum.SeekStatus status = terms.seekCeil(prefix);
      BytesRef term = status == TermsEnum.SeekStatus.END ? null : terms.term();
      while (term != null && StringHelper.startsWith(term, prefix) && found.size() < 2) {
        CommuniqueId id = new CommuniqueId(term.utf8ToString());
        if (id.slug().equals(slug) && isThere(searcher, id)) {
          found.add(id);
        }
        term = terms.next();
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
