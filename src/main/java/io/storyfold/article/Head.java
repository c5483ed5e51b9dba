package io.storyfold.article;

/**
 * The newest known state of an article's revision chain.
 *
 * @param source of the first delivery; every later one must have it
 * @param desk fixed by the first accepted version; empty while there was none
 * @param version highest accepted; 0 when none was stated
 * @param updatedAt of that version, epoch milliseconds; 0 when none was stated
 * @param digest of its content
 * @param changedAt arrival of the last change, epoch milliseconds
 */
public record Head(
    String source,
    String desk,
    int version,
    long updatedAt,
    long digest,
    Standing standing,
    long changedAt) {}
