package io.storyfold.story;

/** Where a story is in its life. */
public enum StoryStatus {
  /** Articles may join. */
  OPEN,
  /** Idle; a copy of one of its articles opens it again. A revision does not: nothing arrived. */
  CLOSED,
  /** Gone into another story. */
  MERGED,
  /** Its last article was withdrawn. */
  EMPTY
}
