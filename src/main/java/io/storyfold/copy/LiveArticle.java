package io.storyfold.copy;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An article in the window. Mutable, confined to its engine. There are up to millions: what {@link
 * CopyItem} and {@link Sketch} hold is laid out flat here.
 */
final class LiveArticle {
  static final int NOT_POSTED = -1;
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final String id;
  private final String source;
  private final long arrivedAt;
  private final int publishedMinute;
  private final boolean neverOriginal;
  private final boolean comparable;
  private final byte rate;
  private final int[] hashes;
  private final int[] slots;
  private final long textHash;
  private final long titleHash;
  private final long sequence;
  private Verdict verdict = Verdict.ORIGINAL;

  /** Where the index holds it; {@link #NOT_POSTED} while another article stands for it. */
  int slot = NOT_POSTED;

  /** Links of {@link LiveArticles}. */
  @Nullable LiveArticle older;

  @Nullable LiveArticle newer;
  @Nullable LiveArticle nextOfBucket;

  LiveArticle(CopyItem item, long sequence) {
    Sketch sketch = item.sketch();
    this.id = item.id();
    this.source = item.source();
    this.arrivedAt = item.arrivedAt();
    this.publishedMinute = (int) Math.floorDiv(item.publishedAt(), MINUTE);
    this.neverOriginal = item.neverOriginal();
    this.comparable = sketch.current();
    this.rate = (byte) sketch.rate();
    this.hashes = sketch.hashes();
    this.slots = sketch.slots();
    this.textHash = sketch.textHash();
    this.titleHash = sketch.titleHash();
    this.sequence = sequence;
  }

  String id() {
    return id;
  }

  String source() {
    return source;
  }

  /** Epoch milliseconds. */
  long arrivedAt() {
    return arrivedAt;
  }

  /** Epoch milliseconds, to the minute. */
  long publishedAt() {
    return publishedMinute * MINUTE;
  }

  int rate() {
    return rate;
  }

  int[] hashes() {
    return hashes;
  }

  int[] slots() {
    return slots;
  }

  long textHash() {
    return textHash;
  }

  long titleHash() {
    return titleHash;
  }

  long sequence() {
    return sequence;
  }

  Verdict verdict() {
    return verdict;
  }

  void judge(Verdict given) {
    verdict = given;
  }

  boolean posted() {
    return slot != NOT_POSTED;
  }

  boolean sameSource(LiveArticle other) {
    return source.equals(other.source);
  }

  /** Whether it says the same as another version of it. */
  boolean sameText(LiveArticle other) {
    return neverOriginal == other.neverOriginal
        && comparable == other.comparable
        && rate == other.rate
        && textHash == other.textHash
        && titleHash == other.titleHash
        && Arrays.equals(hashes, other.hashes)
        && Arrays.equals(slots, other.slots);
  }

  /** Whether it can be compared, and was not delivered as a roundup. */
  boolean judgeable() {
    return comparable && !neverOriginal;
  }

  /** Whether it may be named as a source at all. */
  boolean mayBeSource() {
    return judgeable() && !verdict.roundup();
  }

  /** Root of the group it belongs to: itself when it is an original. */
  String rootId() {
    return verdict.copy() ? verdict.rootId() : id;
  }
}
