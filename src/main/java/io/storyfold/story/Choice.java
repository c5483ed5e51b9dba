package io.storyfold.story;

import io.storyfold.article.Features;
import org.jspecify.annotations.Nullable;

/**
 * Where an article goes, and why.
 *
 * @param story the story to join; null to begin one
 * @param features what the index is to know of the article
 */
record Choice(@Nullable Story story, Reason reason, Features features) {}
