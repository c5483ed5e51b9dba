package io.storyfold.evaluate.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * What one client of the stream has had. Looks for marks in the bytes as they come, keeping of a
 * piece no more than a mark may need of the next one.
 */
final class StreamCount {
  private static final byte[] SENT = ("\"" + InventedStories.SENT).getBytes(US_ASCII);
  private static final byte[] RESYNC = "event: resync".getBytes(US_ASCII);
  private static final byte[] RETRY = "retry: ".getBytes(US_ASCII);

  /** Longest mark with the number behind it. */
  private static final int KEPT = 30;

  private static final int DECIMAL = 10;

  private final Latencies latencies;
  private byte[] kept = new byte[0];
  private volatile long begin = Long.MAX_VALUE;
  private volatile boolean connected;
  private volatile int updates;
  private volatile int resyncs;

  StreamCount(Latencies latencies) {
    this.latencies = latencies;
  }

  void begin(long now) {
    begin = now;
  }

  boolean connected() {
    return connected;
  }

  boolean hadAll(int sent) {
    return updates >= sent || resyncs > 0;
  }

  /** Updates had, none of them when some were left out. */
  int delivered(int sent) {
    return resyncs > 0 ? 0 : Math.min(updates, sent);
  }

  int resyncs() {
    return resyncs;
  }

  /** Takes the next bytes. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others only look
  void take(byte[] bytes, int length) {
    long now = System.nanoTime();
    byte[] all = new byte[kept.length + length];
    System.arraycopy(kept, 0, all, 0, kept.length);
    System.arraycopy(bytes, 0, all, kept.length, length);
    int at = 0;
    while (at < all.length - KEPT) {
      if (starts(all, at, SENT)) {
        long sent = number(all, at + SENT.length);
        if (sent >= begin) {
          latencies.add(now - sent);
          updates++;
        }
        at += SENT.length;
      } else if (starts(all, at, RETRY)) {
        connected = true;
        at += RETRY.length;
      } else if (starts(all, at, RESYNC)) {
        resyncs++;
        at += RESYNC.length;
      } else {
        at++;
      }
    }
    kept = Arrays.copyOfRange(all, at, all.length);
  }

  private static boolean starts(byte[] bytes, int at, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] bytes, int at) {
    long number = 0;
    for (int i = at; i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = DECIMAL * number + bytes[i] - '0';
    }
    return number;
  }
}
