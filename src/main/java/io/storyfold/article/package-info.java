/**
 * What an article is: its identity, its rules, its cleaned text and the features read from it.
 *
 * <p>Everything here is a pure function of one article. Nothing knows Kafka, a clock or another
 * article.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.article;
