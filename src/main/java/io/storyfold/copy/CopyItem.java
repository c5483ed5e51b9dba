package io.storyfold.copy;

/**
 * What the engine needs of an article. The caller stores it, and hands it back on restore.
 *
 * @param id article id
 * @param source publisher
 * @param arrivedAt arrival of this version, epoch milliseconds; must not fall from one {@code add}
 *     to the next
 * @param publishedAt as the publisher says, epoch milliseconds. Not trusted with more than this:
 *     two fillings of one template that say they are a day apart are two issues of it, also where a
 *     first crawl delivers both in one minute
 * @param sketch of this version
 * @param neverOriginal roundup or live blog: shares text with many articles and is the source of
 *     none; always judged {@link Relation#ORIGINAL} and never named as a source
 */
public record CopyItem(
    String id,
    String source,
    long arrivedAt,
    long publishedAt,
    Sketch sketch,
    boolean neverOriginal) {
  /** An article published when it arrived. */
  public CopyItem(String id, String source, long arrivedAt, Sketch sketch, boolean neverOriginal) {
    this(id, source, arrivedAt, arrivedAt, sketch, neverOriginal);
  }
}
