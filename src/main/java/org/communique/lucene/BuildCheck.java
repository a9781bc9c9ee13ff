package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Reads a new build through before it is searched. */
final class BuildCheck {
  private BuildCheck() {}

  /**
   * Compares the checksums of all files, and counts whether every communiqué that the ledger names
   * is there, and every dictionary up to the last.
   *
   * @throws IOException when anything is amiss
   */
  static void check(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      if (!check.checkIndex().clean) {
        throw new IOException("the new index was not written as it should be; is the disk sound?");
      }
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      int held =
          new IndexSearcher(reader)
              .count(new TermQuery(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE)));
      long named = distinct(MultiTerms.getTerms(reader, Fields.HOLDS));
      if (held < named) {
        throw new IOException(
            "the new index holds %d communiqués, but its ledger names %d".formatted(held, named));
      }
      requireAll(new Dictionaries(reader));
    }
  }

  /** Fails when one of the dictionaries cannot be read. */
  private static void requireAll(Dictionaries dictionaries) throws IOException {
    int last = dictionaries.last().number();
    for (int number = 1; number <= last; number++) {
      dictionaries.get(number);
    }
  }

  private static long distinct(@Nullable Terms terms) throws IOException {
    long count = 0;
    if (terms != null) {
      TermsEnum each = terms.iterator();
      while (each.next() != null) {
        count++;
      }
    }
    return count;
  }
}
