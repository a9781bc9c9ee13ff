package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Lets segments grow with the index: to an eighth of it, within bounds. Every search asks each
 * segment, so there should be few; but as much is written again as a segment holds when one of its
 * documents is deleted, so none should be the whole index, as Lucene's 5 GB would allow.
 */
final class GrowingSegments extends FilterMergePolicy {
  private static final int SEGMENTS = 8;
  private static final double LEAST_MB = 64;
  private static final double MOST_MB = 1024;
  private static final double MB = 1 << 20;

  private final TieredMergePolicy tiers;

  GrowingSegments() {
    this(new TieredMergePolicy());
  }

  private GrowingSegments(TieredMergePolicy tiers) {
    super(tiers);
    this.tiers = tiers;
    tiers.setMaxMergedSegmentMB(LEAST_MB);
    tiers.setForceMergeDeletesPctAllowed(0);
  }

  @Override
  public MergeSpecification findMerges(
      MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
    long bytes = 0;
    for (SegmentCommitInfo segment : segments) {
      bytes += segment.sizeInBytes();
    }
    tiers.setMaxMergedSegmentMB(Math.clamp(bytes / MB / SEGMENTS, LEAST_MB, MOST_MB));
    return super.findMerges(trigger, segments, context);
  }
}
