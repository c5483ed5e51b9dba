package io.storyfold.story;

/** What can happen to a story. */
public enum UpdateKind {
  CREATED,
  ARTICLE_ADDED,
  ARTICLE_REVISED,
  ARTICLE_REMOVED,
  MERGED,
  SPLIT,
  CLOSED,
  REOPENED,
  EDITED
}
