package io.storyfold.story.cluster;

/**
 * A term that article and story share.
 *
 * @param text of the term
 * @param weight in the decision: prominence in the article · idf
 */
public record SharedTerm(String text, double weight) {}
