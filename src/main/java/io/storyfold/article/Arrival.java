package io.storyfold.article;

/**
 * Something with the time it entered.
 *
 * @param arrivedAt epoch milliseconds
 */
public record Arrival<T>(T item, long arrivedAt) {}
