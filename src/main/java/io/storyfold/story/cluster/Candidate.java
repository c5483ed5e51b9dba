package io.storyfold.story.cluster;

/**
 * A story the model judged for an article: what training learns from.
 *
 * @param storyId of the story
 * @param probability the present model's, 0..1
 * @param features what the model was told
 */
public record Candidate(String storyId, double probability, FeatureVector features) {}
