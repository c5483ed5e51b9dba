package io.storyfold.gateway;

import org.apache.kafka.common.serialization.Deserializer;

/**
 * A topic the gateway reads whole.
 *
 * @param name with the installation's prefix
 * @param values reads its values. A {@code SerializationException} blames the record, which is then
 *     skipped and counted; any other exception blames the surroundings and the record is tried
 *     again
 */
public record FollowedTopic<T>(String name, Deserializer<T> values) {}
