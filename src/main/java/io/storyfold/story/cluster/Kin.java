package io.storyfold.story.cluster;

/**
 * The story another should be merged with.
 *
 * @param strength as in {@link Merge}
 */
record Kin(Cluster cluster, double strength) {}
