package org.communique.evaluate;

/**
 * A figure of an evaluation. Figures of the same metric over different documents are added; {@link
 * #value()} is taken of the sum.
 */
public sealed interface Figure permits ClassCounts, Counts, Mean, Share {
  /** The figure itself, 0 to 1. */
  double value();

  /** How many answers, documents, sentences or classes it rests on; 0 when there was nothing. */
  int n();

  /**
   * The sum of two figures of the same type.
   *
   * @throws IllegalArgumentException when they are of different types
   */
  default Figure plus(Figure other) {
    if (this instanceof Counts a && other instanceof Counts b) {
      return a.plus(b);
    }
    if (this instanceof Share a && other instanceof Share b) {
      return new Share(a.count() + b.count(), a.of() + b.of());
    }
    if (this instanceof Mean a && other instanceof Mean b) {
      return new Mean(a.sum() + b.sum(), a.n() + b.n());
    }
    if (this instanceof ClassCounts a && other instanceof ClassCounts b) {
      return a.plus(b);
    }
    throw new IllegalArgumentException("figures of different types: " + this + ", " + other);
  }
}
