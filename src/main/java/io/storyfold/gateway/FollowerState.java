package io.storyfold.gateway;

/**
 * How reading goes.
 *
 * @param caughtUp whether everything that was in the topics at the start has been read
 * @param applied records read since the start
 * @param skipped records that could not be read; each is logged with its place and reason
 * @param trouble what keeps it from reading at the moment, empty when nothing does
 */
public record FollowerState(boolean caughtUp, long applied, long skipped, String trouble) {}
