package io.storyfold.article;

/**
 * A read article and its words, for the copy sketch.
 *
 * @param article cleaned, with features
 * @param words of title, kicker, teaser and text as cleaned
 */
public record ReadResult(ReadArticle article, AnalyzedText words) {}
