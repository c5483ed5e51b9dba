/**
 * Delivery formats to articles: one reader per format, all of them giving {@code article.Article}.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.format;
