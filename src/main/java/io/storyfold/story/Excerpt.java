package io.storyfold.story;

/** A sentence of an article, as the article has it. */
public record Excerpt(String articleId, String text) {}
