package io.storyfold.bench;

/**
 * One result.
 *
 * @param key its name in JSON
 * @param what it is, for people
 * @param unit for people
 */
public record Figure(String key, String what, Spread value, String unit) {}
