package io.storyfold.evaluate;

import io.storyfold.article.Features;

/**
 * An article on its way into the story engine, without Kafka around it.
 *
 * @param id article id
 * @param desk whose stories it may enter; the primary language
 * @param source publisher
 * @param features as extracted, without compound parts
 * @param arrivedAt the desk's clock, epoch milliseconds; never less than the item before it
 * @param mayMerge false for roundups and live blogs
 * @param copyOf the article whose story it enters as its copy; empty for an original
 */
public record StreamItem(
    String id,
    String desk,
    String source,
    Features features,
    long arrivedAt,
    boolean mayMerge,
    String copyOf) {

  /** Whether the model has to find its story. */
  public boolean isOriginal() {
    return copyOf.isEmpty();
  }
}
