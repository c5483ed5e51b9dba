package io.storyfold.evaluate;

import io.storyfold.article.Features;

/**
 * An original article on its way into the story engine, without Kafka around it.
 *
 * @param id article id
 * @param source publisher
 * @param features as extracted, without compound parts
 * @param arrivedAt the desk's clock, epoch milliseconds; never less than the item before it
 * @param mayMerge false for roundups and live blogs
 */
public record StreamItem(
    String id, String source, Features features, long arrivedAt, boolean mayMerge) {}
