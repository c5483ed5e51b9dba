package io.storyfold.story.cluster;

/**
 * Two stories that grew into one.
 *
 * @param from ends; its members move
 * @param into goes on: the older of the two
 * @param probability mean probability of the asked members, 0..1
 */
public record Merge(String from, String into, double probability) {}
