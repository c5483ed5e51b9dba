package io.storyfold.copy;

/**
 * An earlier article that a copy has text of besides its direct source.
 *
 * @param id article id
 * @param share share of the copy's text found there and not in the sources named before it, 0 to 1
 */
public record FurtherSource(String id, double share) {}
