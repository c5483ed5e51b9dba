package io.storyfold.story.cluster;

/**
 * Two stories that grew into one.
 *
 * @param from ends; its members move
 * @param into goes on: the older of the two
 * @param rule by which they are one
 * @param strength mean probability of the members asked, 0..1, or affinity, about 0..1
 */
public record Merge(String from, String into, MergeRule.Kind rule, double strength) {}
