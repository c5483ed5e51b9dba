package io.storyfold.copy;

/**
 * Size of the engine, for metrics.
 *
 * @param articles in the window
 * @param indexed of them in the index; for the others, another article stands
 * @param groups originals with at least one copy
 * @param hashes distinct in the index
 * @param postings over all hashes
 */
public record IndexStatistics(int articles, int indexed, int groups, long hashes, long postings) {}
