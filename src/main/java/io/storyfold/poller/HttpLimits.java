package io.storyfold.poller;

import java.time.Duration;

/**
 * How much of a server's answer is waited for and read.
 *
 * @param connect longest wait for a connection
 * @param read longest silence
 * @param total longest request as a whole, redirects apart: a server that drips is cut off too
 * @param bytes largest body, after decompression
 * @param redirects most redirects followed
 */
public record HttpLimits(
    Duration connect, Duration read, Duration total, int bytes, int redirects) {
  /** For feeds: the largest seen are a few megabytes. */
  public static final HttpLimits FEEDS =
      new HttpLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(1), 16 << 20, 5);

  /** Most bytes of status line and header fields. */
  static final int HEAD = 64 << 10;

  /** The same with another size. */
  HttpLimits upTo(int most) {
    return new HttpLimits(connect, read, total, most, redirects);
  }
}
