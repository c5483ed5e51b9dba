package io.storyfold.gateway.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many requests a second for each key, and twice as many at once after a pause (a token bucket).
 * Remembers the last {@value #KEYS} keys; one that is forgotten begins with a full bucket.
 */
public final class RateLimit {
  private static final int KEYS = 10_000;
  private static final double NANOS = 1e9;
  private static final float LOAD = 0.75f;

  private final int perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, LOAD, true);

  /**
   * @param perSecond 0: no limit
   * @param nanos a clock as {@link System#nanoTime}
   */
  public RateLimit(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  private static final class Bucket {
    private double tokens;
    private long filledAt;
  }

  /** Whether one more request of {@code key} is within the limit; it is counted when it is. */
  public synchronized boolean take(String key) {
    if (perSecond == 0) {
      return true;
    }
    long now = nanos.getAsLong();
    Bucket bucket = buckets.get(key);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.tokens = 2.0 * perSecond;
      bucket.filledAt = now;
      buckets.put(key, bucket);
      if (buckets.size() > KEYS) {
        var oldest = buckets.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
    double earned = (now - bucket.filledAt) / NANOS * perSecond;
    bucket.tokens = Math.min(2.0 * perSecond, bucket.tokens + earned);
    bucket.filledAt = now;
    if (bucket.tokens < 1) {
      return false;
    }
    bucket.tokens--;
    return true;
  }
}
