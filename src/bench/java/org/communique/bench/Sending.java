package org.communique.bench;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Queries as they are sent: as they are, or each time as another request with the same answer. Safe
 * for use by several threads.
 */
final class Sending {
  private final boolean distinct;
  private final AtomicLong sent = new AtomicLong();

  Sending(boolean distinct) {
    this.distinct = distinct;
  }

  BenchQuery next(BenchQuery query) {
    return distinct ? query.distinct(sent.incrementAndGet()) : query;
  }
}
