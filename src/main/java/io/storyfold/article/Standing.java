package io.storyfold.article;

/** What the publisher allows of an article now. */
public enum Standing {
  /** On its desk. */
  LIVE,
  /** Under embargo and on no desk. */
  HELD,
  /** Taken back, or no longer to be shown, until a usable version comes. */
  WITHHELD,
  /** Killed for good. */
  CANCELED
}
