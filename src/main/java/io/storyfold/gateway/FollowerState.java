package io.storyfold.gateway;

import java.time.Instant;

/**
 * How reading goes.
 *
 * @param failed whether it has ended for good
 * @param caughtUp whether everything that was in the topics at the start has been read
 * @param applied records read since the start
 * @param skipped records that could not be read; each is logged with its place and reason
 * @param lag records that stood in the topics unread when the brokers were last asked
 * @param contactAt when the brokers answered last, the epoch when never
 * @param trouble what keeps it from reading at the moment, empty when nothing does
 */
public record FollowerState(
    boolean failed,
    boolean caughtUp,
    long applied,
    long skipped,
    long lag,
    Instant contactAt,
    String trouble) {

  /** In one word, for people. */
  String word() {
    if (failed) {
      return "FAILED";
    }
    if (!trouble.isEmpty()) {
      return "WAITING";
    }
    return caughtUp ? "RUNNING" : "CATCHING_UP";
  }
}
