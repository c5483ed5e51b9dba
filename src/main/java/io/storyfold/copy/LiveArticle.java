package io.storyfold.copy;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An article in the window. Mutable, confined to its engine. There are up to millions: what {@link
 * CopyItem} and {@link Sketch} hold is laid out flat here.
 */
final class LiveArticle {
  private static final int NOT_POSTED = -1;

  /** Flags: delivered as a roundup; sketched by today's algorithm. */
  private static final int NEVER_ORIGINAL = 1;

  private static final int COMPARABLE = 2;
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final String id;
  private final String source;
  private final long arrivedAt;
  private final int publishedMinute;
  private final byte flags;
  private final byte rate;
  private final int[] hashes;
  private final int[] slots;
  private final long textHash;
  private final long titleHash;
  private final long sequence;
  private Verdict verdict = Verdict.ORIGINAL;

  private int slot = NOT_POSTED;
  private char boilerplate;

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
    this.flags =
        (byte) ((item.neverOriginal() ? NEVER_ORIGINAL : 0) | (sketch.current() ? COMPARABLE : 0));
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

  /** Where the index holds it; negative while another article stands for it. */
  int slot() {
    return slot;
  }

  void post(int atSlot) {
    slot = atSlot;
    boilerplate = 0;
  }

  void unpost() {
    slot = NOT_POSTED;
  }

  /** How many of its hashes are in more posted articles than may be; while it is posted. */
  int boilerplate() {
    return boilerplate;
  }

  void addBoilerplate(int hashes) {
    boilerplate += (char) hashes;
  }

  boolean sameSource(LiveArticle other) {
    return source.equals(other.source);
  }

  /** Whether it says the same as another version of it. */
  boolean sameText(LiveArticle other) {
    return flags == other.flags
        && rate == other.rate
        && textHash == other.textHash
        && titleHash == other.titleHash
        && Arrays.equals(hashes, other.hashes)
        && Arrays.equals(slots, other.slots);
  }

  /** Whether it can be compared, and was not delivered as a roundup. */
  boolean judgeable() {
    return flags == COMPARABLE;
  }

  /** Whether it may be named as a source at all. */
  boolean mayBeSource() {
    return judgeable() && !verdict.roundup();
  }

  /** Looks at what stands elsewhere in memory, and returns a number of no meaning. */
  int fetch() {
    return id.hashCode() ^ hashes.length ^ verdict.sharedFingerprints();
  }

  /** Root of the group it belongs to: itself when it is an original. */
  String rootId() {
    return verdict.copy() ? verdict.rootId() : id;
  }
}
