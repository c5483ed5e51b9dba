package io.storyfold.story;

/**
 * Sizes of a story.
 *
 * @param articles all of them, copies included
 * @param originals those with a text of their own
 * @param sources different publishers
 */
public record Counts(int articles, int originals, int sources) {
  /** Articles taken from others. */
  public int copies() {
    return articles - originals;
  }
}
