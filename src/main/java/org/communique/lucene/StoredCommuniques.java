package org.communique.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.communique.model.Communique;

/**
 * The communiqués of one commit, one after the other in the order of the index; what is written
 * meanwhile is not seen. For one thread. Each is read when it is its turn.
 */
final class StoredCommuniques implements Iterator<Communique>, Closeable {
  private final DirectoryReader reader;
  private final Iterator<LeafReaderContext> segments;
  private final Dictionaries dictionaries;
  private Records records;
  private DocIdSetIterator documents = DocIdSetIterator.empty();
  private Bits live = new Bits.MatchAllBits(0);
  private int next = DocIdSetIterator.NO_MORE_DOCS;

  private StoredCommuniques(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.segments = reader.leaves().iterator();
    this.dictionaries = new Dictionaries(reader);
    this.records = new Records(reader.storedFields(), dictionaries);
    advance();
  }

  /** The communiqués of the newest commit, which there must be. */
  static StoredCommuniques in(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      return new StoredCommuniques(reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** Moves to the next document that is a communiqué and is not deleted. */
  private void advance() throws IOException {
    next = documents.nextDoc();
    while (next == DocIdSetIterator.NO_MORE_DOCS ? segments.hasNext() : !live.get(next)) {
      if (next == DocIdSetIterator.NO_MORE_DOCS) {
        enter(segments.next());
      }
      next = documents.nextDoc();
    }
  }

  private void enter(LeafReaderContext segment) throws IOException {
    Term type = new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE);
    PostingsEnum postings = segment.reader().postings(type, PostingsEnum.NONE);
    Bits undeleted = segment.reader().getLiveDocs();
    documents = postings == null ? DocIdSetIterator.empty() : postings;
    live = undeleted == null ? new Bits.MatchAllBits(segment.reader().maxDoc()) : undeleted;
    records = new Records(segment.reader().storedFields(), dictionaries);
  }

  @Override
  public boolean hasNext() {
    return next != DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public Communique next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      Communique communique = records.communique(next);
      advance();
      return communique;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
