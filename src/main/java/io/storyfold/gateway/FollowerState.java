package io.storyfold.gateway;

/**
 * How reading goes.
 *
 * @param failed whether it has ended for good
 * @param caughtUp whether everything that was in the topics at the start has been read
 * @param applied records read since the start
 * @param skipped records that could not be read; each is logged with its place and reason
 * @param trouble what keeps it from reading at the moment, empty when nothing does
 */
public record FollowerState(
    boolean failed, boolean caughtUp, long applied, long skipped, String trouble) {

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
