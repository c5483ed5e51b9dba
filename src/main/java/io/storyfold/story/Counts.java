package io.storyfold.story;

/**
 * Sizes of a story.
 *
 * @param articles all of them, copies included
 * @param originals those with a text of their own
 * @param sources different publishers
 * @param families different publisher families; a source of no known family is one by itself
 * @param agencies different agencies named in credit lines
 */
public record Counts(int articles, int originals, int sources, int families, int agencies) {
  /** Articles taken from others. */
  public int copies() {
    return articles - originals;
  }
}
