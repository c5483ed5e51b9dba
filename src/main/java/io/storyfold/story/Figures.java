package io.storyfold.story;

/**
 * How a desk's open stories look, for an operator who watches for drift.
 *
 * @param stories open ones
 * @param singletons of them, those of one article
 * @param articles in open stories
 * @param largest articles of the largest
 */
public record Figures(int stories, int singletons, int articles, int largest) {
  static final Figures NONE = new Figures(0, 0, 0, 0);

  /** Share of the open stories that have one article, 0..1. */
  public double singletonShare() {
    return stories == 0 ? 0 : (double) singletons / stories;
  }

  /** Share of the articles in open stories that stand in the largest, 0..1. */
  public double largestShare() {
    return articles == 0 ? 0 : (double) largest / articles;
  }

  Figures plus(int size) {
    return new Figures(
        stories + 1, singletons + (size == 1 ? 1 : 0), articles + size, Math.max(largest, size));
  }
}
