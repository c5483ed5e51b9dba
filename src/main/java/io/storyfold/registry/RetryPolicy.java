package io.storyfold.registry;

import java.util.Set;

/**
 * When and after which wait a failed request is sent again: exponential back-off with full jitter.
 *
 * <p>Full jitter (a wait drawn evenly between 0 and the limit) spreads the clients of a registry
 * that comes back better than a fixed wait does: M. Brooker, "Exponential Backoff And Jitter", AWS
 * Architecture Blog, 2015.
 *
 * @param retries tries after the first at one URL
 * @param firstLimitMillis upper limit of the first wait
 * @param limitMillis upper limit of every wait
 */
record RetryPolicy(int retries, long firstLimitMillis, long limitMillis) {

  private static final Set<Integer> RECOVERABLE = Set.of(408, 429, 500, 502, 503, 504);

  /** Keeps the doubling below from overflowing a long. */
  private static final int MOST_DOUBLINGS = 30;

  static RetryPolicy of(RegistryConfig config) {
    return new RetryPolicy(
        config.getInt(RegistryConfig.RETRIES),
        config.getInt(RegistryConfig.RETRY_WAIT),
        config.getInt(RegistryConfig.RETRY_MAX_WAIT));
  }

  boolean isRecoverable(int status) {
    return RECOVERABLE.contains(status);
  }

  /**
   * The wait before a retry.
   *
   * @param retry counted from 1
   * @param draw evenly distributed in [0, 1)
   * @return milliseconds
   */
  long waitMillis(int retry, double draw) {
    long doubled = firstLimitMillis << Math.min(retry - 1, MOST_DOUBLINGS);
    return (long) (draw * Math.min(limitMillis, doubled));
  }
}
