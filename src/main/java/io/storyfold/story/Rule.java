package io.storyfold.story;

/** The rule that put an article into its story. */
public enum Rule {
  /** It began the story: nothing fitted. */
  FIRST,
  /** It follows the article it was copied from. */
  COPY,
  /** The story already holds the same headline. */
  SAME_TITLE,
  /** The join-or-new model decided. */
  MODEL,
  /** A revision stays where its article was. */
  KEPT,
  /** An editor put it there. */
  EDITOR,
  /** An editor keeps it out of all stories. */
  BLOCKED
}
