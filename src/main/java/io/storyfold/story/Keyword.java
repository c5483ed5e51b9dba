package io.storyfold.story;

/**
 * A telling term of a story.
 *
 * @param weight its share in the story's words, weighed by rarity; comparable within a story
 */
public record Keyword(String text, double weight) {}
