package io.storyfold.story;

/** Where a story is in its life. */
public enum StoryStatus {
  /** Articles may join. */
  OPEN,
  /** Idle; a copy of one of its articles, or a revision, opens it again. */
  CLOSED,
  /** Gone into another story. */
  MERGED,
  /** Its last article was withdrawn. */
  EMPTY
}
