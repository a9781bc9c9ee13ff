package org.communique.structure;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.communique.model.CommuniqueText;

/**
 * A short sketch of a text by which nearly equal texts are found: for each of {@value #SIZE} hash
 * functions, the smallest value over all runs of {@value #RUN_LENGTH} words. Two sketches agree in
 * about that share of their places that the texts share of their runs (min-wise hashing; A. Z.
 * Broder, “On the resemblance and containment of documents”, 1997). Of each smallest value the
 * lower 16 bits are kept.
 */
public final class TextSketch {
  /** The error of an estimated share s is the root of s(1-s)/128, at most 0.044. */
  public static final int SIZE = 128;

  /** Broder's choice for shingles is four to ten words. */
  private static final int RUN_LENGTH = 5;

  /** Places of a band; texts that agree in a band are compared. */
  private static final int BAND_LENGTH = 4;

  /** What makes hash functions of one: multiples of the step of SplitMix64. */
  private static final long[] SEEDS = new long[SIZE / 2];

  static {
    for (int i = 0; i < SEEDS.length; i++) {
      SEEDS[i] = 2L * i * 0x9E3779B97F4A7C15L;
    }
  }

  private final short[] minima;

  private TextSketch(short[] minima) {
    this.minima = minima;
  }

  /** The sketch that {@link #toBytes()} wrote. */
  public static TextSketch ofBytes(byte[] bytes, int offset) {
    short[] minima = new short[SIZE];
    ByteBuffer.wrap(bytes, offset, SIZE * Short.BYTES).asShortBuffer().get(minima);
    return new TextSketch(minima);
  }

  /** The sketch as {@value #SIZE} numbers of two bytes. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE * Short.BYTES);
    bytes.asShortBuffer().put(minima);
    return bytes.array();
  }

  /** The sketch of a text's words, whatever their case, accents and punctuation. */
  public static TextSketch of(CommuniqueText text) {
    long[] words = hashes(FoldedWords.of(text.text()));
    // Both halves of a mixed number are hashes of their own.
    int[] even = new int[SIZE / 2];
    int[] odd = new int[SIZE / 2];
    Arrays.fill(even, Integer.MAX_VALUE);
    Arrays.fill(odd, Integer.MAX_VALUE);
    int runs = Math.max(1, words.length - RUN_LENGTH + 1);
    for (int start = 0; start < runs; start++) {
      lower(even, odd, run(words, start));
    }
    short[] minima = new short[SIZE];
    for (int i = 0; i < SIZE; i++) {
      minima[i] = (short) (i % 2 == 0 ? even : odd)[i / 2];
    }
    return new TextSketch(minima);
  }

  /** A loop without branches over arrays side by side, which compilers turn into vectors. */
  private static void lower(int[] even, int[] odd, long run) {
    for (int i = 0; i < SIZE / 2; i++) {
      long hashes = mixed(run + SEEDS[i]);
      even[i] = Math.min(even[i], (int) hashes);
      odd[i] = Math.min(odd[i], (int) (hashes >>> Integer.SIZE));
    }
  }

  private static long[] hashes(String words) {
    LongStream.Builder hashes = LongStream.builder();
    long hash = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isIdeographic(c)) {
        hashes.add(mixed(c));
      } else if (c == ' ') {
        hashes.add(mixed(hash));
        hash = 0;
      } else {
        hash = 31 * hash + c;
      }
    }
    hashes.add(mixed(hash));
    return hashes.build().toArray();
  }

  private static long run(long[] words, int start) {
    long run = 0;
    for (int i = start; i < Math.min(words.length, start + RUN_LENGTH); i++) {
      run = 31 * run + words[i];
    }
    return run;
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), a bijection that spreads every bit. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * Numbers for an index: texts that share {@code s} of their runs have one of these 32 in common
   * with a chance of 1 - (1 - s^4)^32, which is 0.9999 at s = 0.7 and 0.05 at s = 0.2. They are
   * hashes, so that one of 46,000 texts has one in common with a hundredth of a text that shares
   * nothing.
   */
  public List<Integer> bands() {
    List<Integer> bands = new ArrayList<>();
    for (int start = 0; start < SIZE; start += BAND_LENGTH) {
      long band = start;
      for (int i = start; i < start + BAND_LENGTH; i++) {
        band = mixed((band << Short.SIZE) ^ (minima[i] & 0xFFFF));
      }
      bands.add((int) band);
    }
    return bands;
  }

  /** Estimated share of runs that both texts have among those that either has, from 0 to 1. */
  public double similarity(TextSketch other) {
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      if (minima[i] == other.minima[i]) {
        equal++;
      }
    }
    return (double) equal / SIZE;
  }
}
