package io.storyfold.copy;

/** How an article's text stands to the earlier articles of the window. */
public enum Relation {
  /** Taken from no earlier article. */
  ORIGINAL,
  /** The same normalised text; of short items, the same specific headline. */
  EXACT,
  /** Most of the text, both ways: another headline, some sentences cut or added. */
  NEAR,
  /** A good part of one stands in the other: wire copy in a longer piece, a cut-down reprint. */
  PARTIAL;

  /** Whether the article stands in its direct source's place as a whole. */
  boolean replacesSource() {
    return this == EXACT || this == NEAR;
  }
}
