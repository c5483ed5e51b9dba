package io.storyfold.gateway;

import java.util.Set;

/**
 * One update as the stream sends it.
 *
 * @param sources publishers of its story when it arrived
 * @param data the update as JSON in UTF-8, made once and shared by all clients
 */
@SuppressWarnings("ArrayRecordComponent") // shared bytes, never compared
record StreamEntry(int partition, long offset, String desk, Set<String> sources, byte[] data) {}
