package io.storyfold.copy;

import java.util.Arrays;

/**
 * What is kept of a text to recognise its copies: about 60 integers for 450 words.
 *
 * <p>The hashes are a sample of the text's shingle hashes: those that are 0 modulo 2<sup>{@code
 * rate}</sup>. Sampling by value makes two texts pick the same shingles (FracMinHash: Irber et al.,
 * <i>Lightweight compositional analysis of metagenomes with FracMinHash</i>, 2022; "0 mod p" in
 * Broder 1997), and the sketches of different rates are comparable at the coarser of the two.
 *
 * <p>Thirty-two bits are enough: verdicts ask for several shared hashes on one article, which
 * accidental collisions, spread over all articles, do not give.
 *
 * @param version of the algorithm that made it; see {@link #VERSION}
 * @param rate the hashes kept are 0 modulo 2^rate
 * @param hashes ascending (signed), distinct; empty for a text under three words
 * @param textHash equal for equal normalised texts; 0 for a text too short to tell
 * @param titleHash equal for equal normalised headlines; 0 unless the item is short and its
 *     headline specific enough to tell it from others
 * @param slots the numbers and dates with their places, for the template guard: see {@link
 *     TemplateSlots}
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a list would box millions of integers; nobody writes to them
public record Sketch(
    int version, int rate, int[] hashes, long textHash, long titleHash, int[] slots) {
  /** Version of the algorithm {@link Sketcher} runs. Raise it when any output changes. */
  public static final int VERSION = 1;

  /** Rates run from 0 (every shingle) to this (one in 256, for texts of a book's length). */
  public static final int MAX_RATE = 8;

  /** Whether this sketch can be compared with those made now. */
  public boolean current() {
    return version == VERSION;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && version == that.version
        && rate == that.rate
        && textHash == that.textHash
        && titleHash == that.titleHash
        && Arrays.equals(hashes, that.hashes)
        && Arrays.equals(slots, that.slots);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(textHash) * 31 + Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "Sketch[version=%d, rate=%d, %d hashes, text=%016x, title=%016x, %d slots]"
        .formatted(version, rate, hashes.length, textHash, titleHash, slots.length);
  }
}
