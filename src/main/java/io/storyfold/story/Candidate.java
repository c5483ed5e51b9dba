package io.storyfold.story;

/**
 * A story the model judged for an article: what training learns from.
 *
 * @param storyId of the story
 * @param probability the present model's, 0..1
 * @param features by {@link JoinFeature#ordinal}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Candidate(String storyId, double probability, double[] features) {}
