package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;

/** Postings that pass on what they are not asked to do better. */
abstract class PassingPostings extends ImpactsEnum {
  final PostingsEnum documents;

  PassingPostings(PostingsEnum documents) {
    this.documents = documents;
  }

  @Override
  public int docID() {
    return documents.docID();
  }

  @Override
  public int nextDoc() throws IOException {
    return documents.nextDoc();
  }

  @Override
  public int advance(int target) throws IOException {
    return documents.advance(target);
  }

  @Override
  public long cost() {
    return documents.cost();
  }

  @Override
  public int freq() throws IOException {
    return documents.freq();
  }

  private ImpactsEnum impacts() {
    if (documents instanceof ImpactsEnum impacts) {
      return impacts;
    }
    throw new IllegalStateException("these postings were not asked for impacts");
  }

  @Override
  public void advanceShallow(int target) throws IOException {
    impacts().advanceShallow(target);
  }

  @Override
  public Impacts getImpacts() throws IOException {
    return impacts().getImpacts();
  }
}
